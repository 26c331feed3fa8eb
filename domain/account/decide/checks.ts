import { localDateOf } from '../../calendar/calendar';
import { isLocalDate } from '../../calendar/dates';
import type { Context } from '../../kernel';
import { post, type Entry } from '../../ledger/ledger';
import type { LocalDate } from '../../time';
import { refuseAccount, type AccountRefusal } from '../refusals';
import type { AccountState } from '../state';

/* Checks of a command's fields: null where nothing is wrong, else the refusal with the field's pointer. */

/** The amount is a positive safe integer, in the regime's currency. */
export function unlessAmount(amount: number, currency: string, { regime }: Context): AccountRefusal | null {
  const expected = regime.money.currency;
  if (currency !== expected) {
    return refuseAccount('currency-mismatch', 'The amount is in another currency than the regime reckons in.', {
      field: '/currency',
      rule: { id: 'money' },
      facts: { currency, expected },
      remedy: `State the amount in ${expected}.`,
    });
  }
  if (Number.isSafeInteger(amount) && amount > 0) return null;
  return refuseAccount('amount-not-positive', 'The amount is not a positive whole number of minor units.', {
    field: '/amount',
    facts: { amount },
    remedy: 'State a positive amount with no more decimals than the currency has.',
  });
}

/** The text says something. */
export const unlessText = (text: string, field: string): AccountRefusal | null =>
  text.trim() === ''
    ? refuseAccount('text-missing', 'A text is missing or blank.', { field, remedy: 'Fill in the field.' })
    : null;

/** The dates exist, and the end is not before the start. */
export function unlessPeriod(from: LocalDate, to: LocalDate): AccountRefusal | null {
  for (const [date, field] of [
    [from, '/from'],
    [to, '/to'],
  ] as const) {
    if (!isLocalDate(date)) return refuseAccount('date-impossible', 'The date does not exist.', { field });
  }
  if (from <= to) return null;
  return refuseAccount('dates-reversed', 'The end lies before the start.', { field: '/to', facts: { from, to } });
}

/** The date exists and has come. */
export const unlessPast = (date: LocalDate, context: Context): AccountRefusal | null =>
  unlessToday(date, '/date', context, (today) =>
    date <= today
      ? null
      : refuseAccount('date-in-future', 'The date has not come yet.', { field: '/date', facts: { date, today } }),
  );

/** The date exists and lies ahead. */
export const unlessAhead = (date: LocalDate, field: string, context: Context): AccountRefusal | null =>
  unlessToday(date, field, context, (today) =>
    date > today
      ? null
      : refuseAccount('date-passed', 'The date must lie in the future.', {
          field,
          facts: { date, today },
          remedy: 'Choose a date after today.',
        }),
  );

function unlessToday(
  date: LocalDate,
  field: string,
  { now, calendar }: Context,
  check: (today: LocalDate) => AccountRefusal | null,
): AccountRefusal | null {
  if (!isLocalDate(date)) {
    return refuseAccount('date-impossible', 'The date does not exist.', { field, facts: { date } });
  }
  const today = localDateOf(now, calendar);
  if (today.ok) return check(today.value);
  return refuseAccount('calendar-too-short', 'The calendar does not reach the day of the act.', {
    facts: { calendar: calendar.id, from: calendar.from, to: calendar.to },
    remedy: 'Have a calendar installed that reaches further.',
  });
}

/** The ledger takes the posting: it balances, and stays exact. */
export function unlessPosted({ balances }: AccountState, entries: readonly Entry[]): AccountRefusal | null {
  const posted = post(balances, entries);
  if (posted.ok) return null;
  return refuseAccount('amount-overflow', 'The sum is too large to be reckoned with exactly.', {
    field: '/amount',
    facts: { fault: posted.fault },
  });
}

export const noSuchCommitment = ({ commitments }: AccountState, commitmentId: string): AccountRefusal =>
  refuseAccount('no-such-commitment', 'The account has no such commitment.', {
    field: '/commitmentId',
    facts: { commitmentId, known: commitments.map((each) => each.commitmentId) },
  });

/** An open list of the account is full. */
export const tooMany = (most: number): AccountRefusal =>
  refuseAccount('too-many-open', 'The account holds as many of these as it can.', {
    facts: { most },
    remedy: 'End one of those that are open first.',
  });
