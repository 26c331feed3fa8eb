import { addDays, addMonths, partsOf } from '../calendar/dates';
import type { Reporting } from '../regime/oversight';
import type { LocalDate } from '../time';

/** How often is reported. */
export type Cadence = Exclude<Reporting['cadence'], 'none'>;

/**
 * A stretch of the calendar that one report speaks of: `2025-03`, `2025-Q1`, `2025-H1` or `2025`. Periods of one cadence
 * order as texts. Both days belong to it; they are days of the regime's calendar.
 */
export interface Period {
  readonly period: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Months of a period. */
const MONTHS: Readonly<Record<Cadence, number>> = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 };

/** So many ended periods back a report is still taken, and corrected: three years of months. */
export const PERIODS_TAKEN = 36;

/** The period that a day lies in. */
export function periodOf(date: LocalDate, cadence: Cadence): Period {
  const [, month] = partsOf(date);
  const months = MONTHS[cadence];
  const from = addMonths(`${date.slice(0, 7)}-01`, -((month - 1) % months));
  return { period: nameOf(from, cadence), from, to: addDays(addMonths(from, months), -1) };
}

/** The period that follows one. */
export const nextPeriod = ({ to }: Pick<Period, 'to'>, cadence: Cadence): Period => periodOf(addDays(to, 1), cadence);

function nameOf(from: LocalDate, cadence: Cadence): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  switch (cadence) {
    case 'monthly':
      return from.slice(0, 7);
    case 'quarterly':
      return `${year}-Q${(month + 2) / 3}`;
    case 'half_yearly':
      return `${year}-H${(month + 5) / 6}`;
    case 'yearly':
      return year;
  }
}
