import { addDays, daysInMonth, weekday } from '../../domain/calendar/dates';
import type { Holiday } from '../../domain/calendar/types';

export const MONDAY = 1;
export const SATURDAY = 6;
export const SUNDAY = 7;

/** A day of a month as a date. */
export const on = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The n-th Monday (or other ISO weekday) of a month. */
export function nth(n: number, isoWeekday: number, year: number, month: number): string {
  const first = on(year, month, 1);
  return addDays(first, ((isoWeekday - weekday(first) + 7) % 7) + (n - 1) * 7);
}

/** The last Monday (or other ISO weekday) before a date. */
export const lastBefore = (isoWeekday: number, date: string): string =>
  addDays(date, -(((weekday(date) - isoWeekday + 6) % 7) + 1));

/** Every day of a stretch within one month. */
export const stretch = (year: number, month: number, from: number, to: number): string[] =>
  Array.from({ length: Math.min(to, daysInMonth(year, month)) - from + 1 }, (_, index) =>
    on(year, month, from + index),
  );

/** One-off days: only in the years of their dates. */
export const once =
  (days: readonly Holiday[]) =>
  (year: number): readonly Holiday[] =>
    days.filter((day) => day.date.startsWith(String(year)));

/**
 * Holidays with the day off in lieu: a holiday on a Saturday or Sunday is also kept on the first following weekday
 * that is not a holiday itself.
 */
export function withDaysInLieu(days: readonly Holiday[], note: string): readonly Holiday[] {
  const taken = new Set(days.map((day) => day.date));
  const inLieu = days.filter(fallsOnWeekend).map((day) => {
    let date = addDays(day.date, 1);
    while (taken.has(date) || weekday(date) >= SATURDAY) date = addDays(date, 1);
    taken.add(date);
    return { date, name: `${day.name} (day in lieu)`, note };
  });
  return [...days, ...inLieu];
}

const fallsOnWeekend = (day: Holiday): boolean => [SATURDAY, SUNDAY].includes(weekday(day.date));

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
export function easter(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return on(year, Math.floor(n / 31), (n % 31) + 1);
}
