import { MS_PER_DAY, type LocalDate } from '../time';

/** Days since 1970-01-01 in the proleptic Gregorian calendar: arithmetic on dates is arithmetic on these. */
export type DayNumber = number;

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists: `2024-02-29` is one, `2025-02-29` is not. */
export function isLocalDate(text: string): boolean {
  if (!LOCAL_DATE.test(text)) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && fromDayNumber(number) === text;
}

/** The day number of a date, which the edge has checked (`isLocalDate`). */
export const dayNumber = (date: LocalDate): DayNumber => Date.parse(`${date}T00:00:00.000Z`) / MS_PER_DAY;

/** The date of a day number. */
export const fromDayNumber = (day: DayNumber): LocalDate => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** The date so many calendar days later, or earlier if `days` is negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days);

/** Calendar days from one date to another; negative if `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** ISO weekday of a date: 1 is Monday, 7 is Sunday. */
export const weekday = (date: LocalDate): number => weekdayOf(dayNumber(date));

/** ISO weekday of a day number; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Days of a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day of the month so many months later, or the last day of that month if it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(day, daysInMonth(newYear, newMonth)), 2)}`;
}

/** Year, month (1 to 12) and day of the month. */
export const partsOf = (date: LocalDate): [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
