import { loadCalendar } from '../../register/calendars';
import type { EngineRecord } from '../../register/engine';
import { calendarIds } from '../../register/regimes';
import type { Register } from '../../register/types';
import { Journey } from '../rehearsal/journey';
import type { RehearsalClock } from '../rehearsal-clock';
import type { Waker } from '../waker';

export interface RehearsalParts {
  readonly clock: RehearsalClock;
  readonly record: EngineRecord;
  readonly waker: Waker;
}

/** What moves the clock of a rehearsal on this register. */
export const composeRehearsal =
  ({ clock, record, waker }: RehearsalParts) =>
  (register: Register): Journey =>
    new Journey({ clock, register, record, waker, lastDay: lastKnownDay() });

/**
 * Moves a clock that stands before the register's latest event up to it: the virtual now is kept after each move, and
 * a rehearsal that was killed in between has recorded more than it kept.
 */
export async function catchUpWithRecord(clock: RehearsalClock, record: EngineRecord): Promise<void> {
  const latest = await record.latestInstant();
  if (latest !== null && latest > clock.now()) await clock.moveTo(latest);
}

/** The last day that every working calendar knows; beyond it due dates would be guesses. */
function lastKnownDay(): string {
  const days = calendarIds().flatMap((id) => {
    const calendar = loadCalendar(id);
    return calendar.ok ? [calendar.value.to] : [];
  });
  return days.sort()[0] ?? '';
}
