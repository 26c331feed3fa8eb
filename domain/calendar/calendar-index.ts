import { MS_PER_DAY, epochMs } from '../time';
import { dayNumber, fromDayNumber, weekdayOf, type DayNumber } from './dates';
import type { Calendar, Holiday, Recess } from './types';

/** What a calendar says of each of its days, laid out so that every question of a decision is a look-up. */
export interface CalendarIndex {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** By day since `first`: the date as text. */
  readonly dates: readonly string[];
  /** By day since `first`: how many working days there are from the first day up to and including it. */
  readonly workingUpTo: Uint16Array;
  /** The working days in order, as day numbers. */
  readonly workingDays: Int32Array;
  readonly holidays: ReadonlyMap<DayNumber, Holiday>;
  /** Days of a recess, on which nothing of a limit is counted; none in the index of the calendar itself. */
  readonly recess: ReadonlyMap<DayNumber, Recess>;
  /** As `workingUpTo` and `workingDays`, of all days outside the recesses; null where there is no recess. */
  readonly open: { readonly upTo: Uint16Array; readonly days: Int32Array } | null;
  readonly weekend: ReadonlySet<number>;
  /** Beginnings of the stretches with one UTC offset, in ms since 1970, and the offset of each in ms. */
  readonly offsetFrom: readonly number[];
  readonly offsetMs: readonly number[];
}

const indexes = new WeakMap<Calendar, CalendarIndex>();
const limitIndexes = new WeakMap<Calendar, CalendarIndex>();

/** The index of a calendar, made on first use and kept as long as the calendar object lives. */
export function indexOf(calendar: Calendar): CalendarIndex {
  const known = indexes.get(calendar);
  if (known) return known;
  const made = buildIndex(calendar, []);
  indexes.set(calendar, made);
  return made;
}

/** The index by which limits are counted: the days of a recess are no days of it, working or other. */
export function limitIndexOf(calendar: Calendar): CalendarIndex {
  const { recesses = [] } = calendar;
  if (recesses.length === 0) return indexOf(calendar);
  const known = limitIndexes.get(calendar);
  if (known) return known;
  const made = buildIndex(calendar, recesses);
  limitIndexes.set(calendar, made);
  return made;
}

/** Whether the calendar's data covers the day (false for a day that is not a number, too). */
export const covers = (index: CalendarIndex, day: DayNumber): boolean => day >= index.first && day <= index.last;

/** Working days from the calendar's first day up to and including `day`, which the calendar covers. */
export const workingDaysUpTo = (index: CalendarIndex, day: DayNumber): number =>
  index.workingUpTo[day - index.first] ?? Number.NaN;

/** Whether `day`, which the calendar covers, is a working day, and in no recess. */
export const isWorking = (index: CalendarIndex, day: DayNumber): boolean =>
  !index.weekend.has(weekdayOf(day)) && !index.holidays.has(day) && !index.recess.has(day);

/** The date of a day that the calendar covers; from the table where there is one. */
export const dateOf = (index: CalendarIndex, day: DayNumber): string =>
  index.dates[day - index.first] ?? fromDayNumber(day);

function buildIndex(calendar: Calendar, recesses: readonly Recess[]): CalendarIndex {
  const [first, last] = [dayNumber(calendar.from), dayNumber(calendar.to)];
  const weekend = new Set(calendar.weekend);
  const holidays = new Map(calendar.holidays.map((holiday) => [dayNumber(holiday.date), holiday] as const));
  const recess = new Map(recesses.flatMap((each) => daysOf(each).map((day) => [day, each] as const)));
  const dates: string[] = [];
  const workingUpTo = new Uint16Array(last - first + 1);
  const openUpTo = new Uint16Array(last - first + 1);
  const [workingDays, openDays]: [number[], number[]] = [[], []];
  for (let day = first; day <= last; day++) {
    if (!recess.has(day)) openDays.push(day);
    if (!weekend.has(weekdayOf(day)) && !holidays.has(day) && !recess.has(day)) workingDays.push(day);
    workingUpTo[day - first] = workingDays.length;
    openUpTo[day - first] = openDays.length;
    dates.push(fromDayNumber(day));
  }
  return {
    ...{ first, last, dates, workingUpTo, holidays, weekend, recess },
    workingDays: Int32Array.from(workingDays),
    open: recess.size === 0 ? null : { upTo: openUpTo, days: Int32Array.from(openDays) },
    offsetFrom: calendar.offsets.map((offset) => epochMs(offset.from)),
    offsetMs: calendar.offsets.map((offset) => offset.minutes * 60_000),
  };
}

function daysOf({ from, to }: Recess): DayNumber[] {
  const start = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - start + 1) }, (_, offset) => start + offset);
}

/** The number of the offset stretch that holds an instant, or −1 before the first. */
export function offsetAt(index: CalendarIndex, ms: number): number {
  let [low, high] = [0, index.offsetFrom.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.offsetFrom[middle] ?? Infinity) <= ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The local day of an instant, whether or not the calendar covers it; not a number before the first offset. */
export function localDay(index: CalendarIndex, ms: number): DayNumber {
  const offset = index.offsetMs[offsetAt(index, ms)];
  return offset === undefined ? Number.NaN : Math.floor((ms + offset) / MS_PER_DAY);
}
