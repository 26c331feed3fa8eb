import { tooShort } from './calendar/calendar';
import { covers, dateOf, indexOf, limitIndexOf, localDay, type CalendarIndex } from './calendar/calendar-index';
import { dayNumber, fromDayNumber, isLocalDate, type DayNumber } from './calendar/dates';
import { budgetEnd, clampedDay, isBudget } from './calendar/spans';
import type { Calendar } from './calendar/types';
import type { Budget, ClockExplanation, ClockFault, RunningClock } from './clock';
import { endOfHours, hoursOf } from './clock-hours';
import { fail, ok, type Result } from './result';
import { epochMs, instantAt } from './time';

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
  const hours = hoursOf(clock);
  if (hours !== null) return inHours(clock, hours, calendar, index);
  const budget = daysOf(clock);
  if (!budget || !isBudget(budget)) return invalid(clock, 'budget');
  const day = budgetEnd(index, start, budget);
  const plain = budgetEnd(indexOf(calendar), start, budget);
  if (day === null || plain === null) return tooShort(calendar);
  const wanted = clampedDay(start, plain, budget);
  const date = dateOf(index, plain);
  const explanation: readonly ClockExplanation[] = [
    { reason: 'start-not-counted', date: dateOf(index, start), seq: clock.startedBySeq },
    { reason: 'budget', n: budget.n, unit: budget.unit, date },
    ...(wanted === null ? [] : [{ reason: 'month-clamped', wanted, date } as const]),
  ];
  return clock.endsOn === undefined
    ? ok({ day, explanation })
    : yearly(clock, clock.endsOn, calendar, index, { day, explanation });
}

/** The budget of a clock that counts days. */
const daysOf = ({ budget }: RunningClock): Budget | null =>
  budget && budget.unit !== 'hour' ? { n: budget.n, unit: budget.unit } : null;

/** A day of the year, on the first that comes no earlier than the budget ends. */
function yearly(
  clock: RunningClock,
  endsOn: string,
  calendar: Calendar,
  index: CalendarIndex,
  { day, explanation }: Pick<Base, 'day' | 'explanation'>,
): Statutory {
  const year = Number(fromDayNumber(day).slice(0, 4));
  const dates = [year, year + 1].map((each) => `${each}-${endsOn}`);
  if (!dates.every(isLocalDate)) return invalid(clock, 'endsOn');
  const last = dates.map(dayNumber).find((each) => each >= day);
  if (last === undefined || !covers(index, last)) return tooShort(calendar);
  return ok({ day: last, explanation: [...explanation, { reason: 'yearly-date', date: dateOf(index, last) }] });
}

function inHours(clock: RunningClock, hours: number, calendar: Calendar, index: CalendarIndex): Statutory {
  if (!isBudget({ n: hours, unit: 'day' })) return invalid(clock, 'budget');
  const end = endOfHours(clock, hours);
  const day = localDay(index, end);
  if (!covers(index, day)) return tooShort(calendar);
  return ok({ day, explanation: [{ reason: 'hours', n: hours, at: instantAt(end) }] });
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
