import { addWorkingDays, nextWorkingDay, startOfDay } from '../../domain/calendar/calendar';
import { addDays, addMonths } from '../../domain/calendar/dates';
import type { Calendar } from '../../domain/calendar/types';
import type { Result } from '../../domain/result';
import { epochMs, instantAt, type Instant, type LocalDate } from '../../domain/time';

/**
 * When something of the demonstration happens: `-54d 09:00` counts days from the day of the start, `-9m+4d` four days on
 * from the first of the month nine months before it, `+3d 14:00` from the day of what is told ahead. Hours are local;
 * without them it is nine. A day off moves to the next working day, or to the last one where that is yet to come.
 */
export const WHEN = /^(?:(?:(-?\d+)m)?([+-]\d+)d)(?: (\d\d):(\d\d))?$/;

/** Between two acts of which nothing else is said. */
const AFTER_ANOTHER_MS = 10 * 60_000;
const MINUTE_MS = 60_000;
const NINE = 9 * 60;

/** The day of the start, and its moment. */
export interface Present {
  readonly today: LocalDate;
  readonly now: Instant;
}

/** An instant with its local day. */
export interface Moment {
  readonly at: Instant;
  readonly day: LocalDate;
}

/**
 * The moments of what happens one after the other, none before the one ahead of it and none after the present.
 *
 * @param whens of each, as `WHEN` has it; undefined: some minutes after the one ahead
 */
export function momentsOf(
  whens: readonly (string | undefined)[],
  present: Present,
  calendar: Calendar,
): readonly Moment[] {
  const moments: Moment[] = [];
  for (const when of whens) {
    const ahead = moments.at(-1);
    const planned = when === undefined ? undefined : plannedFor(when, ahead?.day ?? present.today, present, calendar);
    moments.push(notAfter(present, laterThan(ahead, planned ?? { at: '', day: '' }, present)));
  }
  return moments;
}

function laterThan(ahead: Moment | undefined, planned: Moment, { today, now }: Present): Moment {
  if (!ahead) return planned.at === '' ? { at: now, day: today } : planned;
  const soonest = instantAt(epochMs(ahead.at) + AFTER_ANOTHER_MS);
  return planned.at > soonest ? planned : { at: soonest, day: ahead.day };
}

const notAfter = ({ today, now }: Present, { at, day }: Moment): Moment => ({
  at: at > now ? now : at,
  day: day > today ? today : day,
});

function plannedFor(when: string, ahead: LocalDate, { today, now }: Present, calendar: Calendar): Moment {
  const [, months, days = '0', hours, minutes] = WHEN.exec(when) ?? [];
  const from =
    months === undefined
      ? days.startsWith('+')
        ? ahead
        : today
      : addMonths(`${today.slice(0, 7)}-01`, Number(months));
  const day = addDays(from, Number(days));
  const minute = hours === undefined ? NINE : Number(hours) * 60 + Number(minutes);
  const on = (date: LocalDate): Moment => ({
    at: instantAt(epochMs(known(startOfDay(date, calendar))) + minute * MINUTE_MS),
    day: date,
  });
  const next = on(known(nextWorkingDay(day, calendar)));
  return next.at > now ? on(known(addWorkingDays(addDays(day, 1), -1, calendar))) : next;
}

function known<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`The calendar does not reach as far as the demonstration: ${JSON.stringify(result)}`);
  return result.value;
}
