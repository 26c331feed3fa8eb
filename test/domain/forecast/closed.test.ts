import { learnedFrom, plannedDays, type PlanAndOutcome } from '../../../domain/forecast/closed';

const RULE = { costPerExtraYearPercent: 15 };
const project = (over: Partial<PlanAndOutcome> = {}): PlanAndOutcome => ({
  id: 'p',
  plannedCost: 100,
  plannedStart: '2023-01-01',
  plannedEnd: '2024-01-01',
  finalCost: 150,
  finalEnd: '2025-01-01',
  ...over,
});

test('a project of one planned year that cost half more and took twice as long teaches just that', () => {
  const { costRatio, durationRatio } = learnedFrom(project(), RULE);
  expect(costRatio).toBe(1.5);
  expect(durationRatio).toBeCloseTo(731 / 365, 10);
});

test('what the planned length explains of an overrun is taken out, since the forecast puts it back in', () => {
  const { costRatio } = learnedFrom(project({ plannedStart: '2021-01-01', finalCost: 130 }), RULE);
  expect(costRatio).toBeCloseTo(1, 2);
});

test.each<[string, Partial<PlanAndOutcome>]>([
  ['without a last forecast', { finalCost: null }],
  ['without a first plan', { plannedCost: null }],
  ['planned for nothing', { plannedCost: 0 }],
  ['without a planned start', { plannedStart: null }],
  ['whose dates are reversed', { plannedEnd: '2022-12-31' }],
])('a project %s teaches no cost; as planned is never assumed', (_, over) => {
  expect(learnedFrom(project(over), RULE).costRatio).toBeNull();
});

test('a project that is not over teaches no duration', () => {
  expect(learnedFrom(project({ finalEnd: null }), RULE).durationRatio).toBeNull();
  expect(plannedDays(project())).toBe(365);
});
