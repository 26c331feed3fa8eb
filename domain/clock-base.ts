import { tooShort } from './calendar/calendar';
import { covers, dateOf, indexOf, limitIndexOf, localDay, type CalendarIndex } from './calendar/calendar-index';
import { dayNumber, isLocalDate, type DayNumber } from './calendar/dates';
import { budgetEnd, clampedDay, isBudget } from './calendar/spans';
import type { Calendar } from './calendar/types';
import type { ClockExplanation, ClockFault, RunningClock } from './clock';
import { fail, ok, type Result } from './result';
import { epochMs } from './time';

/** A clock before its suspensions. */
export interface Base {
  /** What its days are counted by. */
  readonly index: CalendarIndex;
  readonly start: DayNumber;
  /** The last day by the budget and the extensions, before suspensions and roll. */
  readonly day: DayNumber;
  readonly explanation: readonly ClockExplanation[];
}

/** A limit that is counted has no days in a recess; a wait, and a date that somebody fixed, know none. */
export const indexFor = ({ kind, until }: RunningClock, calendar: Calendar): CalendarIndex =>
  kind === 'limit' && until === undefined ? limitIndexOf(calendar) : indexOf(calendar);

/** What budget, extensions and recesses make of a clock. */
export function baseOf(clock: RunningClock, calendar: Calendar): Result<Base, ClockFault> {
  const index = indexFor(clock, calendar);
  const { maxSuspensionDays: most } = clock;
  if (most !== undefined && !isBudget({ n: most, unit: 'day' })) return invalid(clock, 'maxSuspensionDays');
  const start = localDay(index, epochMs(clock.startedAt));
  if (!covers(index, start)) return tooShort(calendar);
  const statutory = clock.until === undefined ? counted(clock, calendar, index, start) : fixed(clock, calendar, index);
  return statutory.ok ? extended(clock, calendar, { index, start, ...statutory.value }) : statutory;
}

type Statutory = Result<Pick<Base, 'day' | 'explanation'>, ClockFault>;

function fixed(clock: RunningClock, calendar: Calendar, index: CalendarIndex): Statutory {
  const { until = '' } = clock;
  if (!isLocalDate(until)) return invalid(clock, 'until');
  const day = dayNumber(until);
  return covers(index, day) ? ok({ day, explanation: [{ reason: 'fixed-date', date: until }] }) : tooShort(calendar);
}

function counted(clock: RunningClock, calendar: Calendar, index: CalendarIndex, start: DayNumber): Statutory {
  const { budget } = clock;
  if (!budget || !isBudget(budget)) return invalid(clock, 'budget');
  const day = budgetEnd(index, start, budget);
  const plain = budgetEnd(indexOf(calendar), start, budget);
  if (day === null || plain === null) return tooShort(calendar);
  const wanted = clampedDay(start, plain, budget);
  const date = dateOf(index, plain);
  return ok({
    day,
    explanation: [
      { reason: 'start-not-counted', date: dateOf(index, start), seq: clock.startedBySeq },
      { reason: 'budget', n: budget.n, unit: budget.unit, date },
      ...(wanted === null ? [] : [{ reason: 'month-clamped', wanted, date } as const]),
    ],
  });
}

/** Each extension goes on from where the budget and the earlier ones end, so that a suspension moves them all alike. */
function extended(clock: RunningClock, calendar: Calendar, base: Base): Result<Base, ClockFault> {
  const { index } = base;
  const explanation = [...base.explanation];
  let { day } = base;
  for (const { by, at, grantedBy, seq } of clock.extensions ?? []) {
    if (!isBudget(by)) return invalid(clock, 'extensions');
    const later = budgetEnd(index, day, by);
    if (later === null) return tooShort(calendar);
    day = later;
    explanation.push({ reason: 'extended', ...by, date: dateOf(index, day), at, grantedBy, seq });
  }
  return ok({ ...base, day, explanation });
}

const invalid = (
  { id: clockId }: RunningClock,
  field: Extract<ClockFault, { code: 'invalid-clock' }>['field'],
): { ok: false; fault: ClockFault } => fail({ code: 'invalid-clock', clockId, field });
