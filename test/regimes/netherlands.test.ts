import { findScope } from '../../domain/regime/scope';
import type { Facts } from '../../domain/predicate';
import type { ScopeFinding, ScopeSubject } from '../../domain/regime/finding';
import { presets } from '../../register/regimes';
import { subject } from './fixture';

const NL = presets().find(({ regime }) => regime.id === 'NL-2024')!.regime;

/** A finding for ICT components of so many euros, with VAT. */
function find(euros: number, organisation: string, facts: Facts = {}, ictSharePercent = 100): ScopeFinding {
  const line = { class: 'delivery', point: Math.round(euros * 100), per: 'total', ictSharePercent } as const;
  const stated = facts as ScopeSubject['facts'];
  const cost = { currency: 'EUR', vat: 'included', lines: [line] } as const;
  return findScope(subject(cost, { facts: stated }), NL, { 'agency.type': organisation });
}

// The scenarios of MinBZK/regelrecht, wet_adviescollege_ict_toetsing, with the outcomes that are stated there.
describe('the duty to ask for advice, by the ministry’s own eight cases', () => {
  test.each([
    ['a ministry with 10 million', 10e6, 'ministry', {}, 'in'],
    ['a public-law body with 6 million', 6e6, 'public_law_body', {}, 'in'],
    ['the police with exactly 5 million', 5e6, 'police', {}, 'in'],
    ['a ministry with 4 million', 4e6, 'ministry', {}, 'out'],
    ['a weapon system of 20 million', 20e6, 'ministry', { weaponSystem: true }, 'out'],
    ['the judiciary with 8 million', 8e6, 'judiciary', {}, 'in'],
    ['a municipality with 10 million', 10e6, 'municipality', {}, 'out'],
    ['a public-law body with 50 million', 50e6, 'public_law_body', {}, 'in'],
  ])('%s', (_, euros, organisation, facts, outcome) => {
    expect(find(euros, organisation, facts).outcome).toBe(outcome);
  });
});

test('one cent below five million is out, with the warning that it comes near', () => {
  const found = find(4_999_999.99, 'ministry');
  expect(found).toMatchObject({ outcome: 'out', warnings: [{ code: 'approaching-threshold' }] });
});

test('only the ICT component counts: half of ten million is in, half of 9.9 is out', () => {
  expect(find(10e6, 'ministry', {}, 50).outcome).toBe('in');
  expect(find(9.9e6, 'ministry', {}, 50).outcome).toBe('out');
});

test('operation after the project does not count towards its duration', () => {
  const lines = [
    { class: 'delivery', point: 400_000_000, per: 'total' },
    { class: 'operation', point: 100_000_000, per: 'year', years: 8 },
  ] as const;
  const cost = { currency: 'EUR', vat: 'included', lines } as const;
  expect(findScope(subject(cost), NL, { 'agency.type': 'ministry' }).outcome).toBe('out');
});

test('both Chambers may ask for advice on a smaller project', () => {
  const called = { 'agency.type': 'ministry', 'scope.calledInBy': 'states-general' };
  expect(findScope(subject(null), NL, called).outcome).toBe('in');
});

test('a project in scope passes the college first and the chief information officer before the start', () => {
  expect(find(6e6, 'ministry').gates).toEqual(['college-advice', 'start']);
});
