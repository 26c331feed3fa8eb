import { daysBetween } from '../calendar/dates';
import type { MilestoneStatement, ReportStatement } from '../project/commands/reporting';
import type { LocalDate } from '../time';
import { totalOf } from './amounts';

/** By how much a forecast departs from a baseline, in percent to two decimals: positive is more, or later. */
export interface ReportVariance {
  readonly measure: 'cost' | 'schedule';
  readonly reference: 'first' | 'latest';
  readonly percent: number;
}

/** Something in a report that does not go together. */
export interface Contradiction {
  readonly kind: 'spent_decreased' | 'forecast_below_spent' | 'milestone_undone' | 'expected_passed' | 'end_passed';
  /** The class or the milestone that it is about; null where it is the whole. */
  readonly subject: string | null;
}

interface Measured {
  readonly cost: number;
  readonly start: LocalDate;
  readonly end: LocalDate;
}

/** An exact fraction of what was planned. */
interface Share {
  readonly measure: ReportVariance['measure'];
  readonly reference: ReportVariance['reference'];
  readonly over: number;
  readonly of: number;
}

/** The forecast's cost as a share of the planned cost, its delay as a share of the planned time (ITDB variances). */
function sharesOf(
  { cost, end }: NonNullable<ReportStatement['forecast']>,
  baselines: Readonly<Record<'first' | 'latest', Measured | null>>,
): readonly Share[] {
  const total = totalOf(cost);
  return (['first', 'latest'] as const).flatMap((reference) => {
    const baseline = baselines[reference];
    if (!baseline) return [];
    const money = total === null ? [] : [{ measure: 'cost', over: total - baseline.cost, of: baseline.cost } as const];
    const planned = daysBetween(baseline.start, baseline.end);
    const time =
      end === null ? [] : [{ measure: 'schedule', over: daysBetween(baseline.end, end), of: planned } as const];
    return [...money, ...time].filter(({ of }) => of > 0).map((share) => ({ ...share, reference }));
  });
}

/** Every variance of a forecast against the first and the latest baseline. */
export const variancesOf = (...args: Parameters<typeof sharesOf>): readonly ReportVariance[] =>
  sharesOf(...args).map(({ measure, reference, over, of }) => ({
    ...{ measure, reference },
    percent: Math.round((over * 10_000) / of) / 100,
  }));

/** The variances beyond a limit in percent, either way; compared without rounding. */
export function beyond(percent: number, ...args: Parameters<typeof sharesOf>): readonly ReportVariance[] {
  const shares = sharesOf(...args);
  return variancesOf(...args).filter((_, index) => {
    const share = shares[index];
    return share !== undefined && Math.abs(share.over) * 100 > percent * share.of;
  });
}

/** What a report is held against: the day its period ended, and what was reported before. */
interface Before {
  readonly to: LocalDate;
  readonly spent: ReportStatement['spent'];
  readonly milestones: readonly MilestoneStatement[];
}

/** What in a report does not go together with itself or with the report before. */
export function contradictionsOf(
  { spent = [], forecast, milestones = [] }: ReportStatement,
  { to, spent: earlier = [], milestones: known }: Before,
): readonly Contradiction[] {
  const total = spent.reduce((sum, { amount }) => sum + amount, 0);
  const forecastTotal = forecast ? totalOf(forecast.cost) : null;
  const less = earlier.filter((was) => (spent.find((each) => each.class === was.class)?.amount ?? 0) < was.amount);
  const undone = milestones.filter(
    ({ id, reached }) => reached === null && known.some((each) => each.id === id && each.reached !== null),
  );
  const passed = milestones.filter(({ reached, expected }) => reached === null && expected !== null && expected <= to);
  return [
    ...(spent.length > 0 ? less : []).map(({ class: subject }) => ({ kind: 'spent_decreased', subject }) as const),
    ...(forecastTotal !== null && forecastTotal < total
      ? [{ kind: 'forecast_below_spent', subject: null } as const]
      : []),
    ...undone.map(({ id }) => ({ kind: 'milestone_undone', subject: id }) as const),
    ...passed.map(({ id }) => ({ kind: 'expected_passed', subject: id }) as const),
    ...(forecast?.end && forecast.end <= to ? [{ kind: 'end_passed', subject: null } as const] : []),
  ];
}
