import { daysInMonth, isLocalDate } from '../../domain/calendar/dates';
import type { LocalDate } from '../../domain/time';
import { monthOf } from './months';

/** Two-digit years from here on are of the last century: projects end later than 2069 only in four digits. */
const PIVOT = 70;

const TOKENS = /YYYY|YY|MMMM|MM|M|DD|D|HH|mm|ss/g;

const PATTERNS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MMMM: '(?<name>\\p{L}+\\.?)',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '\\d{2}',
  mm: '\\d{2}',
  ss: '\\d{2}',
};

const compiled = new Map<string, RegExp>();

function patternOf(format: string): RegExp {
  const known = compiled.get(format);
  if (known) return known;
  let source = '';
  let from = 0;
  for (const match of format.matchAll(TOKENS)) {
    source += literal(format.slice(from, match.index)) + (PATTERNS[match[0]] ?? '');
    from = match.index + match[0].length;
  }
  const made = new RegExp(`^${source}${literal(format.slice(from))}$`, 'u');
  compiled.set(format, made);
  return made;
}

const literal = (text: string): string => text.replace(/[.+/]/g, '\\$&').replace(/ /g, '\\s+');

/**
 * The date that a text states in the first format that fits; null where none does or the day does not exist. Of a date
 * without its day or month the `start` is the first day that it may mean, the `end` the last.
 */
export function dateFrom(text: string, formats: readonly string[], edge: 'start' | 'end'): LocalDate | null {
  // In Spanish and Portuguese the parts of a date are tied by a word: 1 de enero de 2021.
  const bare = text.replace(/\s+de\s+/giu, ' ');
  for (const format of formats) {
    const found = patternOf(format).exec(bare)?.groups;
    const date = found && dateOf(found, edge);
    if (date) return date;
  }
  return null;
}

function dateOf(
  { year, short, month, name, day }: Partial<Record<string, string>>,
  edge: 'start' | 'end',
): LocalDate | null {
  const years = year === undefined ? (Number(short) >= PIVOT ? 1900 : 2000) + Number(short) : Number(year);
  const stated = name === undefined ? month && Number(month) : monthOf(name);
  if (stated === null) return null;
  const months = Number(stated ?? (edge === 'start' ? 1 : 12));
  if (months < 1 || months > 12) return null;
  const days = Number(day ?? (edge === 'start' ? 1 : daysInMonth(years, months)));
  const date = `${String(years).padStart(4, '0')}-${String(months).padStart(2, '0')}-${String(days).padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
