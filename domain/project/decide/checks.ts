import { isLocalDate } from '../../calendar/dates';
import { localDateOf } from '../../calendar/calendar';
import type { Context } from '../../kernel';
import type { CostEstimate, Submission } from '../../submission';
import type { LocalDate } from '../../time';
import { refuseProject, type ProjectRefusal } from '../refusals';

/* Checks of a command's fields: null where nothing is wrong, else the refusal with the field's pointer. */

/** The cost is unknown, or in the regime's currency: rates between currencies are not guessed. */
export function unlessOwnCurrency(
  cost: CostEstimate | null,
  { regime }: Context,
  field: string,
): ProjectRefusal | null {
  return cost === null ? null : unlessCurrency(cost.currency, { regime }, `${field}/currency`);
}

/** The currency is the regime's. */
export function unlessCurrency(
  currency: string,
  { regime }: Pick<Context, 'regime'>,
  field: string,
): ProjectRefusal | null {
  if (currency === regime.money.currency) return null;
  return refuseProject('currency-mismatch', 'The amount is in another currency than the regime reckons in.', {
    field,
    rule: { id: 'money' },
    facts: { currency, expected: regime.money.currency },
    remedy: `State the amount in ${regime.money.currency}.`,
  });
}

/** The amount is a positive safe integer of minor units. */
export function unlessPositive(amount: number, field: string): ProjectRefusal | null {
  if (Number.isSafeInteger(amount) && amount > 0) return null;
  return refuseProject('amount-not-positive', 'The amount is not a positive whole number of minor units.', {
    field,
    facts: { amount },
    remedy: 'State a positive amount with no more decimals than the currency has.',
  });
}

/** The text says something. */
export function unlessText(text: string, field: string): ProjectRefusal | null {
  if (text.trim() !== '') return null;
  return refuseProject('text-missing', 'A text is missing or blank.', { field, remedy: 'Fill in the field.' });
}

/** The date exists. */
export function unlessDate(date: LocalDate, field: string): ProjectRefusal | null {
  if (isLocalDate(date)) return null;
  return refuseProject('date-impossible', 'The date does not exist.', { field, facts: { date } });
}

/** Today in the calendar's zone; the refusal where the calendar does not reach it. */
export function today({ now, calendar }: Context): LocalDate | ProjectRefusal {
  const date = localDateOf(now, calendar);
  if (date.ok) return date.value;
  return refuseProject('calendar-too-short', 'The calendar does not reach the day of the act.', {
    facts: { calendar: calendar.id, from: calendar.from, to: calendar.to },
    remedy: 'Have a calendar installed that reaches further.',
  });
}

/** The date exists and has come. */
export function unlessPast(date: LocalDate, context: Context, field: string): ProjectRefusal | null {
  const impossible = unlessDate(date, field);
  if (impossible) return impossible;
  const now = today(context);
  if (typeof now !== 'string') return now;
  if (date <= now) return null;
  return refuseProject('date-in-future', 'The date has not come yet.', { field, facts: { date, today: now } });
}

/** The date exists and lies ahead. */
export function unlessAhead(date: LocalDate, context: Context, field: string): ProjectRefusal | null {
  const impossible = unlessDate(date, field);
  if (impossible) return impossible;
  const now = today(context);
  if (typeof now !== 'string') return now;
  if (date > now) return null;
  return refuseProject('date-passed', 'The date must lie in the future.', {
    field,
    facts: { date, today: now },
    remedy: 'Choose a date after today.',
  });
}

/** The dates exist, and the end is not before the start. */
export function unlessOrdered(
  start: LocalDate | null,
  end: LocalDate | null,
  field: { readonly start: string; readonly end: string },
): ProjectRefusal | null {
  const impossible =
    (start === null ? null : unlessDate(start, field.start)) ?? (end === null ? null : unlessDate(end, field.end));
  if (impossible) return impossible;
  if (start === null || end === null || start <= end) return null;
  return refuseProject('dates-reversed', 'The end lies before the start.', { field: field.end, facts: { start, end } });
}

/** What can be said of a submission before it is held against the regime. */
export const unlessSound = (submission: Submission, context: Context): ProjectRefusal | null =>
  unlessText(submission.title, '/submission/title') ??
  unlessOwnCurrency(submission.cost, context, '/submission/cost') ??
  unlessOrdered(submission.plannedStart, submission.plannedEnd, {
    start: '/submission/plannedStart',
    end: '/submission/plannedEnd',
  });
