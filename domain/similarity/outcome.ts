import { daysBetween } from '../calendar/dates';
import type { PlanAndOutcome } from '../forecast/closed';
import type { LocalDate } from '../time';

/** How an earlier project came out against its first plan; null: not known, or not told. */
export interface Outcome {
  /** Minor units. */
  readonly plannedCost: number | null;
  readonly finalCost: number | null;
  /** Whole percent of the plan: 100 is as planned. */
  readonly costPercent: number | null;
  readonly plannedEnd: LocalDate | null;
  readonly finalEnd: LocalDate | null;
  readonly daysLate: number | null;
  /** It cost more or ended later than first planned; false only if of neither is known that it did, and of one that not. */
  readonly overran: boolean | null;
}

/** The outcome of one project. */
export function outcomeOf({ plannedCost, finalCost, plannedEnd, finalEnd }: Omit<PlanAndOutcome, 'id'>): Outcome {
  const costPercent =
    plannedCost === null || plannedCost <= 0 || finalCost === null ? null : Math.round((finalCost * 100) / plannedCost);
  const daysLate = plannedEnd === null || finalEnd === null ? null : daysBetween(plannedEnd, finalEnd);
  const dearer = costPercent === null || plannedCost === null || finalCost === null ? null : finalCost > plannedCost;
  const later = daysLate === null ? null : daysLate > 0;
  const overran = dearer === true || later === true ? true : (dearer ?? later);
  return { plannedCost, finalCost, costPercent, plannedEnd, finalEnd, daysLate, overran };
}
