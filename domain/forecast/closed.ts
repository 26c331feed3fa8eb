import { daysBetween } from '../calendar/dates';
import type { LocalDate } from '../time';
import { durationFactor } from './forecast';
import type { ClosedProject, ForecastRule } from './types';

/** What was first planned of a project, and how it came out. Amounts in minor units of one currency. */
export interface PlanAndOutcome {
  readonly id: string;
  /** On the regime's first cost basis, by the first finding that could sum it. */
  readonly plannedCost: number | null;
  readonly plannedStart: LocalDate | null;
  readonly plannedEnd: LocalDate | null;
  /** On the same basis, by the exit; without one by the last forecast, null where there was none. */
  readonly finalCost: number | null;
  /** By the exit; without one by the last forecast that named it, else the day of closing; null while not closed. */
  readonly finalEnd: LocalDate | null;
}

/** Planned length in days, both of its dates known and in order; else null. */
export const plannedDays = ({
  plannedStart,
  plannedEnd,
}: Pick<PlanAndOutcome, 'plannedStart' | 'plannedEnd'>): number | null => {
  if (plannedStart === null || plannedEnd === null) return null;
  const days = daysBetween(plannedStart, plannedEnd);
  return days > 0 ? days : null;
};

/**
 * What a forecast learns from a closed project. The share of its overrun that its planned length explains is taken out,
 * since the forecast puts that of the project in hand back in; a project of unknown length therefore teaches no cost.
 */
export function learnedFrom(
  project: PlanAndOutcome,
  rule: Pick<ForecastRule, 'costPerExtraYearPercent'>,
): ClosedProject {
  const { id, plannedCost, finalCost, plannedStart, finalEnd } = project;
  const days = plannedDays(project);
  const lasted = plannedStart === null || finalEnd === null ? null : daysBetween(plannedStart, finalEnd);
  const costKnown = days !== null && plannedCost !== null && plannedCost > 0 && finalCost !== null && finalCost > 0;
  return {
    id,
    costRatio: costKnown ? finalCost / plannedCost / durationFactor(days, rule) : null,
    durationRatio: days !== null && lasted !== null && lasted > 0 ? lasted / days : null,
  };
}
