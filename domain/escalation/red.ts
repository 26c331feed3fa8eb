import { addDays, addMonths } from '../calendar/dates';
import { periodsInARow, type RatedPeriod } from '../rating/periods';
import type { LocalDate } from '../time';

/** A rated period with its days; both belong to it. */
export interface DatedPeriod extends RatedPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The red periods in a row up to the latest one that was rated. */
export interface RedRun {
  readonly count: number;
  /** The first day of the first; null where the latest was not red. */
  readonly since: LocalDate | null;
  /** The first day after the latest. */
  readonly until: LocalDate;
}

/**
 * Red periods in a row; null while none was rated. A period that could not be rated, or that gets no light, neither
 * counts nor breaks the row: an agency must not get out of the red by saying nothing.
 */
export function redRun(periods: readonly DatedPeriod[]): RedRun | null {
  const lit = periods.filter(({ light }) => light !== 'unknown' && light !== 'none');
  const latest = lit.at(-1);
  if (!latest) return null;
  const count = periodsInARow(lit, 'red');
  const since = count === 0 ? null : (lit[lit.length - count]?.from ?? null);
  return { count, since, until: addDays(latest.to, 1) };
}

/** Whole months from one day to another; 0 where the other is not later. */
export function wholeMonths(from: LocalDate, to: LocalDate): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}
