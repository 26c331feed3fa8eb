import type { Regime } from '../../domain/regime/types';
import { validateRegime } from '../../domain/regime/validate';
import type { ClockRule } from '../../domain/regime/procedure';
import { presets } from '../../register/regimes';
import { LINE, SMALL, WHOLE } from './fixture';

const clock = (over: Partial<ClockRule>): ClockRule => ({
  id: 'clock',
  label: { en: 'Clock' },
  kind: 'limit',
  start: 'receipt',
  budget: { n: 1, unit: 'month' },
  roll: 'none',
  suspendOn: [],
  deemed: 'none',
  remindBefore: [],
  ...over,
});
const [GATE] = SMALL.gates as [Regime['gates'][number]];
const [ROUND] = SMALL.reviews as [Regime['reviews'][number]];
const [DECISION] = SMALL.decisions as [Regime['decisions'][number]];
const PAUSE: NonNullable<Regime['pause']> = {
  grounds: [],
  maxDuration: { n: 6, unit: 'month' },
  maxRenewals: 0,
  allowedWork: [],
  questionsRequired: false,
  independentExpertsMinimum: 0,
  expiry: ['auto_resume'],
  burnCapRequired: false,
  stopsClocks: true,
  reasons: [],
};
const PRIOR = {
  points: [
    [0, 0.5],
    [0.8, 1.5],
  ] as const,
  tailIndex: 1.4,
  weight: 20,
};
const FORECASTING: NonNullable<Regime['forecasting']> = {
  cost: PRIOR,
  duration: PRIOR,
  costPerExtraYearPercent: 15,
  modularityReliefPercent: 30,
  backtestMinimum: 10,
  capRatio: 10,
};
const faultsOf = (over: Partial<Regime>): string[] =>
  validateRegime({ ...SMALL, ...over }, ['NL']).map(({ code, pointer }) => `${code} ${pointer}`);

test('the presets and the fixture are whole', () => {
  expect(faultsOf({})).toEqual([]);
  for (const { regime } of presets()) expect(validateRegime(regime, [regime.calendar.id])).toEqual([]);
});

test.each<[string, Partial<Regime>, string]>([
  [
    'a prior whose ratios fall',
    {
      forecasting: {
        ...FORECASTING,
        cost: {
          ...PRIOR,
          points: [
            [0, 1.5],
            [0.8, 0.5],
          ],
        },
      },
    },
    'not-rising /forecasting/cost/points/1',
  ],
  [
    'a prior that leaves nothing to its tail',
    {
      forecasting: {
        ...FORECASTING,
        duration: {
          ...PRIOR,
          points: [
            [0, 0.5],
            [1, 1.5],
          ],
        },
      },
    },
    'no-room-for-tail /forecasting/duration/points',
  ],
  [
    'a cap on forecasts below the plan',
    { forecasting: { ...FORECASTING, capRatio: 0.9 } },
    'cap-below-plan /forecasting/capRatio',
  ],
  ['a calendar that is not on file', { calendar: { id: 'XX', closedDays: [], recess: [] } }, 'unresolved /calendar/id'],
  [
    'a threshold on a basis that does not exist',
    { thresholds: [{ ...LINE, basis: { cost: 'nothing' } }] },
    'unresolved /thresholds/0/basis/cost',
  ],
  [
    'a threshold with an unknown duty',
    { thresholds: [{ ...LINE, obligations: ['x'] }] },
    'unresolved /thresholds/0/obligations/0',
  ],
  ['a gate that opens no stage', { gates: [{ ...GATE, opens: 'nowhere' }] }, 'unresolved /gates/0/opens'],
  ['a gate without its decision', { gates: [{ ...GATE, decision: 'x' }] }, 'unresolved /gates/0/decision'],
  ['a gate without its council round', { gates: [{ ...GATE, review: 'x' }] }, 'unresolved /gates/0/review'],
  ['a gate with an unknown waiting clock', { gates: [{ ...GATE, leadTime: 'x' }] }, 'unresolved /gates/0/leadTime'],
  [
    'a consulted body that does not exist',
    {
      gates: [{ ...GATE, consultations: [{ body: 'x', clock: 'clock', silence: 'no_opinion' }] }],
      clocks: [clock({ start: 'passed_on' })],
    },
    'unresolved /gates/0/consultations/0/body',
  ],
  ['a decision by nobody', { decisions: [{ ...DECISION, body: 'x' }] }, 'unresolved /decisions/0/body'],
  ['a power of nobody', { powers: [{ body: 'x', may: ['advise'], secondSignature: [] }] }, 'unresolved /powers/0/body'],
  ['a gate that no tier passes', { gates: [GATE, { ...GATE, id: 'other' }] }, 'not-reachable /gates/1'],
  [
    'a stage that no gate opens',
    { stages: [...SMALL.stages, { id: 'lost', label: { en: 'Lost' }, spendAllowed: [] }] },
    'not-reachable /stages/2',
  ],
  ['an id that is there twice', { costBases: [WHOLE, WHOLE] }, 'duplicate /costBases/1'],
  [
    'a decision of a body that nobody decides for',
    { decisions: [{ ...DECISION, body: 'parliament' }] },
    'cannot-decide /decisions/0/body',
  ],
  [
    'a round of a body that is no council',
    { reviews: [{ ...ROUND, body: 'oversight' }] },
    'not-a-council /reviews/0/body',
  ],
  [
    'a fact that nobody supplies',
    { scope: { ...SMALL.scope, reaches: { all: [{ not: { fact: 'agency.typ', is: '=', value: 'x' } }] } } },
    'unknown-fact /scope/reaches/all/0/not/fact',
  ],
  [
    'a threshold on such a fact',
    { thresholds: [{ ...LINE, basis: { fact: 'usres' } }] },
    'unknown-fact /thresholds/0/basis/fact',
  ],
  [
    'a fact under a reserved prefix',
    { facts: [{ name: 'agency.size', label: { en: 'Size' }, type: 'number' }] },
    'reserved-fact /facts/0/name',
  ],
  [
    'two lines on the same value',
    { thresholds: [LINE, { ...LINE, id: 'second', amount: 5 }] },
    'contradicts /thresholds/1',
  ],
  [
    'a duty line that leads to nothing',
    { thresholds: [{ ...LINE, leadsTo: 'duty' }] },
    'leads-to-nothing /thresholds/0/obligations',
  ],
  ['a negative amount', { thresholds: [{ ...LINE, amount: -1 }] }, 'negative /thresholds/0/amount'],
  [
    'operation without its years',
    { costBases: [{ ...WHOLE, operationYears: undefined }] },
    'operation-without-years /costBases/0/operationYears',
  ],
  ['a basis that sums nothing', { costBases: [{ ...WHOLE, include: [] }] }, 'sums-nothing /costBases/0/include'],
  ['a currency that is none', { money: { ...SMALL.money, currency: 'XXQ' } }, 'unknown-currency /money/currency'],
  ['a version that ends before it begins', { validTo: '2024-06-30' }, 'ends-before-start /validTo'],
  [
    'a doubt without a word on it',
    { thresholds: [{ ...LINE, verified: false }] },
    'unverified-without-note /thresholds/0',
  ],
  [
    '"single" with two levels',
    {
      tiers: {
        ...SMALL.tiers,
        levels: [...SMALL.tiers.levels, { id: 'b', label: { en: 'B' }, obligations: [], gates: [] }],
      },
    },
    'method-incomplete /tiers/method',
  ],
  ['"by body" without the body', { tiers: { ...SMALL.tiers, method: 'by_body' } }, 'method-incomplete /tiers/method'],
  [
    'a lead time that is a limit',
    { gates: [{ ...GATE, leadTime: 'clock' }], clocks: [clock({})] },
    'wrong-clock-kind /clocks/0/kind',
  ],
  ['a limit that is a waiting clock', { clocks: [clock({ kind: 'waiting' })] }, 'wrong-clock-kind /clocks/0/kind'],
  ['a clock without time', { clocks: [clock({ budget: { n: 0, unit: 'day' } })] }, 'no-time /clocks/0/budget/n'],
  [
    'a hearing that does not start with the notice',
    { hearing: { clock: 'clock', oralOnRequest: false, exceptions: [] }, clocks: [clock({})] },
    'wrong-clock-start /clocks/0/start',
  ],
  [
    'a lock that waits for a baseline that is never set',
    { gates: [{ ...GATE, spendLock: { classes: ['delivery'], until: 'baseline', mode: 'hard' } }] },
    'never-released /gates/0/spendLock/until',
  ],
  [
    'a quorum that no round could reach',
    { reviews: [{ ...ROUND, quorum: { minimum: 4 } }] },
    'cannot-sit /reviews/0/composition',
  ],
  [
    'a casting vote without a chair',
    { reviews: [{ ...ROUND, vote: { ...ROUND.vote, tie: 'chair_casting_vote' } }] },
    'no-chair /reviews/0/composition/chairRequired',
  ],
  [
    'silence that takes a decision which cannot be taken',
    { decisions: [{ ...DECISION, values: ['reject'], clock: 'clock' }], clocks: [clock({ deemed: 'approve' })] },
    'not-a-value /decisions/0/clock',
  ],
  [
    'a power to pause without a rule on pausing',
    { powers: [{ body: 'oversight', may: ['pause', 'resume'], secondSignature: [] }] },
    'rule-missing /pause',
  ],
  [
    'a pause that nobody may end',
    { powers: [{ body: 'oversight', may: ['pause'], secondSignature: [] }], pause: PAUSE },
    'never-released /powers',
  ],
  [
    'a pause that ends in a cancellation without a rule',
    { pause: { ...PAUSE, expiry: ['auto_cancel'] } },
    'rule-missing /pause/expiry',
  ],
  [
    'a second signature for a power that is not held',
    { powers: [{ body: 'oversight', may: ['advise'], secondSignature: ['cancel'] }] },
    'not-a-power /powers/0/secondSignature',
  ],
])('refuses %s', (_, over, expected) => {
  expect(faultsOf(over)).toContain(expected);
});

test('all faults come at once', () => {
  const found = faultsOf({
    calendar: { id: 'XX', closedDays: [], recess: [] },
    thresholds: [{ ...LINE, amount: -1, basis: { cost: 'nothing' } }],
    decisions: [{ ...DECISION, body: 'x' }],
  });
  expect(found).toEqual([
    'unresolved /calendar/id',
    'unresolved /decisions/0/body',
    'unresolved /thresholds/0/basis/cost',
    'negative /thresholds/0/amount',
  ]);
});
