import Holidays from 'date-holidays';
import { dayNumber } from '../../domain/calendar/dates';
import type { Calendar, Holiday } from '../../domain/calendar/types';
import { NORDIC } from './nordic';
import { offsetsOf } from './offsets';
import { OVERSEAS } from './overseas';
import { YEARS, type CalendarSource } from './source';
import { WESTERN } from './western';

/** All calendars' makings, by id. */
export const SOURCES: readonly CalendarSource[] = [...NORDIC, ...WESTERN, ...OVERSEAS].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

const FROM = `${YEARS.first}-01-01`;
const TO = `${YEARS.last}-12-31`;

/** One calendar: the library's days, less what the review removed, and what it added. */
export function buildCalendar(source: CalendarSource): Calendar {
  return {
    id: source.id,
    label: source.label,
    timeZone: source.timeZone,
    from: FROM,
    to: TO,
    weekend: [6, 7],
    holidays: holidaysOf(source),
    // A day more at both ends, since local days begin up to 13 hours before the UTC day.
    offsets: offsetsOf(source.timeZone, Date.UTC(YEARS.first - 1, 11, 30), Date.UTC(YEARS.last + 1, 0, 2)),
  };
}

function holidaysOf(source: CalendarSource): readonly Holiday[] {
  // A year more at both ends: a substitute day may fall into the year before (31 December for a Saturday 1 January).
  const years = Array.from({ length: YEARS.last - YEARS.first + 3 }, (_, index) => YEARS.first - 1 + index);
  let days = years.flatMap((year) => fromLibrary(source, year));
  for (const correction of source.corrections) {
    if ('remove' in correction) days = days.filter((day) => !correction.remove(day));
    else days = [...days, ...years.flatMap((year) => correction.add(year))];
  }
  return merged(days.filter(({ date }) => date >= FROM && date <= TO));
}

function fromLibrary({ library, rename = {} }: CalendarSource, year: number): Holiday[] {
  const { country, state = '', language, types } = library;
  const holidays = new Holidays(country, state, { languages: [language], types: [...types] });
  return holidays.getHolidays(year, language).map(({ date, name, substitute }) => ({
    date: date.slice(0, 10),
    name: rename[name] ?? name,
    ...(substitute ? { note: 'substitute day' } : {}),
  }));
}

/** One entry a day, in order; two holidays on one day share it. */
function merged(days: readonly Holiday[]): readonly Holiday[] {
  const byDate = new Map<string, Holiday>();
  for (const day of days) {
    const known = byDate.get(day.date);
    byDate.set(day.date, known && known.name !== day.name ? both(known, day) : (known ?? day));
  }
  return [...byDate.values()].sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
}

function both(a: Holiday, b: Holiday): Holiday {
  const notes = [a.note, b.note].filter((note) => note !== undefined);
  return { date: a.date, name: `${a.name} / ${b.name}`, ...(notes.length > 0 ? { note: notes.join('; ') } : {}) };
}
