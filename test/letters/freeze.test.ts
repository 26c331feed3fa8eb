import { projectAggregate } from '../../domain/project';
import { projectLetters } from '../../domain/project/letters';
import type { Regime } from '../../domain/regime/types';
import { composeLetter, peopleIn } from '../../letters/compose';
import { classify } from '../../letters/publication';
import { SE } from '../domain/fixtures/regimes';
import { freezeSources } from './plays';
import { NAMES } from './sources';

const ENGLISH: Regime = { ...SE, languages: ['en'] };
const sources = (regime: Regime = SE) => freezeSources(regime).filter(({ kind }) => kind.startsWith('freeze'));
const written = (regime: Regime) => sources(regime).map((source) => composeLetter(source, NAMES));
const texts = (regime: Regime) => written(regime).map((letter) => JSON.stringify(letter));

test('an order to freeze money says which money, since when, why, and what that means', () => {
  const [order] = texts(ENGLISH);
  for (const part of ['Order to freeze money', 'delivery and hardware', '30 May 2025', 'The forecast grew.'])
    expect(order).toContain(part);
  expect(order).toContain('may be neither spent nor released');
});

test('it says how to appeal where the rules have a route, and that there is none where they have none', () => {
  const routes = ENGLISH.appeal.routes.map((route) => ({ ...route, decisions: ['pause' as const] }));
  const [order] = texts(ENGLISH);
  expect(order).toContain('may appeal to the');
  expect(order).toContain('Three weeks from receiving the decision');
  expect(order).not.toContain('submitted again');
  const [without] = texts({ ...ENGLISH, appeal: { ...ENGLISH.appeal, routes } });
  expect(without).toContain('The rules provide for no appeal.');
});

test('its lifting names the money that is free again and since when it was not, and needs no appeal', () => {
  const [, lifting] = texts(ENGLISH);
  for (const part of ['A freeze of money is lifted', 'delivery and hardware', '30 May 2025', '30 June 2025'])
    expect(lifting).toContain(part);
  expect(lifting).not.toContain('appeal to');
});

test('both are signed by two, each with the person whose power was exercised', () => {
  const signatures = written(ENGLISH).map(({ blocks }) => blocks.find(({ type }) => type === 'signatures'));
  expect(signatures).toMatchObject([
    { entries: [{ onBehalfOf: null }, { onBehalfOf: null }] },
    { entries: [{ onBehalfOf: 'on behalf of Zoë dan Łukasz' }, { onBehalfOf: null }] },
  ]);
  expect(sources(ENGLISH).map((source) => peopleIn(source).length)).toEqual([2, 3]);
});

test('they are public where the rules publish orders, and for the agency and the body alone where they do not', () => {
  const [order] = sources();
  const publishing = (publish: 'now' | 'never') => ({
    fields: [{ name: 'title', publish: 'now' as const }, ...(publish === 'now' ? [{ name: 'order', publish }] : [])],
  });
  expect(classify({ ...order!, regime: { ...SE, publication: publishing('now') } }).classification).toBe('public');
  expect(classify({ ...order!, regime: { ...SE, publication: publishing('never') } }).classification).toBe(
    'restricted',
  );
});

test('what a rule freezes and lets go again is told by its notice, and has no letter', () => {
  const at = '2025-05-30T08:00:00.000Z';
  const state = projectAggregate.initial;
  const frozen = { type: 'SpendingFrozen', freezeId: 'f', source: 'report', ruleId: 'reporting.late' } as const;
  expect(projectLetters({ ...frozen, classes: 'all', at, reason: null }, state, SE)).toEqual([]);
  const lifted = { type: 'FreezeLifted', freezeId: 'f', how: 'cause_gone', at, reason: null } as const;
  expect(projectLetters(lifted, state, SE)).toEqual([]);
  expect(sources().map(({ kind }) => kind)).toEqual(['freeze_order', 'freeze_lifting']);
});
