import { dateOf, localDay, type CalendarIndex } from './calendar/calendar-index';
import type { DayNumber } from './calendar/dates';
import { countDays, rolled, shiftDays, type CountingUnit } from './calendar/spans';
import type { ClockExplanation, RunningClock, Suspension, SuspensionExplanation } from './clock';
import { epochMs, laterOf, type Instant } from './time';

/** A due date after its suspensions. */
export interface Moved {
  /** Null while a suspension lasts that no cap ends: nobody knows the date. */
  readonly due: DayNumber | null;
  /** A suspension lasts that began before the clock had run out. */
  readonly suspended: boolean;
  readonly explanation: readonly ClockExplanation[];
}

/** A suspension in days: the first that stands still, and the one on which the clock runs again (Infinity: lasts). */
interface Stretch {
  readonly from: DayNumber;
  /** The first day of the standstill that it continues without a gap, or its own. */
  readonly began: DayNumber;
  readonly to: DayNumber;
  readonly entry: Suspension;
}

/** What the days of a clock are counted in. */
export const unitOf = (clock: RunningClock): CountingUnit =>
  clock.budget?.unit === 'working_day' ? 'working_day' : 'day';

/**
 * Moves the date `base` by the ledger's suspensions. The day on which a suspension begins stands still, the day on
 * which it ends counts again: from 20 March to 7 April are 18 days, and a limit that is suspended on its last day has
 * that one day left. The date moves by exactly the days suspended (for a budget of working days, the working days
 * after the start day), each once however many suspensions cover it. A suspension that begins after the clock has run
 * out does nothing. One that lasts is taken to end on `openUntil`, if that is given. Where suspensions are capped, the
 * date is never later than `base` moved by the cap. Null beyond the calendar.
 */
export function moveBySuspensions(
  clock: RunningClock,
  index: CalendarIndex,
  [start, base]: readonly [start: DayNumber, base: DayNumber],
  openUntil?: DayNumber,
): Moved | null {
  const [unit, most] = [unitOf(clock), clock.maxSuspensionDays ?? Infinity];
  const latest = shiftFar(index, base, most, unit);
  const explanation: ClockExplanation[] = [];
  // The start day is no day of a count of working days, so standing still on it takes none; a date moves by all days.
  const counted = unit === 'working_day' ? start + 1 : start;
  let [due, added, done, suspended] = [base, 0, counted, false];
  for (const stretch of stretchesOf(clock, index, openUntil)) {
    const began = Math.max(stretch.began, counted);
    const held = isOver(clock, index, latest, began) ? null : heldFrom(clock, index, due, began);
    if (held === null) break;
    const from = Math.max(held.from, stretch.from, done);
    const days = stretch.to > index.last + 1 ? Infinity : countDays(index, from, stretch.to, unit);
    explanation.push(explain(stretch, index, Math.min(days, Math.max(most - added, 0)), unit));
    if (days > 0) due = shiftFar(index, held.day, days, unit);
    added += days;
    done = Math.max(done, stretch.to);
    suspended ||= stretch.to === Infinity;
  }
  if (added > most) explanation.push(cappedAt(most, added, unit));
  const end = Math.min(due, latest);
  if (end !== Infinity) return { due: end, suspended, explanation };
  return suspended ? { due: null, suspended, explanation } : null;
}

/** A day so many days of a unit later; Infinity beyond the calendar and for days without end. */
const shiftFar = (index: CalendarIndex, day: DayNumber, days: number, unit: CountingUnit): DayNumber =>
  days === Infinity ? Infinity : (shiftDays(index, day, days, unit) ?? Infinity);

/** Whether a clock that ends on `due` (rolled, where the rule rolls) has run out before the day `from` begins to count. */
function isOver(clock: RunningClock, index: CalendarIndex, due: DayNumber, from: DayNumber): boolean {
  const end = due === Infinity ? due : (rolled(index, due, clock.roll) ?? Infinity);
  return clock.kind === 'limit' ? from > end : from >= end;
}

/**
 * From which day on a suspension that begins on `from` holds up a clock that would end on `due`, and which date it
 * moves; null if the clock has run out before. A last day rolled over a weekend can be held up until it is over, but
 * only by what is suspended from then on: the days before it were no part of the limit any more.
 */
function heldFrom(
  clock: RunningClock,
  index: CalendarIndex,
  due: DayNumber,
  from: DayNumber,
): { readonly day: DayNumber; readonly from: DayNumber } | null {
  if (isOver(clock, index, due, from)) return null;
  if (!isOver({ ...clock, roll: 'none' }, index, due, from)) return { day: due, from };
  const last = rolled(index, due, clock.roll) ?? Infinity;
  return { day: last, from: last };
}

const cappedAt = (most: number, added: number, unit: CountingUnit): ClockExplanation => ({
  ...{ reason: 'suspension-capped', most, unit },
  ignored: added === Infinity ? null : added - most,
});

function stretchesOf(clock: RunningClock, index: CalendarIndex, openUntil: DayNumber = Infinity): Stretch[] {
  const inOrder = [...clock.suspensions].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : a.fromSeq - b.fromSeq,
  );
  let began = -Infinity;
  let until: Instant | null = '';
  return inOrder.map((entry) => {
    const from = localDay(index, epochMs(entry.from));
    if (until !== null && entry.from > until) began = from;
    until = until === null || entry.to === null ? null : laterOf(until, entry.to);
    const to = entry.to === null ? Math.max(openUntil, from) : localDay(index, epochMs(entry.to));
    return { from, began, to, entry };
  });
}

function explain(
  { from, to, entry }: Stretch,
  index: CalendarIndex,
  add: number,
  unit: CountingUnit,
): SuspensionExplanation {
  return {
    reason: 'suspension',
    cause: entry.cause,
    from: dateOf(index, from),
    to: to === Infinity ? null : dateOf(index, to),
    days: to === Infinity ? null : add,
    unit,
    fromSeq: entry.fromSeq,
    ...(entry.toSeq === undefined ? {} : { toSeq: entry.toSeq }),
    ...(entry.ref === undefined ? {} : { ref: entry.ref }),
  };
}
