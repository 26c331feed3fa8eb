import fc from 'fast-check';
import { divergenceOf } from '../../../domain/rating/divergence';
import { NO_YARDSTICK } from '../../../domain/rating/formulas';
import { addPeriod, periodsInARow, runSince, type RatedPeriod } from '../../../domain/rating/periods';
import { rateByMachine, readMetric, SEVERITY } from '../../../domain/rating/rate';
import type { RatingInputs, Sourced } from '../../../domain/rating/types';
import type { Rating } from '../../../domain/regime/oversight';

const said = <T>(value: T, seq = 1): Sourced<T> => ({ value, source: `project/p#${seq}` });
const plan = (cost: number, start: string, end: string) => ({
  ...NO_YARDSTICK,
  cost: said(cost),
  start: said(start),
  end: said(end),
});

const INPUTS: RatingInputs = {
  asOf: '2025-06-30',
  states: ['delivery'],
  first: plan(10_000_000, '2024-01-01', '2025-12-31'),
  latest: plan(12_000_000, '2024-01-01', '2026-03-31'),
  projectedCost: said(12_600_000, 7),
  actualCost: null,
  projectedEnd: said('2026-05-31', 7),
  completedOn: null,
  projectedBenefits: null,
  milestones: [],
  lastStatement: said('2025-06-10', 7),
};

type Metric = Rating['metrics'][number];
const metric = (more: Partial<Metric>): Metric => ({
  id: 'cost',
  label: { en: 'Cost' },
  formula: 'cost_variance',
  reference: 'latest',
  unit: 'percent',
  greenUpTo: 0,
  amberUpTo: 10,
  ...more,
});
const RATING: Rating = {
  scale: [
    { id: 'g', label: { en: 'Green' }, colour: 'green', order: 1 },
    { id: 'a', label: { en: 'Amber' }, colour: 'amber', order: 2 },
    { id: 'r', label: { en: 'Red' }, colour: 'red', order: 3 },
    { id: 'x', label: { en: 'Not rated' }, colour: 'none', order: 4 },
  ],
  metrics: [
    metric({}),
    metric({ id: 'time', formula: 'schedule_variance', unit: 'months', greenUpTo: 1, amberUpTo: 3 }),
  ],
  combine: 'worst',
  raters: ['self', 'machine'],
  noLightStates: ['paused'],
};

const value = (more: Partial<Metric>, inputs: Partial<RatingInputs> = {}) =>
  readMetric(metric(more), { ...INPUTS, ...inputs });

test('cost is measured against the baseline that the metric names', () => {
  expect(value({})).toMatchObject({ value: 5, light: 'amber', formula: 'cost_variance/1' });
  expect(value({ reference: 'first' })).toMatchObject({ value: 26, light: 'red' });
  expect(value({ unit: 'money', amberUpTo: 600_000 })).toMatchObject({ value: 600_000, light: 'amber' });
});

test('exactly at a tolerance is within it, one minor unit more is not', () => {
  expect(value({}, { projectedCost: said(13_200_000) }).light).toBe('amber');
  expect(value({}, { projectedCost: said(13_200_001) }).light).toBe('red');
  expect(value({}, { projectedCost: said(12_000_000) }).light).toBe('green');
  expect(value({}, { projectedCost: said(12_000_001) }).light).toBe('amber');
});

test('once the project is completed its actual cost counts; before, the projected one does', () => {
  const actual = { actualCost: said(11_000_000) };
  expect(value({}, actual).value).toBe(5);
  expect(value({}, { ...actual, completedOn: said('2025-06-01') }).value).toBe(-8.33);
});

test('a projected end that has passed is overdue and slips every day', () => {
  const time = { formula: 'schedule_variance', unit: 'days', reference: 'first', greenUpTo: 0, amberUpTo: 30 } as const;
  expect(value(time, { asOf: '2026-01-31', projectedEnd: said('2026-01-15') }).value).toBe(31);
  expect(value(time, { asOf: '2026-02-01', projectedEnd: said('2026-01-15') }).value).toBe(32);
  expect(value(time, { asOf: '2026-02-01', projectedEnd: said('2026-02-02') }).value).toBe(33);
  expect(value(time, { asOf: '2026-02-01', completedOn: said('2025-12-01') }).value).toBe(-30);
});

test('months late are counted on the calendar: three months to the day are not more than three', () => {
  const time = { formula: 'schedule_variance', unit: 'months', greenUpTo: 1, amberUpTo: 3 } as const;
  expect(value(time, { projectedEnd: said('2026-06-30') })).toMatchObject({ value: 3, light: 'amber' });
  expect(value(time, { projectedEnd: said('2026-07-01') }).light).toBe('red');
  expect(value(time, { projectedEnd: said('2026-04-30') })).toMatchObject({ value: 1, light: 'green' });
});

test('schedule in percent is the delay over the planned duration', () => {
  const time = { formula: 'schedule_variance', unit: 'percent', reference: 'first' } as const;
  expect(value(time, { projectedEnd: said('2026-03-14') }).value).toBe(10);
});

test('the most overdue milestone speaks; one that was never reached slips every day', () => {
  const milestones = [
    { id: 'a', planned: { first: '2025-01-01', latest: '2025-05-31' }, reached: '2025-06-10', source: 's' },
    { id: 'b', planned: { first: '2025-06-01', latest: '2025-06-01' }, reached: null, source: 's' },
  ];
  const metricOf = { formula: 'overdue_milestones', unit: 'days', greenUpTo: 0, amberUpTo: 20 } as const;
  expect(value(metricOf, { milestones })).toMatchObject({ value: 29, light: 'red' });
  expect(value(metricOf, { milestones, asOf: '2025-06-11' }).value).toBe(10);
  expect(value({ ...metricOf, reference: 'first' }, { milestones }).value).toBe(160);
  expect(value(metricOf).missing).toEqual(['milestones']);
});

test('what is missing is named, and is never green', () => {
  const rated = rateByMachine({ ...INPUTS, projectedCost: null, projectedEnd: said('2026-03-01') }, RATING);
  expect(rated).toMatchObject({
    kind: 'cannot_be_computed',
    missing: [{ metric: 'cost', inputs: ['projectedCost'] }],
    atBest: 'green',
  });
  expect(rateByMachine({ ...INPUTS, latest: NO_YARDSTICK }, RATING)).toMatchObject({
    missing: [
      { metric: 'cost', inputs: ['baseline.cost'] },
      { metric: 'time', inputs: ['baseline.end'] },
    ],
  });
});

test('what is certainly red is red, whatever else is missing', () => {
  expect(rateByMachine({ ...INPUTS, projectedCost: null, projectedEnd: said('2026-12-31') }, RATING)).toMatchObject({
    kind: 'rated',
    light: 'red',
    level: 'r',
    decisive: ['time'],
  });
});

test('a state without a light gets none, and a regime without metrics rates nothing', () => {
  expect(rateByMachine({ ...INPUTS, states: ['delivery', 'paused'] }, RATING)).toEqual({
    kind: 'no_light',
    state: 'paused',
  });
  expect(rateByMachine(INPUTS, { ...RATING, metrics: [] }).kind).toBe('cannot_be_computed');
});

test('every number of a reading says where it comes from', () => {
  expect(value({}).inputs).toEqual([
    { name: 'latest.cost', value: 12_000_000, source: 'project/p#1' },
    { name: 'projectedCost', value: 12_600_000, source: 'project/p#7' },
  ]);
});

test('a rating never gets better when the forecast gets worse, and is the same every time', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50_000_000 }),
      fc.nat({ max: 50_000_000 }),
      fc.nat(900),
      (cost, more, days) => {
        const asOf = new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
        const at = (amount: number) => rateByMachine({ ...INPUTS, asOf, projectedCost: said(amount) }, RATING);
        const [better, worse] = [at(cost), at(cost + more)];
        expect(at(cost)).toEqual(better);
        if (better.kind !== 'rated' || worse.kind !== 'rated') throw new Error('Both must be rated.');
        expect(SEVERITY[worse.light]).toBeGreaterThanOrEqual(SEVERITY[better.light]);
      },
    ),
  );
});

test('the gap between raters alarms from the number of levels that the regime names', () => {
  const given = [
    { rater: 'self', level: 'g' },
    { rater: 'machine', level: 'r' },
    { rater: 'council', level: 'x' },
  ] as const;
  expect(divergenceOf(given, RATING)).toEqual({
    levels: 2,
    best: { rater: 'self', level: 'g' },
    worst: { rater: 'machine', level: 'r' },
    alarming: true,
  });
  expect(divergenceOf(given, { ...RATING, divergenceAlertLevels: 3 })?.alarming).toBe(false);
  expect(divergenceOf([given[0], given[2]], RATING)).toBeNull();
});

describe('periods in a row', () => {
  const months = (lights: string): readonly RatedPeriod[] =>
    lights.split('').reduce<readonly RatedPeriod[]>((periods, letter, index) => {
      const light = ({ g: 'green', a: 'amber', r: 'red', u: 'unknown' } as const)[letter as 'g' | 'a' | 'r' | 'u'];
      const month = `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      return addPeriod(periods, { period: month, light });
    }, []);

  test('only the latest run counts, and what could not be computed ends it', () => {
    expect(periodsInARow(months('grrr'), 'red')).toBe(3);
    expect(periodsInARow(months('rrrg'), 'red')).toBe(0);
    expect(periodsInARow(months('rrurr'), 'red')).toBe(2);
    expect(periodsInARow([], 'red')).toBe(0);
    expect(runSince(months('ggarr'))).toBe('2020-04');
  });

  test('a corrected period joins or parts the run', () => {
    expect(periodsInARow(addPeriod(months('rgrr'), { period: '2020-02', light: 'red' }), 'red')).toBe(4);
    expect(periodsInARow(addPeriod(months('rrrr'), { period: '2020-02', light: 'amber' }), 'red')).toBe(2);
  });

  test('ten years of months keep the state small', () => {
    const decade = months('r'.repeat(120));
    expect(decade).toHaveLength(36);
    expect(periodsInARow(decade, 'red')).toBe(36);
  });
});
