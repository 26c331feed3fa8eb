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

/** The last day that every working calendar knows; beyond it due dates would be guesses. */
function lastKnownDay(): string {
  const days = calendarIds().flatMap((id) => {
    const calendar = loadCalendar(id);
    return calendar.ok ? [calendar.value.to] : [];
  });
  return days.sort()[0] ?? '';
}
