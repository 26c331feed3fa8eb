import { shiftWorking, startOfDayMs } from './calendar/calendar';
import { dateOf } from './calendar/calendar-index';
import { dayNumber } from './calendar/dates';
import type { Calendar } from './calendar/types';
import type { ClockReading, RunningClock } from './clock';
import { indexFor } from './clock-base';
import { instantAt, type Instant, type LocalDate } from './time';

/** A reminder that is still to be sent. */
export interface Reminder {
  /** Working days before the due date. */
  readonly before: number;
  readonly date: LocalDate;
  /** The first instant of that date. */
  readonly at: Instant;
}

/**
 * The reminders that a clock still has to send for its present due date, the earliest first. They follow from the date:
 * when it moves, they move; while nobody knows it, there are none. One that would come before the clock began is none;
 * nor is one of more days before than the last that was sent for this very date.
 */
export function remindersOf(clock: RunningClock, { dueDate }: ClockReading, calendar: Calendar): readonly Reminder[] {
  const { remindBefore = [], reminded, startedAt } = clock;
  if (dueDate === null || remindBefore.length === 0) return [];
  const index = indexFor(clock, calendar);
  const sent = reminded?.dueDate === dueDate ? reminded.before : Infinity;
  return [...new Set(remindBefore)]
    .filter((before) => before < sent)
    .sort((a, b) => b - a)
    .flatMap((before): Reminder[] => {
      const day = shiftWorking(index, dayNumber(dueDate), -before);
      if (day === null) return [];
      const at = instantAt(startOfDayMs(index, day));
      return at > startedAt ? [{ before, date: dateOf(index, day), at }] : [];
    });
}
