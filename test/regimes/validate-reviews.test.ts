import type { ReviewRule } from '../../domain/regime/review';
import type { ClockRule } from '../../domain/regime/procedure';
import type { Regime } from '../../domain/regime/types';
import { validateRegime } from '../../domain/regime/validate';
import { SMALL } from './fixture';

const [ROUND] = SMALL.reviews as [ReviewRule];
const LABEL = { en: 'Label' };
const CRITERION = { id: 'cost', label: LABEL };
const GOOD = { id: 'good', label: LABEL };
const CLOCK: ClockRule = {
  id: 'clock',
  label: LABEL,
  kind: 'limit',
  start: 'receipt',
  budget: { n: 10, unit: 'working_day' },
  roll: 'none',
  suspendOn: [],
  deemed: 'none',
  remindBefore: [],
};
const RATED: Partial<ReviewRule> = {
  criteria: [CRITERION],
  scale: [GOOD, { id: 'bad', label: LABEL }],
  assessment: { by: 'each_member', required: true, areaLevel: 'stated' },
};

const faultsOf = (changes: Partial<ReviewRule>, clocks: readonly ClockRule[] = [], more: Partial<Regime> = {}) =>
  validateRegime({ ...SMALL, clocks, reviews: [{ ...ROUND, ...changes }], ...more }, ['NL']).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

test('a round that rates, answers and is filled by rules that fit together has no fault', () => {
  const clocks: ClockRule[] = [
    { ...CLOCK, id: 'answer', start: 'opinion' },
    { ...CLOCK, id: 'seats', start: 'unfilled_seats' },
  ];
  const whole: Partial<ReviewRule> = {
    ...RATED,
    blindPhase: {},
    answer: { by: 'decider', clock: 'answer', publish: true },
    followUp: { verifier: 'oversight', remindBefore: [5], escalateTo: 'oversight' },
    reopening: { by: ['council'] },
    composition: { ...ROUND.composition, unfilled: { clock: 'seats', escalateTo: 'oversight' } },
    letterLanguage: 'en',
  };
  expect(faultsOf(whole, clocks)).toEqual([]);
});

test.each<[string, Partial<ReviewRule>, string]>([
  ['marks that are there twice', { scale: [GOOD, GOOD] }, 'duplicate /reviews/0/scale/1'],
  [
    'a mark that counts as one that is not there',
    { scale: [GOOD, { id: 'open', label: LABEL, countsAs: 'bad' }] },
    'unresolved /reviews/0/scale/1/countsAs',
  ],
  [
    'a mark that counts as one that stands for another',
    {
      scale: [GOOD, { id: 'open', label: LABEL, countsAs: 'good' }, { id: 'unseen', label: LABEL, countsAs: 'open' }],
    },
    'unresolved /reviews/0/scale/2/countsAs',
  ],
  [
    'a mark that counts for nothing and as another',
    { scale: [GOOD, { id: 'na', label: LABEL, notApplicable: true, countsAs: 'good' }] },
    'contradicts /reviews/0/scale/1',
  ],
  ['ratings of nothing', { ...RATED, criteria: [] }, 'nothing-to-rate /reviews/0/assessment'],
  [
    'ratings with marks that all count for nothing',
    { ...RATED, scale: [{ ...GOOD, notApplicable: true }] },
    'nothing-to-rate /reviews/0/assessment',
  ],
  ['a blind phase in which nobody rates', { blindPhase: {} }, 'nothing-to-rate /reviews/0/blindPhase'],
  ['a criterion that is there twice', { criteria: [CRITERION, CRITERION] }, 'duplicate /reviews/0/criteria/1'],
  [
    'an aspect that is there twice',
    { criteria: [{ ...CRITERION, aspects: [CRITERION, CRITERION] }] },
    'duplicate /reviews/0/criteria/0/aspects/1',
  ],
  ['a letter in a language without texts', { letterLanguage: 'fr' }, 'unknown-language /reviews/0/letterLanguage'],
  [
    'a verifier that does not exist',
    { followUp: { verifier: 'nobody', remindBefore: [], escalateTo: 'oversight' } },
    'unresolved /reviews/0/followUp/verifier',
  ],
  [
    'an overdue recommendation that is told to nobody',
    { followUp: { verifier: 'oversight', remindBefore: [], escalateTo: 'nobody' } },
    'unresolved /reviews/0/followUp/escalateTo',
  ],
  ['a reopening by nobody', { reopening: { by: ['nobody'] } }, 'unresolved /reviews/0/reopening/by/0'],
  [
    'an answer without its clock',
    { answer: { by: 'agency', clock: 'none', publish: false } },
    'unresolved /reviews/0/answer/clock',
  ],
  [
    'an answer whose time starts with the receipt',
    { answer: { by: 'agency', clock: 'clock', publish: false } },
    'wrong-clock-start /reviews/0/answer/clock',
  ],
  [
    'empty seats whose time starts with the receipt',
    { composition: { ...ROUND.composition, unfilled: { clock: 'clock', escalateTo: 'oversight' } } },
    'wrong-clock-start /reviews/0/composition/unfilled/clock',
  ],
])('%s', (_, changes, fault) => {
  expect(faultsOf(changes, [CLOCK])).toContain(fault);
});

test('an answer by who decides, to a round at no gate', () => {
  const other = { ...ROUND, id: 'other', answer: { by: 'decider', clock: 'answer', publish: true } as const };
  const clocks = [{ ...CLOCK, id: 'answer', start: 'opinion' } as const];
  expect(faultsOf({}, clocks, { reviews: [ROUND, other] })).toContain('nobody-decides /reviews/1/answer/by');
});

test('a voluntary review is asked for by a declared fact that is yes or no', () => {
  const asked = (fact: string) => faultsOf({}, [], { scope: { ...SMALL.scope, voluntary: { fact } } });
  expect(asked('users')).toEqual(['not-a-question /scope/voluntary/fact']);
  expect(asked('nothing')).toContain('not-a-question /scope/voluntary/fact');
  expect(asked('weapons')).toEqual([]);
});
