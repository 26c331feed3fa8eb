import { findScope } from '../../domain/regime/scope';
import type { ScopeFinding, ScopeSubject } from '../../domain/regime/finding';
import { presets } from '../../register/regimes';
import { estimateOf, subject } from './fixture';

const NO = presets().find(({ regime }) => regime.id === 'NO-Digradet')!.regime;
const KNOWN = { 'agency.type': 'agency' };

function find(millions: number | null, facts: ScopeSubject['facts'], known = KNOWN): ScopeFinding {
  const cost = millions === null ? null : estimateOf('NOK', Math.round(millions * 1e8));
  return findScope(subject(cost, { facts }), NO, known);
}
const ASKED = { asksForReview: true };

test('the council takes what comes to it from 10 to 750 million, and nothing outside', () => {
  const outcomes = [9.99, 10, 300, 750, 750.01].map((millions) => find(millions, ASKED).outcome);
  expect(outcomes).toEqual(['out', 'in', 'in', 'in', 'out']);
});

test('nobody who does not ask comes before the council, whatever it costs', () => {
  expect(find(200, { asksForReview: false })).toMatchObject({ outcome: 'out', thresholdsTogether: 'false' });
});

test('whether it asks, and what it costs, may be open: the answer names what is missing', () => {
  const silent = find(200, {});
  expect(silent.outcome).toBe('undetermined');
  expect(silent.reasons).toContainEqual(
    expect.objectContaining({
      code: 'voluntary-unknown',
      facts: expect.objectContaining({ unknown: ['asksForReview'] }),
    }),
  );
  const early = find(null, ASKED);
  expect(early.outcome).toBe('undetermined');
  expect(early.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['voluntary-unknown', 'cost-missing']));
});

test('a municipality is not of the State', () => {
  expect(find(200, ASKED, { 'agency.type': 'municipality' }).outcome).toBe('out');
});

test('the upper line says that it is not verified', () => {
  expect(find(200, ASKED).caveats.map(({ rule }) => rule)).toContain('scope.voluntary');
});
