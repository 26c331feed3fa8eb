/**
 * A distribution of ratios (final over planned; 1 is as planned): points of its quantile function, joined by straight
 * lines, and from the last point on a Pareto tail of this index. Data of a regime, with its source.
 */
export interface RatioPrior {
  /** `[probability, ratio]`, both rising; the first probability is 0, the last one is where the tail begins. */
  readonly points: readonly (readonly [probability: number, ratio: number])[];
  readonly tailIndex: number;
  /** How many projects of one's own it weighs as much as. */
  readonly weight: number;
}

/** How a regime forecasts. */
export interface ForecastRule {
  readonly cost: RatioPrior;
  readonly duration: RatioPrior;
  /** What every planned year beyond the first adds to the cost, whole percent. */
  readonly costPerExtraYearPercent: number;
  /** What a delivery in independent parts takes off the part above plan, whole percent. */
  readonly modularityReliefPercent: number;
  /** Fewer projects of one's own are not enough to publish how well forecasts have held. */
  readonly backtestMinimum: number;
  /** A forecast is never higher than so many times the plan: the tail has no finite mean. */
  readonly capRatio: number;
}

/** A project that is over, as far as a forecast learns from it. */
export interface ClosedProject {
  readonly id: string;
  /** Final over first planned cost, with the planned duration taken out; null where one of them is not known. */
  readonly costRatio: number | null;
  readonly durationRatio: number | null;
}

/** What is known of the project that is forecast. */
export interface ForecastSubject {
  /** First planned cost, minor units. */
  readonly plannedCost: number;
  readonly plannedDays: number;
  /** Delivered in parts that are of use alone. */
  readonly modular: boolean;
}

export const QUANTILES = [50, 80, 90] as const;
export type Quantile = (typeof QUANTILES)[number];

/** One quantity at three quantiles; never a mean. */
export type AtQuantiles = Readonly<Record<`p${Quantile}`, number>>;

/** One assumption changed, and what the forecast at P80 would then be. */
export interface WhatIf {
  readonly change: 'one_year_shorter' | 'delivered_in_parts' | 'prior_only' | 'own_history_only';
  readonly p80: number;
}

/** A reference-class forecast and how it came about. */
export interface Forecast {
  /** Minor units. */
  readonly cost: AtQuantiles;
  /** Days from the planned start. */
  readonly days: AtQuantiles;
  readonly basis: {
    readonly ownProjects: { readonly cost: number; readonly duration: number };
    readonly priorWeight: { readonly cost: number; readonly duration: number };
    readonly durationFactor: number;
    readonly modularityReliefPercent: number;
    /** Quantiles that the cap cut off. */
    readonly capped: readonly `p${Quantile}`[];
  };
  readonly whatIf: readonly WhatIf[];
}
