import type { PilotMetric } from './plan';

/** What was measured of one metric. Values have at most six decimals. */
export interface MetricValue {
  readonly metric: string;
  /** Of everybody; null where the metric is one of evenness alone. */
  readonly value: number | null;
  readonly groups: readonly { readonly group: string; readonly value: number }[];
}

/** What was measured, and what it comes to. */
export interface MetricFinding extends MetricValue {
  readonly met: boolean;
  readonly missed: readonly ('target' | 'fairness')[];
  /** Largest by smallest value of the groups, rounded to four decimals; null without groups, or where the smallest is 0. */
  readonly ratio: number | null;
}

const MILLION = 1_000_000;

/** A number of at most six decimals, exactly. */
const micro = (value: number): bigint => BigInt(Math.round(value * MILLION));

/** Holds what was measured against the metric. Compares in millionths, so that 0.6 is at least 0.6. */
export function judge(metric: PilotMetric, { value, groups }: MetricValue): MetricFinding {
  const missed = [
    ...(metric.target !== null && !reaches(metric.target, value) ? (['target'] as const) : []),
    ...(metric.fairness !== null && !isEven(metric.fairness.maxRatio, groups) ? (['fairness'] as const) : []),
  ];
  return { metric: metric.id, value, groups, met: missed.length === 0, missed, ratio: ratioOf(groups) };
}

function reaches({ direction, value: target }: NonNullable<PilotMetric['target']>, value: number | null): boolean {
  if (value === null) return false;
  return direction === 'at_least' ? micro(value) >= micro(target) : micro(value) <= micro(target);
}

/** The largest is at most so many times the smallest; what is nil in every group is even. */
function isEven(maxRatio: number, groups: MetricValue['groups']): boolean {
  const values = groups.map(({ value }) => micro(value));
  const [first] = values;
  if (first === undefined) return false;
  const most = values.reduce((a, b) => (b > a ? b : a), first);
  const least = values.reduce((a, b) => (b < a ? b : a), first);
  return most * BigInt(MILLION) <= micro(maxRatio) * least;
}

function ratioOf(groups: MetricValue['groups']): number | null {
  const values = groups.map(({ value }) => value);
  const least = Math.min(...values);
  if (values.length === 0 || least <= 0) return null;
  return Math.round((Math.max(...values) / least) * 10_000) / 10_000;
}
