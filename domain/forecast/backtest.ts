import { quantileOf } from './distribution';
import { QUANTILES, type ClosedProject, type ForecastRule, type Quantile } from './types';

/** How often the final cost stayed within a quantile that was forecast without knowing it. */
export interface Calibration {
  readonly quantile: Quantile;
  readonly projects: number;
  readonly within: number;
  /** Whole percent of the projects; a well calibrated P80 is near 80. */
  readonly percent: number;
}

/** The backtest of a regime's own history; or why there is none. */
export type Backtest =
  | { readonly kind: 'calibrated'; readonly cost: readonly Calibration[] }
  | { readonly kind: 'too_few'; readonly projects: number; readonly needed: number };

/** Forecasts every closed project from all the others, and counts how often its final cost was within. */
export function backtest(closed: readonly ClosedProject[], rule: ForecastRule): Backtest {
  const ratios = closed.flatMap(({ costRatio }) => costRatio ?? []);
  if (ratios.length < rule.backtestMinimum) {
    return { kind: 'too_few', projects: ratios.length, needed: rule.backtestMinimum };
  }
  const cost = QUANTILES.map((quantile) => {
    const within = ratios.filter((actual, index) => {
      const others = ratios.filter((_, other) => other !== index);
      return actual <= quantileOf(rule.cost, others, quantile / 100);
    }).length;
    return { quantile, projects: ratios.length, within, percent: Math.round((within * 100) / ratios.length) };
  });
  return { kind: 'calibrated', cost };
}
