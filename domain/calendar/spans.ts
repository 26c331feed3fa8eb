import type { Budget, Roll } from '../clock';
import { rollForward, shiftWorking } from './calendar';
import { covers, workingDaysUpTo, type CalendarIndex } from './calendar-index';
import { addMonths, dayNumber, fromDayNumber, partsOf, type DayNumber } from './dates';

/** What a clock's days are counted in: working days for a budget of working days, calendar days for all others. */
export type CountingUnit = 'day' | 'working_day';

const DAYS: Partial<Record<Budget['unit'], number>> = { day: 1, week: 7 };
const MONTHS: Partial<Record<Budget['unit'], number>> = { month: 1, quarter: 3, year: 12 };

/** More of any unit than every calendar has; refused as a mistake. */
const MOST = 100_000;

/** Whether a budget is an amount of time: a whole number, not negative, not absurd. */
export const isBudget = (budget: Budget): boolean =>
  Number.isSafeInteger(budget.n) && budget.n >= 0 && budget.n <= MOST;

/**
 * The day a budget after another, the first day not counted; null beyond the calendar. A count of working days ends on
 * a working day even if it is zero. Where the index knows recesses, as many days are added as lie in them.
 */
export function budgetEnd(index: CalendarIndex, start: DayNumber, { n, unit }: Budget): DayNumber | null {
  if (unit === 'working_day') return n === 0 ? rollForward(index, start) : shiftWorking(index, start, n);
  const months = MONTHS[unit];
  const end =
    months === undefined ? start + n * (DAYS[unit] ?? 1) : dayNumber(addMonths(fromDayNumber(start), n * months));
  return shiftDays(index, start, end - start, 'day');
}

/** The day of the month that a budget of months aims at, if the month it ends in has no such day. */
export function clampedDay(start: DayNumber, end: DayNumber, { unit }: Budget): number | null {
  if (MONTHS[unit] === undefined) return null;
  const [, , wanted] = partsOf(fromDayNumber(start));
  const [, , found] = partsOf(fromDayNumber(end));
  return wanted === found ? null : wanted;
}

/** Days of a unit in the days from `from` up to but not including `to`; both within the calendar or next to its end. */
export function countDays(index: CalendarIndex, from: DayNumber, to: DayNumber, unit: CountingUnit): number {
  if (to <= from) return 0;
  if (unit === 'day') return openBefore(index, to) - openBefore(index, from);
  const before = from === index.first ? 0 : workingDaysUpTo(index, from - 1);
  return workingDaysUpTo(index, to - 1) - before;
}

/** A day so many days of a unit later; null beyond the calendar. */
export function shiftDays(index: CalendarIndex, day: DayNumber, days: number, unit: CountingUnit): DayNumber | null {
  if (unit === 'working_day') return shiftWorking(index, day, days);
  if (!index.open || days === 0) return covers(index, day + days) ? day + days : null;
  return covers(index, day) ? (index.open.days[openBefore(index, day + 1) + days - 1] ?? null) : null;
}

/** How many of the calendar's days outside its recesses come before a day; where it has none, the day's own number. */
function openBefore({ open, first, last }: CalendarIndex, day: DayNumber): number {
  if (!open) return day;
  return open.upTo[Math.min(day, last + 1) - 1 - first] ?? 0;
}

/** The first working day from `day` on if the rule rolls, else the day itself; null beyond the calendar. */
export const rolled = (index: CalendarIndex, day: DayNumber, roll: Roll): DayNumber | null =>
  roll === 'next_working_day' ? rollForward(index, day) : day;
