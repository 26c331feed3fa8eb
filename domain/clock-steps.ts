import { kindOf } from './calendar/calendar';
import { dateOf, isWorking, type CalendarIndex } from './calendar/calendar-index';
import { weekdayOf, type DayNumber } from './calendar/dates';
import type { CountingUnit } from './calendar/spans';
import type { Recess } from './calendar/types';
import type { ClockExplanation } from './clock';

/** What the days between the start and the last day of a clock were left out for, each reason once. */
export function stepsOver(
  index: CalendarIndex,
  unit: CountingUnit,
  [start, end]: readonly [start: DayNumber, end: DayNumber],
): readonly ClockExplanation[] {
  const recesses = recessesBetween(index, unit, start, end);
  return unit === 'day' ? recesses : [...closedBetween(index, start, end), ...recesses];
}

/** The weekends and holidays that a count of working days stepped over; those in a recess are the recess's. */
function closedBetween(index: CalendarIndex, start: DayNumber, end: DayNumber): ClockExplanation[] {
  const weekends: DayNumber[] = [];
  const holidays: ClockExplanation[] = [];
  for (let day = start + 1; day <= end; day++) {
    if (index.recess.has(day)) continue;
    const holiday = index.holidays.get(day);
    if (index.weekend.has(weekdayOf(day))) weekends.push(day);
    else if (holiday) holidays.push({ reason: 'holiday', ...holiday });
  }
  const [first, last] = [weekends[0], weekends[weekends.length - 1]];
  if (first === undefined || last === undefined) return holidays;
  const all = { days: weekends.length, first: dateOf(index, first), last: dateOf(index, last) };
  return [{ reason: 'weekends', ...all }, ...holidays];
}

function recessesBetween(
  index: CalendarIndex,
  unit: CountingUnit,
  start: DayNumber,
  end: DayNumber,
): readonly ClockExplanation[] {
  const days = new Map<Recess, number>();
  const outside: CalendarIndex = { ...index, recess: new Map() };
  for (let day = start + 1; index.recess.size > 0 && day <= end; day++) {
    const recess = index.recess.get(day);
    if (recess && (unit === 'day' || isWorking(outside, day))) days.set(recess, (days.get(recess) ?? 0) + 1);
  }
  return [...days].map(([recess, left]) => ({ reason: 'recess', ...recess, days: left, unit }));
}

/** Why a last day moved to the next working day. */
export function rollOf(index: CalendarIndex, from: DayNumber, to: DayNumber): ClockExplanation {
  const skipped = Array.from({ length: to - from }, (_, offset) => {
    const date = dateOf(index, from + offset);
    if (index.recess.has(from + offset)) return { date, kind: 'recess' } as const;
    const kind = kindOf(index, from + offset);
    return kind.kind === 'holiday' ? { date, ...kind } : ({ date, kind: 'weekend' } as const);
  });
  return { reason: 'rolled', from: dateOf(index, from), to: dateOf(index, to), skipped };
}
