import { findScope } from '../../domain/regime/scope';
import { baselineOn, factorBetween, indexedOn } from '../../domain/regime/indexation';
import type { Regime } from '../../domain/regime/types';
import { validateRegime } from '../../domain/regime/validate';
import { calendarIds } from '../../register/regimes';
import { DK } from './fixtures/regimes';
import { costOf, submissionOf } from './fixtures/submissions';

const indexed = (more: Partial<NonNullable<Regime['money']['indexation']>> = {}): Regime => ({
  ...DK,
  money: {
    ...DK.money,
    indexation: {
      series: 'Price and wage index of the state',
      base: 2021,
      points: [
        { year: 2021, value: '100.0' },
        { year: 2022, value: '103.0' },
        { year: 2024, value: '110.5' },
      ],
      roundTo: 10_000_000,
      appliesTo: ['threshold'],
      ...more,
    },
  },
});
const amounts = (regime: Regime, day: string): readonly number[] =>
  indexedOn(regime, day).thresholds.map(({ amount }) => amount);
const [line] = DK.thresholds;

test.each([
  ['2020-12-31', 15_000_000],
  ['2021-12-31', 15_000_000],
  ['2022-01-01', 15_500_000],
  ['2023-06-30', 15_500_000],
  ['2024-01-01', 16_600_000],
  ['2030-01-01', 16_600_000],
])('on %s the line stands at %d', (day, kroner) => {
  expect(amounts(indexed(), day)[0]).toBe(kroner * 100);
});

test('what counts no money does not move, and nothing does where the rules say so of baselines only', () => {
  const facts = { ...indexed(), thresholds: DK.thresholds.map((each) => ({ ...each, basis: { fact: 'users' } })) };
  expect(amounts(facts, '2024-05-01')).toEqual(DK.thresholds.map(({ amount }) => amount));
  expect(indexedOn(indexed({ appliesTo: ['baseline'] }), '2024-05-01').thresholds).toEqual(DK.thresholds);
  expect(indexedOn(DK, '2024-05-01')).toBe(DK);
});

test('a finding says how its line came to its amount', () => {
  const submission = submissionOf(costOf(16, 'DKK'));
  const before = findScope(submission, DK, { 'agency.type': 'ministry' });
  const after = findScope(submission, indexedOn(indexed(), '2024-05-01'), { 'agency.type': 'ministry' });
  expect([before.outcome, after.outcome]).toEqual(['in', 'out']);
  expect(after.thresholds[0]).toMatchObject({
    amount: 1_660_000_000,
    indexed: { series: 'Price and wage index of the state', stated: line?.amount, base: 2021, year: 2024 },
  });
  expect(before.thresholds[0]).not.toHaveProperty('indexed');
});

test('prices of two years differ by the quotient of their points', () => {
  expect(factorBetween(indexed(), 2022, 2024)).toEqual({ factor: expect.anything(), year: 2024 });
  expect(factorBetween(indexed(), 2019, 2024)).toBeNull();
  expect(factorBetween(DK, 2021, 2024)).toBeNull();
});

test.each([
  [{ base: 2020 }, 'index-without-base'],
  [
    {
      points: [
        { year: 2021, value: '1' },
        { year: 2021, value: '2' },
      ],
    },
    'index-year-twice',
  ],
  [{ points: [{ year: 2021, value: '0' }] }, 'index-not-positive'],
])('an index that cannot be meant is refused', (more, code) => {
  expect(validateRegime(indexed(more), calendarIds()).map((fault) => fault.code)).toContain(code);
  expect(validateRegime(indexed(), calendarIds()).map((fault) => fault.code)).not.toContain(code);
});

describe('a baseline', () => {
  const set = { stated: 100_000_000, setOn: '2022-05-01' };
  const rules = indexed({ appliesTo: ['baseline'] });

  test('has its cost in the prices of a later year beside what was stated, with the index that says so', () => {
    expect(baselineOn(rules, set, '2025-02-01')).toEqual({
      ...{ series: 'Price and wage index of the state', from: 2022, year: 2024 },
      ...{ stated: 100_000_000, cost: 107_281_553 },
    });
  });

  test('in real prices is moved from the year of those prices', () => {
    const real: Regime = { ...rules, money: { ...rules.money, priceLevel: { real: 2021 } } };
    expect(baselineOn(real, set, '2024-02-01')).toMatchObject({ from: 2021, cost: 110_500_000 });
  });

  test('stays as it is where the rules move lines only, or the index has no point', () => {
    expect(baselineOn(indexed(), set, '2025-02-01')).toBeNull();
    expect(baselineOn(rules, { ...set, setOn: '2019-01-01' }, '2025-02-01')).toBeNull();
  });
});
