import type { PlanAndOutcome } from '../forecast/closed';
import { daysBetween } from '../calendar/dates';

/** What is on record of one closed project of an agency, besides its plan and outcome. */
export interface ClosedCase extends PlanAndOutcome {
  readonly reference: string;
  /** How many there were, and how many of them went wrong: late, not met in time, red. */
  readonly reports: Share;
  readonly conditions: Share;
  readonly recommendations: Share;
  readonly periods: Share;
}

export interface Share {
  readonly total: number;
  readonly wrong: number;
}

export type TrackMeasure =
  | 'cost_overrun_percent'
  | 'delay_days'
  | 'late_reports_percent'
  | 'missed_conditions_percent'
  | 'late_recommendations_percent'
  | 'red_periods_percent';

/** One figure with every project that it was made of. `value` is null where there are too few to say anything. */
export interface TrackFigure {
  readonly measure: TrackMeasure;
  readonly value: number | null;
  readonly tooFew: boolean;
  readonly sources: readonly { readonly projectId: string; readonly reference: string; readonly value: number }[];
}

export interface TrackRecord {
  /** Closed projects of the agency under the regime. */
  readonly closed: number;
  /** So many projects a figure needs. */
  readonly needed: number;
  readonly figures: readonly TrackFigure[];
}

/** One or two projects say nothing about an agency. */
const NEEDED = 3;

/**
 * What an agency's own closed projects tell of it: the middle one of their overruns, in percent of the first plan and in
 * days after its end; and of all reports, conditions, recommendations and periods together the share that went wrong, in
 * percent with one decimal. A project of which a figure is not known is not among its sources.
 */
export function trackRecordOf(cases: readonly ClosedCase[]): TrackRecord {
  return {
    closed: cases.length,
    needed: NEEDED,
    figures: [
      middle('cost_overrun_percent', cases, overrunOf),
      middle('delay_days', cases, delayOf),
      share('late_reports_percent', cases, ({ reports }) => reports),
      share('missed_conditions_percent', cases, ({ conditions }) => conditions),
      share('late_recommendations_percent', cases, ({ recommendations }) => recommendations),
      share('red_periods_percent', cases, ({ periods }) => periods),
    ],
  };
}

const overrunOf = ({ plannedCost, finalCost }: ClosedCase): number | null =>
  plannedCost === null || plannedCost <= 0 || finalCost === null ? null : percent(finalCost - plannedCost, plannedCost);

const delayOf = ({ plannedEnd, finalEnd }: ClosedCase): number | null =>
  plannedEnd === null || finalEnd === null ? null : daysBetween(plannedEnd, finalEnd);

const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;

type Sources = TrackFigure['sources'];

function sourcesOf(cases: readonly ClosedCase[], valueOf: (each: ClosedCase) => number | null): Sources {
  return cases.flatMap((each) => {
    const value = valueOf(each);
    return value === null ? [] : [{ projectId: each.id, reference: each.reference, value }];
  });
}

function middle(
  measure: TrackMeasure,
  cases: readonly ClosedCase[],
  valueOf: (each: ClosedCase) => number | null,
): TrackFigure {
  const sources = sourcesOf(cases, valueOf);
  const values = sources.map(({ value }) => value).sort((a, b) => a - b);
  const [low = 0, high = 0] = [values[(values.length - 1) >> 1], values[values.length >> 1]];
  return figure(measure, sources, Math.round((low + high) * 5) / 10);
}

function share(measure: TrackMeasure, cases: readonly ClosedCase[], of: (each: ClosedCase) => Share): TrackFigure {
  const known = cases.filter((each) => of(each).total > 0);
  const sum = (name: keyof Share): number => known.reduce((total, each) => total + of(each)[name], 0);
  const sources = sourcesOf(known, (each) => percent(of(each).wrong, of(each).total));
  return figure(measure, sources, percent(sum('wrong'), Math.max(1, sum('total'))));
}

const figure = (measure: TrackMeasure, sources: Sources, value: number): TrackFigure => {
  const tooFew = sources.length < NEEDED;
  return { measure, value: tooFew ? null : value, tooFew, sources };
};
