import { tooShort } from './calendar/calendar';
import { covers, dateOf, indexOf, localDay } from './calendar/calendar-index';
import type { Calendar } from './calendar/types';
import type { ClockExplanation, ClockFault, ClockReading, RunningClock, Suspension } from './clock';
import { ok, type Result } from './result';
import { epochMs, instantAt } from './time';

const MS_PER_HOUR = 3_600_000;

/** Hours of a clock that is counted in them, from the very instant of its start; null for one that counts days. */
export const hoursOf = ({ budget }: Pick<RunningClock, 'budget'>): number | null =>
  budget?.unit === 'hour' ? budget.n : null;

/** The instant at which so many hours have passed since the start, whatever has stopped the clock. */
export const endOfHours = ({ startedAt }: Pick<RunningClock, 'startedAt'>, hours: number): number =>
  epochMs(startedAt) + hours * MS_PER_HOUR;

/**
 * When a clock of hours runs out: so many hours after the instant of its start, by night and on holidays as well, moved
 * by exactly the time for which it stood still. One that stands still since it had run out does so no more. While a
 * standstill lasts nobody knows the instant, unless `openUntil` says when it is taken to end.
 *
 * Fault: the calendar does not reach the day.
 */
export function readHours(
  clock: RunningClock,
  hours: number,
  calendar: Calendar,
  openUntil: number | null = null,
): Result<ClockReading, ClockFault> {
  const index = indexOf(calendar);
  const [start, plain] = [epochMs(clock.startedAt), endOfHours(clock, hours)];
  const { end, explanation } = moved(clock, start, plain, openUntil);
  const due = end === null ? null : localDay(index, end);
  const [first, last] = [localDay(index, start), due ?? localDay(index, plain)];
  if (!covers(index, first) || !covers(index, last)) return tooShort(calendar);
  return ok({
    state: explanation.some((entry) => entry.reason === 'suspension-hours' && entry.to === null)
      ? 'suspended'
      : 'running',
    dueDate: due === null ? null : dateOf(index, due),
    expiresAt: end === null ? null : instantAt(end),
    explanation: [{ reason: 'hours', n: hours, at: instantAt(plain) }, ...explanation],
  });
}

interface Moved {
  /** Null while a standstill lasts. */
  readonly end: number | null;
  readonly explanation: readonly ClockExplanation[];
}

/** Moves the end by the time that the ledger's suspensions stood still, each minute once however many cover it. */
function moved(clock: RunningClock, start: number, plain: number, openUntil: number | null): Moved {
  const explanation: ClockExplanation[] = [];
  let [end, done] = [plain, start];
  for (const entry of inOrder(clock.suspensions)) {
    const from = Math.max(epochMs(entry.from), done);
    const to = entry.to === null ? openUntil : epochMs(entry.to);
    if (from >= end) break;
    explanation.push(explained(entry, entry.to === null ? null : Math.max((to ?? from) - from, 0)));
    if (to === null) return { end: null, explanation };
    end += Math.max(to - from, 0);
    done = Math.max(done, to);
  }
  return { end, explanation };
}

const inOrder = (suspensions: readonly Suspension[]): readonly Suspension[] =>
  [...suspensions].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.fromSeq - b.fromSeq));

const explained = ({ cause, from, to, fromSeq, toSeq, ref }: Suspension, ms: number | null): ClockExplanation => ({
  ...{ reason: 'suspension-hours', cause, from, to, minutes: ms === null ? null : Math.round(ms / 60_000), fromSeq },
  ...(toSeq === undefined ? {} : { toSeq }),
  ...(ref === undefined ? {} : { ref }),
});
