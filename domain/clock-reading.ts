import { startOfDayMs, tooShort, type CalendarTooShort } from './calendar/calendar';
import { covers, dateOf, indexOf, localDay } from './calendar/calendar-index';
import { dayNumber, isLocalDate, type DayNumber } from './calendar/dates';
import { budgetEnd, countDays, isBudget, rolled, type CountingUnit } from './calendar/spans';
import type { Calendar } from './calendar/types';
import type { Budget, ClockFault, ClockReading, RunningClock } from './clock';
import { baseOf, indexFor, type Base } from './clock-base';
import { hoursOf, readHours } from './clock-hours';
import { moveBySuspensions, unitOf } from './clock-ledger';
import { rollOf, stepsOver } from './clock-steps';
import { ok, type Result } from './result';
import { epochMs, instantAt, type Instant, type LocalDate } from './time';

/**
 * When a clock runs out, and why then. The day of the start event does not count; months end on the same day of the
 * month, or on its last day; extensions go on from there; the days of a recess are no days of a limit; suspensions move
 * the date by the days suspended; at the very end the date rolls to a working day, if the rule says so. A limit's last
 * day counts whole; a wait is over at the first instant of its date.
 *
 * While a suspension lasts the date is null (with `today`, the date it would be if the suspension ended today is
 * given as `provisionalDueDate`). A clock of hours runs out at the very instant (`readHours`). Only where the rule caps suspensions is there a date even then: the latest that it
 * can become, since on that day the clock runs out whether or not the suspension has ended.
 *
 * Faults: the calendar does not reach the date, or the clock itself is impossible.
 */
export function dueDate(clock: RunningClock, calendar: Calendar, today?: LocalDate): Result<ClockReading, ClockFault> {
  const base = baseOf(clock, calendar);
  if (!base.ok) return base;
  const hours = hoursOf(clock);
  if (hours !== null) return readHours(clock, hours, calendar);
  const { index, start, day, explanation: first } = base.value;
  const moved = moveBySuspensions(clock, index, [start, day]);
  if (moved === null) return tooShort(calendar);
  const due = moved.due === null ? null : rolled(index, moved.due, clock.roll);
  if (moved.due !== null && due === null) return tooShort(calendar);
  const steps = stepsOver(index, unitOf(clock), [start, moved.due ?? day]);
  const explanation = [...first, ...steps, ...moved.explanation];
  if (moved.due !== null && due !== null && due !== moved.due) explanation.push(rollOf(index, moved.due, due));
  const provisional = moved.suspended && today ? ifItEnded(clock, base.value, dayNumber(today)) : null;
  return ok({
    state: moved.suspended ? 'suspended' : 'running',
    dueDate: due === null ? null : dateOf(index, due),
    expiresAt: due === null ? null : instantAt(startOfDayMs(index, clock.kind === 'limit' ? due + 1 : due)),
    ...(provisional === null ? {} : { provisionalDueDate: dateOf(index, provisional) }),
    explanation,
  });
}

/** What is left of a clock. */
export interface Remaining {
  /** Days after today up to and including the due date: 0 on a limit's last day and ever after. */
  readonly days: number;
  readonly unit: CountingUnit;
  /** The clock stands still; the days are what will be left when it runs again. */
  readonly suspended: boolean;
}

/** What is left of a clock at an instant: working days for a budget of working days, else calendar days. */
export function remaining(clock: RunningClock, at: Instant, calendar: Calendar): Result<Remaining, ClockFault> {
  const today = localDay(indexOf(calendar), epochMs(at));
  if (!covers(indexOf(calendar), today)) return tooShort(calendar);
  const base = baseOf(clock, calendar);
  if (!base.ok) return base;
  const { index, start, day } = base.value;
  const hours = hoursOf(clock);
  if (hours !== null) return hoursLeft(clock, hours, at, calendar);
  const due = ifItEnded(clock, base.value, today);
  if (due === null) return tooShort(calendar);
  const unit = unitOf(clock);
  const suspended = moveBySuspensions(clock, index, [start, day])?.suspended ?? false;
  return ok({ days: countDays(index, today + 1, due + 1, unit), unit, suspended });
}

/** Days until the day on which a clock of hours runs out, as if a standstill that lasts ended now. */
function hoursLeft(clock: RunningClock, hours: number, at: Instant, calendar: Calendar): Result<Remaining, ClockFault> {
  const reading = readHours(clock, hours, calendar, epochMs(at));
  if (!reading.ok) return reading;
  const { state, dueDate: due } = reading.value;
  const index = indexOf(calendar);
  const days = due === null ? 0 : Math.max(dayNumber(due) - localDay(index, epochMs(at)), 0);
  return ok({ days, unit: 'day', suspended: state === 'suspended' });
}

/** The date a budget after another, the first day not counted, without suspension or roll (a milestone of a review). */
export function addBudget(date: LocalDate, budget: Budget, calendar: Calendar): Result<LocalDate, CalendarTooShort> {
  const index = indexOf(calendar);
  const start = dayNumber(date);
  const end = covers(index, start) && isBudget(budget) ? budgetEnd(index, start, budget) : null;
  return end === null ? tooShort(calendar) : ok(dateOf(index, end));
}

/** The last day by budget, extensions and recesses alone, whatever has suspended the clock. */
export function dateOfBudget(clock: RunningClock, calendar: Calendar): Result<LocalDate, ClockFault> {
  const base = baseOf(clock, calendar);
  return base.ok ? ok(dateOf(base.value.index, base.value.day)) : base;
}

/**
 * The time that leads from one date of a clock to a later one, in the unit in which the clock is counted; null if the
 * later date does not exist, is not later, or is no day on which a count of that unit can end.
 */
export function timeBetween(clock: RunningClock, from: LocalDate, to: LocalDate, calendar: Calendar): Budget | null {
  const index = indexFor(clock, calendar);
  if (!isLocalDate(to) || to <= from || !covers(index, dayNumber(to))) return null;
  const [start, end, unit] = [dayNumber(from), dayNumber(to), unitOf(clock)];
  const budget = { n: countDays(index, start + 1, end + 1, unit), unit };
  return budgetEnd(index, start, budget) === end ? budget : null;
}

/** Days that suspensions have moved the date until `today`, in the clock's unit; null for a clock that cannot be read. */
export function suspendedDays(clock: RunningClock, today: LocalDate, calendar: Calendar): number | null {
  const base = baseOf(clock, calendar);
  if (!base.ok) return null;
  const { index, start, day } = base.value;
  const moved = moveBySuspensions(clock, index, [start, day], dayNumber(today));
  if (moved === null) return null;
  return moved.explanation.reduce((sum, entry) => sum + (entry.reason === 'suspension' ? (entry.days ?? 0) : 0), 0);
}

/** The due date if a suspension that lasts ended on `today`; null beyond the calendar. */
function ifItEnded(clock: RunningClock, { index, start, day }: Base, today: DayNumber): DayNumber | null {
  const due = moveBySuspensions(clock, index, [start, day], today)?.due ?? null;
  return due === null ? null : rolled(index, due, clock.roll);
}
