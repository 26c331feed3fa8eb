import { quantileOf } from './distribution';
import {
  QUANTILES,
  type AtQuantiles,
  type ClosedProject,
  type Forecast,
  type ForecastRule,
  type ForecastSubject,
  type Quantile,
  type RatioPrior,
  type WhatIf,
} from './types';

const DAYS_PER_YEAR = 365.25;

/**
 * What a project will cost and when it will end, from the class of projects like it: the regime's prior, corrected by
 * the regime's own closed projects. P50, P80 and P90; a mean is never given, since the tail may have none
 * (Flyvbjerg et al., PMJ 2025: α ≤ 1 for IT).
 */
export function forecast(subject: ForecastSubject, closed: readonly ClosedProject[], rule: ForecastRule): Forecast {
  const cost = ratiosOf(closed, 'costRatio');
  const duration = ratiosOf(closed, 'durationRatio');
  const capped = QUANTILES.filter((quantile) => costRatio(subject, rule.cost, cost, rule, quantile) > rule.capRatio);
  return {
    cost: atQuantiles((quantile) => costAt(subject, rule.cost, cost, rule, quantile)),
    days: atQuantiles((quantile) => {
      const ratio = Math.min(quantileOf(rule.duration, duration, quantile / 100), rule.capRatio);
      return Math.round(subject.plannedDays * ratio);
    }),
    basis: {
      ownProjects: { cost: cost.length, duration: duration.length },
      priorWeight: { cost: rule.cost.weight, duration: rule.duration.weight },
      durationFactor: durationFactor(subject.plannedDays, rule),
      modularityReliefPercent: subject.modular ? rule.modularityReliefPercent : 0,
      capped: capped.map((quantile) => `p${quantile}` as const),
    },
    whatIf: whatIf(subject, cost, rule),
  };
}

/** What the planned duration does to the cost: each planned year beyond the first adds its share. */
export function durationFactor(
  plannedDays: number,
  { costPerExtraYearPercent }: Pick<ForecastRule, 'costPerExtraYearPercent'>,
): number {
  const extraYears = Math.max(0, plannedDays / DAYS_PER_YEAR - 1);
  return 1 + (costPerExtraYearPercent / 100) * extraYears;
}

const ratiosOf = (closed: readonly ClosedProject[], of: 'costRatio' | 'durationRatio'): readonly number[] =>
  closed.flatMap((project) => project[of] ?? []);

function costRatio(
  { plannedDays, modular }: ForecastSubject,
  prior: RatioPrior,
  own: readonly number[],
  rule: ForecastRule,
  quantile: Quantile,
): number {
  const ratio = quantileOf(prior, own, quantile / 100) * durationFactor(plannedDays, rule);
  // Parts that are of use alone take from what goes above plan, never from the plan itself.
  return modular && ratio > 1 ? 1 + (ratio - 1) * (1 - rule.modularityReliefPercent / 100) : ratio;
}

const costAt = (
  subject: ForecastSubject,
  prior: RatioPrior,
  own: readonly number[],
  rule: ForecastRule,
  quantile: Quantile,
): number => Math.round(subject.plannedCost * Math.min(costRatio(subject, prior, own, rule, quantile), rule.capRatio));

/** What would change the forecast: each assumption alone, at P80. */
function whatIf(subject: ForecastSubject, own: readonly number[], rule: ForecastRule): readonly WhatIf[] {
  const shorter = { ...subject, plannedDays: subject.plannedDays - DAYS_PER_YEAR };
  const p80 = (changed: ForecastSubject, prior = rule.cost, history = own): number =>
    costAt(changed, prior, history, rule, 80);
  return [
    ...(shorter.plannedDays > 0 ? [{ change: 'one_year_shorter' as const, p80: p80(shorter) }] : []),
    ...(subject.modular ? [] : [{ change: 'delivered_in_parts' as const, p80: p80({ ...subject, modular: true }) }]),
    ...(own.length > 0
      ? [
          { change: 'prior_only' as const, p80: p80(subject, rule.cost, []) },
          { change: 'own_history_only' as const, p80: p80(subject, { ...rule.cost, weight: 0 }) },
        ]
      : []),
  ];
}

const atQuantiles = (value: (quantile: Quantile) => number): AtQuantiles => ({
  p50: value(50),
  p80: value(80),
  p90: value(90),
});
