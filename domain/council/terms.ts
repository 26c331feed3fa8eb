import { localDateOf, startOfDay, type CalendarTooShort } from '../calendar/calendar';
import { addDays, addMonths } from '../calendar/dates';
import type { Calendar } from '../calendar/types';
import { ok, type Result } from '../result';
import type { Instant, LocalDate } from '../time';

/** An office at the council from one instant to another; `to` null: until it is ended. */
export interface Seat {
  readonly from: Instant;
  readonly to: Instant | null;
}

/**
 * The terms that a person serves, from the offices as member or chair at one council, first to last. An office that
 * begins while another lasts belongs to its term (a member becomes chair); one that begins at its end or later begins a
 * term of its own, also after years without any. An office that was over before it began is none.
 */
export function termsOf(seats: readonly Seat[]): readonly Seat[] {
  const served = seats
    .filter(({ from, to }) => to === null || from < to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return served.reduce<readonly Seat[]>((terms, seat) => {
    const last = terms.at(-1);
    if (!last || (last.to !== null && last.to <= seat.from)) return [...terms, seat];
    const to = last.to === null || seat.to === null ? null : last.to < seat.to ? seat.to : last.to;
    return [...terms.slice(0, -1), { from: last.from, to }];
  }, []);
}

/** Which term it is at an instant, counted from 1, and the term; between two terms the one before, 0 and null before all. */
export function termAt(seats: readonly Seat[], now: Instant): { readonly number: number; readonly term: Seat | null } {
  const begun = termsOf(seats).filter(({ from }) => from <= now);
  return { number: begun.length, term: begun.at(-1) ?? null };
}

/** The last day on which a term is served, in the calendar's zone; null while nothing ends it. */
export function lastDayOf({ to }: Pick<Seat, 'to'>, calendar: Calendar): Result<LocalDate | null, CalendarTooShort> {
  if (to === null) return ok(null);
  const end = localDateOf(to, calendar);
  if (!end.ok) return end;
  const midnight = startOfDay(end.value, calendar);
  if (!midnight.ok) return midnight;
  return ok(midnight.value === to ? addDays(end.value, -1) : end.value);
}

/**
 * The first instant after a term of so many years: the same day of the year, at its first instant, where the term began
 * with a day; the day after that where it began in the middle of one, since the day of the beginning does not count.
 */
export function endOfTerm(from: Instant, years: number, calendar: Calendar): Result<Instant, CalendarTooShort> {
  const first = localDateOf(from, calendar);
  if (!first.ok) return first;
  const midnight = startOfDay(first.value, calendar);
  if (!midnight.ok) return midnight;
  const anniversary = addMonths(first.value, years * 12);
  return startOfDay(midnight.value === from ? anniversary : addDays(anniversary, 1), calendar);
}
