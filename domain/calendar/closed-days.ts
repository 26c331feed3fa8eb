import type { ClosedDay } from '../regime/types';
import { fail, ok, type Result } from '../result';
import { addDays, dayNumber, isLocalDate, partsOf } from './dates';
import type { Calendar, Holiday } from './types';

/** A closed day of a regime that its calendar cannot place. */
export type ClosedDayFault =
  | { readonly code: 'invalid-closed-day'; readonly value: string }
  /** No holiday of the calendar has this name. */
  | { readonly code: 'unknown-holiday'; readonly name: string; readonly calendarId: string };

type Composed = Result<Calendar, ClosedDayFault>;

const composed = new WeakMap<Calendar, WeakMap<readonly ClosedDay[], Composed>>();

/**
 * The calendar with a regime's own closed days added: a date (`{ date: '2025-06-05' }`), a day of every year
 * (`{ monthDay: '12-24' }`; 29 February only in leap years), or a day counted from a named holiday of every year
 * (`{ after: 'Kristi himmelfartsdag', days: 1 }`, the Friday after Ascension Day; negative counts back).
 * Names of holidays are compared without regard to case. Days that are holidays already stay what they are. The same two objects give the same calendar object again, so
 * that its index is made once.
 */
export function withClosedDays(calendar: Calendar, closed: readonly ClosedDay[]): Composed {
  if (closed.length === 0) return ok(calendar);
  const known = composed.get(calendar) ?? new WeakMap<readonly ClosedDay[], Composed>();
  composed.set(calendar, known);
  const answer = known.get(closed) ?? compose(calendar, closed);
  known.set(closed, answer);
  return answer;
}

function compose(calendar: Calendar, closed: readonly ClosedDay[]): Composed {
  const holidays = new Map(calendar.holidays.map((holiday) => [holiday.date, holiday]));
  for (const rule of closed) {
    const dates = datesOf(rule, calendar);
    if (!dates.ok) return dates;
    for (const date of dates.value) {
      const covered = date >= calendar.from && date <= calendar.to;
      if (covered && !holidays.has(date)) holidays.set(date, closedDay(date, rule));
    }
  }
  const sorted = [...holidays.values()].sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
  return ok({ ...calendar, holidays: sorted });
}

function closedDay(date: string, rule: ClosedDay): Holiday {
  const name = 'after' in rule ? `${rule.after} ${rule.days < 0 ? '−' : '+'} ${Math.abs(rule.days)}` : date;
  return { date, name, note: rule.note ?? 'closed by the regime' };
}

function datesOf(rule: ClosedDay, calendar: Calendar): Result<readonly string[], ClosedDayFault> {
  if ('date' in rule) return isLocalDate(rule.date) ? ok([rule.date]) : invalid(rule.date);
  if ('monthDay' in rule) {
    if (!isLocalDate(`2024-${rule.monthDay}`)) return invalid(rule.monthDay);
    return ok(
      yearsOf(calendar)
        .map((year) => `${year}-${rule.monthDay}`)
        .filter(isLocalDate),
    );
  }
  if (!Number.isSafeInteger(rule.days)) return invalid(String(rule.days));
  const named = calendar.holidays.filter((holiday) => hasName(holiday, rule.after));
  if (named.length === 0) return fail({ code: 'unknown-holiday', name: rule.after, calendarId: calendar.id });
  return ok(named.map((holiday) => addDays(holiday.date, rule.days)));
}

/** Two holidays that fall on one day share an entry: `Grunnlovsdagen / Andre pinsedag`. */
const hasName = (holiday: Holiday, name: string): boolean =>
  holiday.name.toLowerCase().split(' / ').includes(name.toLowerCase());

const invalid = (value: string): { ok: false; fault: ClosedDayFault } => fail({ code: 'invalid-closed-day', value });

function yearsOf(calendar: Calendar): number[] {
  const [first] = partsOf(calendar.from);
  const [last] = partsOf(calendar.to);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
