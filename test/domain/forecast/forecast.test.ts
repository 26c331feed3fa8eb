import fc from 'fast-check';
import { backtest } from '../../../domain/forecast/backtest';
import { priorBelow, quantileOf } from '../../../domain/forecast/distribution';
import { durationFactor, forecast } from '../../../domain/forecast/forecast';
import type { ClosedProject, ForecastRule, RatioPrior } from '../../../domain/forecast/types';

/** 18 % end above 1.5 times the plan, with a Pareto tail of index 1.38; the others lie evenly between 0.32 and 1.5. */
const COST: RatioPrior = {
  points: [
    [0, 0.32],
    [0.82, 1.5],
  ],
  tailIndex: 1.38,
  weight: 20,
};
const RULE: ForecastRule = {
  cost: COST,
  duration: {
    points: [
      [0, 0.8],
      [0.8, 1.6],
    ],
    tailIndex: 2,
    weight: 20,
  },
  costPerExtraYearPercent: 15,
  modularityReliefPercent: 30,
  backtestMinimum: 10,
  capRatio: 10,
};
const YEAR = 365.25;
const subject = { plannedCost: 100_000_000, plannedDays: YEAR, modular: false };
const closed = (...ratios: readonly number[]): readonly ClosedProject[] =>
  ratios.map((costRatio, index) => ({ id: `p${index}`, costRatio, durationRatio: null }));

test('the published tail comes out: P90 about 2.3, P95 about 3.8, P98 about 7.4 times the plan', () => {
  expect(quantileOf(COST, [], 0.9)).toBeCloseTo(2.3, 1);
  expect(quantileOf(COST, [], 0.95)).toBeCloseTo(3.8, 1);
  expect(quantileOf(COST, [], 0.98)).toBeCloseTo(7.4, 1);
  expect(quantileOf(COST, [], 0.8)).toBeGreaterThan(1.4);
  expect(quantileOf(COST, [], 0.8)).toBeLessThan(1.5);
});

test('every planned year beyond the first adds fifteen percent', () => {
  expect(durationFactor(YEAR, RULE)).toBe(1);
  expect(durationFactor(3 * YEAR, RULE)).toBeCloseTo(1.3, 10);
  expect(durationFactor(100, RULE)).toBe(1);
  expect(forecast({ ...subject, plannedDays: 3 * YEAR }, [], RULE).cost.p80).toBe(
    Math.round(100_000_000 * quantileOf(COST, [], 0.8) * durationFactor(3 * YEAR, RULE)),
  );
});

test('own closed projects move the forecast away from the prior, the more the more there are', () => {
  const p80 = (n: number) => forecast(subject, closed(...Array<number>(n).fill(1)), RULE).cost.p80;
  expect(p80(0)).toBeGreaterThan(p80(10));
  expect(p80(10)).toBeGreaterThan(p80(60));
  expect(p80(400)).toBe(100_000_000);
});

test('the forecast says what it rests on and what would change it', () => {
  const { basis, whatIf } = forecast({ ...subject, plannedDays: 2 * YEAR }, closed(1, 2, 3), RULE);
  expect(basis).toMatchObject({ ownProjects: { cost: 3, duration: 0 }, priorWeight: { cost: 20 }, capped: [] });
  expect(whatIf.map(({ change }) => change)).toEqual([
    'one_year_shorter',
    'delivered_in_parts',
    'prior_only',
    'own_history_only',
  ]);
  const p80 = forecast({ ...subject, plannedDays: 2 * YEAR }, closed(1, 2, 3), RULE).cost.p80;
  expect(whatIf[0]!.p80).toBeLessThan(p80);
  expect(whatIf[1]!.p80).toBeLessThan(p80);
});

test('the cap is applied and said', () => {
  const { cost, basis } = forecast(subject, [], { ...RULE, capRatio: 2 });
  expect(cost.p90).toBe(200_000_000);
  expect(basis.capped).toEqual(['p90']);
});

test('the backtest forecasts each project from the others; too few are not published', () => {
  expect(backtest(closed(1, 1.2, 3), RULE)).toEqual({ kind: 'too_few', projects: 3, needed: 10 });
  const result = backtest(closed(0.9, 1, 1, 1.1, 1.1, 1.2, 1.3, 1.4, 1.5, 30), RULE);
  if (result.kind !== 'calibrated') throw new Error('Ten projects are enough.');
  expect(result.cost.map(({ quantile }) => quantile)).toEqual([50, 80, 90]);
  expect(result.cost[2]).toMatchObject({ projects: 10, within: 9, percent: 90 });
});

test('quantiles rise, never run below zero, and undo the distribution', () => {
  const ratios = fc.array(fc.double({ min: 0.2, max: 20, noNaN: true }), { maxLength: 40 });
  const probability = fc.double({ min: 0.01, max: 0.97, noNaN: true });
  fc.assert(
    fc.property(ratios, probability, fc.double({ min: 0, max: 0.02, noNaN: true }), (own, p, more) => {
      const at = quantileOf(COST, own, p);
      expect(at).toBeGreaterThan(0);
      expect(quantileOf(COST, own, p + more)).toBeGreaterThanOrEqual(at - 1e-9);
      if (own.length === 0) expect(priorBelow(COST, at)).toBeCloseTo(p, 9);
    }),
  );
});
