import { loadCalendar } from '../../register/calendars';
import type { Calendar } from '../../domain/calendar/types';
import { epochMs } from '../../domain/time';
import type { Round } from './load';

function calendarOf({ calendar }: Round): Calendar {
  const loaded = loadCalendar(calendar);
  if (!loaded.ok) throw new Error(`The calendar ${calendar} of a regime in force is not on file.`);
  return loaded.value;
}

/** The time zone in which the council writes its hours: that of the regime's calendar. */
export const zoneOf = (round: Round): string => calendarOf(round).timeZone;

/**
 * A local day and time of the regime's calendar as RFC 3339 with its offset; what is no time stays as it was written, and
 * the interface refuses it.
 */
export function instantOf(round: Round, date: string, time: string): string {
  const local = `${date}T${/^\d:/.test(time) ? '0' : ''}${time.replace('.', ':')}:00`;
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return local;
  const { offsets } = calendarOf(round);
  const minutes = offsets.findLast(({ from, minutes: east }) => epochMs(from) <= asUtc - east * 60_000)?.minutes ?? 0;
  const two = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
