import { kindOf, startOfDayMs, tooShort, type CalendarTooShort } from './calendar/calendar';
import { covers, dateOf, indexOf, localDay, type CalendarIndex } from './calendar/calendar-index';
import { dayNumber, isLocalDate, weekdayOf, type DayNumber } from './calendar/dates';
import { budgetEnd, clampedDay, countDays, isBudget, rolled, type CountingUnit } from './calendar/spans';
import type { Calendar } from './calendar/types';
import type { Budget, ClockExplanation, ClockFault, ClockReading, RunningClock } from './clock';
import { moveBySuspensions, unitOf } from './clock-ledger';
import { fail, ok, type Result } from './result';
import { epochMs, instantAt, type Instant, type LocalDate } from './time';

/**
 * When a clock runs out, and why then. The day of the start event does not count; months end on the same day of the
 * month, or on its last day; suspensions move the date by the days suspended; at the very end the date rolls to a
 * working day, if the rule says so. A limit's last day counts whole; a wait is over at the first instant of its date.
 *
 * While a suspension lasts the date is null (with `today`, the date it would be if the suspension ended today is
 * given as `provisionalDueDate`). Only where the rule caps suspensions is there a date even then: the latest that it
 * can become, since on that day the clock runs out whether or not the suspension has ended.
 *
 * Faults: the calendar does not reach the date, or the clock itself is impossible.
 */
export function dueDate(clock: RunningClock, calendar: Calendar, today?: LocalDate): Result<ClockReading, ClockFault> {
  const index = indexOf(calendar);
  const base = baseOf(clock, calendar, index);
  if (!base.ok) return base;
  const { start, day, explanation: first } = base.value;
  const moved = moveBySuspensions(clock, index, [start, day]);
  if (moved === null) return tooShort(calendar);
  const due = moved.due === null ? null : rolled(index, moved.due, clock.roll);
  if (moved.due !== null && due === null) return tooShort(calendar);
  const explanation = [...first, ...stepsOver(clock, index, start, moved.due ?? day), ...moved.explanation];
  if (moved.due !== null && due !== null && due !== moved.due) explanation.push(rollOf(index, moved.due, due));
  const provisional = moved.suspended && today ? ifItEnded(clock, index, [start, day], dayNumber(today)) : null;
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
  const index = indexOf(calendar);
  const today = localDay(index, epochMs(at));
  if (!covers(index, today)) return tooShort(calendar);
  const base = baseOf(clock, calendar, index);
  if (!base.ok) return base;
  const due = ifItEnded(clock, index, [base.value.start, base.value.day], today);
  if (due === null) return tooShort(calendar);
  const unit = unitOf(clock);
  const suspended = moveBySuspensions(clock, index, [base.value.start, base.value.day])?.suspended ?? false;
  return ok({ days: countDays(index, today + 1, due + 1, unit), unit, suspended });
}

/** The date a budget after another, the first day not counted, without suspension or roll (a milestone of a review). */
export function addBudget(date: LocalDate, budget: Budget, calendar: Calendar): Result<LocalDate, CalendarTooShort> {
  const index = indexOf(calendar);
  const start = dayNumber(date);
  const end = covers(index, start) && isBudget(budget) ? budgetEnd(index, start, budget) : null;
  return end === null ? tooShort(calendar) : ok(dateOf(index, end));
}

interface Base {
  readonly start: DayNumber;
  /** The last day before suspensions and roll. */
  readonly day: DayNumber;
  readonly explanation: readonly ClockExplanation[];
}

function baseOf(clock: RunningClock, calendar: Calendar, index: CalendarIndex): Result<Base, ClockFault> {
  const invalid = (field: 'budget' | 'until' | 'maxSuspensionDays'): { ok: false; fault: ClockFault } =>
    fail({ code: 'invalid-clock', clockId: clock.id, field });
  const { budget, until, maxSuspensionDays: most } = clock;
  if (most !== undefined && !isBudget({ n: most, unit: 'day' })) return invalid('maxSuspensionDays');
  const start = localDay(index, epochMs(clock.startedAt));
  if (!covers(index, start)) return tooShort(calendar);
  if (until !== undefined) {
    if (!isLocalDate(until)) return invalid('until');
    const day = dayNumber(until);
    if (!covers(index, day)) return tooShort(calendar);
    return ok({ start, day, explanation: [{ reason: 'fixed-date', date: until }] });
  }
  if (!budget || !isBudget(budget)) return invalid('budget');
  const day = budgetEnd(index, start, budget);
  if (day === null) return tooShort(calendar);
  const wanted = clampedDay(start, day, budget);
  const date = dateOf(index, day);
  return ok({
    start,
    day,
    explanation: [
      { reason: 'start-not-counted', date: dateOf(index, start), seq: clock.startedBySeq },
      { reason: 'budget', n: budget.n, unit: budget.unit, date },
      ...(wanted === null ? [] : [{ reason: 'month-clamped', wanted, date } as const]),
    ],
  });
}

/** The due date if a suspension that lasts ended on `today`; null beyond the calendar. */
function ifItEnded(
  clock: RunningClock,
  index: CalendarIndex,
  base: readonly [start: DayNumber, day: DayNumber],
  today: DayNumber,
): DayNumber | null {
  const due = moveBySuspensions(clock, index, base, today)?.due ?? null;
  return due === null ? null : rolled(index, due, clock.roll);
}

/** The weekends and holidays that a count of working days stepped over between the start and the last day. */
function stepsOver(clock: RunningClock, index: CalendarIndex, start: DayNumber, end: DayNumber): ClockExplanation[] {
  if (unitOf(clock) === 'day') return [];
  const weekends: DayNumber[] = [];
  const holidays: ClockExplanation[] = [];
  for (let day = start + 1; day <= end; day++) {
    const holiday = index.holidays.get(day);
    if (index.weekend.has(weekdayOf(day))) weekends.push(day);
    else if (holiday) holidays.push({ reason: 'holiday', ...holiday });
  }
  const [first, last] = [weekends[0], weekends[weekends.length - 1]];
  if (first === undefined || last === undefined) return holidays;
  const all = { days: weekends.length, first: dateOf(index, first), last: dateOf(index, last) };
  return [{ reason: 'weekends', ...all }, ...holidays];
}

function rollOf(index: CalendarIndex, from: DayNumber, to: DayNumber): ClockExplanation {
  const skipped = Array.from({ length: to - from }, (_, offset) => {
    const kind = kindOf(index, from + offset);
    const date = dateOf(index, from + offset);
    return kind.kind === 'holiday' ? { date, ...kind } : ({ date, kind: 'weekend' } as const);
  });
  return { reason: 'rolled', from: dateOf(index, from), to: dateOf(index, to), skipped };
}
