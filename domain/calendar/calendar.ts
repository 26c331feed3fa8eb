import { fail, ok, type Result } from '../result';
import { MS_PER_DAY, epochMs, instantAt, type Instant, type LocalDate } from '../time';
import {
  covers,
  dateOf,
  indexOf,
  isWorking,
  localDay,
  offsetAt,
  workingDaysUpTo,
  type CalendarIndex,
} from './calendar-index';
import { dayNumber, weekdayOf, type DayNumber } from './dates';
import type { Calendar } from './types';

/** The calendar's data do not reach the day that a calculation needs: an error, never a guess. */
export interface CalendarTooShort {
  readonly code: 'calendar-too-short';
  readonly calendarId: string;
  /** First and last day that the calendar covers. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a day is. A public holiday that falls on a weekend is a holiday: its name says more. */
export type DayKind =
  { readonly kind: 'working' } | { readonly kind: 'weekend' } | { readonly kind: 'holiday'; readonly name: string };

/** The fault of a calendar that ends (or begins) before the day that is needed. */
export const tooShort = (calendar: Calendar): { ok: false; fault: CalendarTooShort } =>
  fail({ code: 'calendar-too-short', calendarId: calendar.id, from: calendar.from, to: calendar.to });

/** The date on the wall at an instant, in the calendar's zone. */
export function localDateOf(instant: Instant, calendar: Calendar): Result<LocalDate, CalendarTooShort> {
  const index = indexOf(calendar);
  const day = localDay(index, epochMs(instant));
  return covers(index, day) ? ok(dateOf(index, day)) : tooShort(calendar);
}

/**
 * The first instant of a local day. The day after the calendar's last is answered too: it is the end of the last day,
 * which the data cover.
 */
export function startOfDay(date: LocalDate, calendar: Calendar): Result<Instant, CalendarTooShort> {
  const index = indexOf(calendar);
  const day = dayNumber(date);
  if (!covers(index, day) && day !== index.last + 1) return tooShort(calendar);
  return ok(instantAt(startOfDayMs(index, day)));
}

/** See `startOfDay`; the day must be covered or be the one after the last. */
export function startOfDayMs(index: CalendarIndex, day: DayNumber): number {
  const midnight = day * MS_PER_DAY;
  const nearby = offsetAt(index, midnight);
  // Midnight may exist twice (clocks set back over it): the earlier one begins the day.
  for (let stretch = Math.max(nearby - 1, 0); stretch <= nearby + 1; stretch++) {
    const candidate = midnight - (index.offsetMs[stretch] ?? 0);
    if (offsetAt(index, candidate) === stretch) return candidate;
  }
  // Midnight does not exist (clocks set forward over it): the day begins with the change.
  return index.offsetFrom.find((from) => localDay(index, from) === day) ?? midnight;
}

/** Working day, weekend, or a holiday with its name. */
export function dayKind(date: LocalDate, calendar: Calendar): Result<DayKind, CalendarTooShort> {
  const index = indexOf(calendar);
  const day = dayNumber(date);
  return covers(index, day) ? ok(kindOf(index, day)) : tooShort(calendar);
}

/** See `dayKind`; the day must be covered. */
export function kindOf(index: CalendarIndex, day: DayNumber): DayKind {
  const holiday = index.holidays.get(day);
  if (holiday) return { kind: 'holiday', name: holiday.name };
  return index.weekend.has(weekdayOf(day)) ? { kind: 'weekend' } : { kind: 'working' };
}

/** Whether the offices of the calendar's jurisdiction work on a day. */
export function isWorkingDay(date: LocalDate, calendar: Calendar): Result<boolean, CalendarTooShort> {
  const index = indexOf(calendar);
  const day = dayNumber(date);
  return covers(index, day) ? ok(isWorking(index, day)) : tooShort(calendar);
}

/** The day itself if it is a working day, else the next one. */
export function nextWorkingDay(date: LocalDate, calendar: Calendar): Result<LocalDate, CalendarTooShort> {
  const index = indexOf(calendar);
  const day = rollForward(index, dayNumber(date));
  return day === null ? tooShort(calendar) : ok(dateOf(index, day));
}

/** See `nextWorkingDay`; null beyond the calendar. */
export function rollForward(index: CalendarIndex, day: DayNumber): DayNumber | null {
  if (!covers(index, day)) return null;
  return isWorking(index, day) ? day : shiftWorking(index, day, 1);
}

/**
 * The n-th working day after a date (before it, if `n` is negative); the date itself, working or not, if `n` is 0.
 */
export function addWorkingDays(date: LocalDate, n: number, calendar: Calendar): Result<LocalDate, CalendarTooShort> {
  const index = indexOf(calendar);
  const day = shiftWorking(index, dayNumber(date), n);
  return day === null ? tooShort(calendar) : ok(dateOf(index, day));
}

/** See `addWorkingDays`; null beyond the calendar. */
export function shiftWorking(index: CalendarIndex, day: DayNumber, n: number): DayNumber | null {
  if (!covers(index, day)) return null;
  if (n === 0) return day;
  const passed = workingDaysUpTo(index, day);
  const before = isWorking(index, day) ? passed - 1 : passed;
  return index.workingDays[n > 0 ? passed + n - 1 : before + n] ?? null;
}

/**
 * Working days after `from` up to and including `to`; negative if `to` is earlier. The inverse of `addWorkingDays`:
 * from a date to the n-th working day after it there are n.
 */
export function workingDaysBetween(
  from: LocalDate,
  to: LocalDate,
  calendar: Calendar,
): Result<number, CalendarTooShort> {
  const index = indexOf(calendar);
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (!covers(index, start) || !covers(index, end)) return tooShort(calendar);
  return ok(workingDaysUpTo(index, end) - workingDaysUpTo(index, start));
}
