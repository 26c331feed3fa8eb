import { dateOf, localDay, type CalendarIndex } from './calendar/calendar-index';
import type { DayNumber } from './calendar/dates';
import { countDays, rolled, shiftDays, type CountingUnit } from './calendar/spans';
import type { ClockExplanation, RunningClock, Suspension, SuspensionExplanation } from './clock';
import { epochMs } from './time';

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
  readonly to: DayNumber;
  readonly entry: Suspension;
}

/** What the days of a clock are counted in. */
export const unitOf = (clock: RunningClock): CountingUnit =>
  clock.budget?.unit === 'working_day' ? 'working_day' : 'day';

/**
 * Moves the date `base` by the ledger's suspensions. The day on which a suspension begins stands still, the day on
 * which it ends counts again: from 20 March to 7 April are 18 days, and a limit that is suspended on its last day has
 * that one day left. The date moves by exactly the days suspended (the working days, for a budget of working days),
 * each once however many suspensions cover it. A suspension that begins after the clock has run out does nothing.
 * One that lasts is taken to end on `openUntil`, if that is given. Null beyond the calendar.
 */
export function moveBySuspensions(
  clock: RunningClock,
  index: CalendarIndex,
  [start, base]: readonly [start: DayNumber, base: DayNumber],
  openUntil?: DayNumber,
): Moved | null {
  const [unit, most] = [unitOf(clock), clock.maxSuspensionDays ?? Infinity];
  const explanation: ClockExplanation[] = [];
  let [due, added, ignored, done]: [DayNumber | null, number, number, DayNumber] = [base, 0, 0, start];
  let suspended = false;
  for (const stretch of stretchesOf(clock, index, openUntil)) {
    const held = heldFrom(clock, index, due, Math.max(stretch.from, done));
    if (held === null) break;
    if (stretch.to !== Infinity && stretch.to > index.last + 1) return null;
    const days = stretch.to === Infinity ? Infinity : countDays(index, held.from, stretch.to, unit);
    const add = Math.min(days, most - added);
    explanation.push(explain(stretch, index, add, unit));
    suspended ||= days === Infinity;
    if (add === Infinity) return { due: null, suspended, explanation };
    due = add === 0 ? due : shiftDays(index, held.day, add, unit);
    if (due === null) return null;
    added += add;
    ignored += days - add;
    done = Math.max(done, stretch.to);
  }
  if (ignored > 0) {
    explanation.push({ reason: 'suspension-capped', most, ignored: ignored === Infinity ? null : ignored, unit });
  }
  return { due, suspended, explanation };
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
  const isBefore = (end: DayNumber): boolean => (clock.kind === 'limit' ? from <= end : from < end);
  if (isBefore(due)) return { day: due, from };
  const last = rolled(index, due, clock.roll);
  return last !== null && isBefore(last) ? { day: last, from: last } : null;
}

function stretchesOf(clock: RunningClock, index: CalendarIndex, openUntil: DayNumber = Infinity): Stretch[] {
  return clock.suspensions
    .map((entry) => {
      const from = localDay(index, epochMs(entry.from));
      const to = entry.to === null ? Math.max(openUntil, from) : localDay(index, epochMs(entry.to));
      return { from, to, entry };
    })
    .sort((a, b) => a.from - b.from || a.entry.fromSeq - b.entry.fromSeq);
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
