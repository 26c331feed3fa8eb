import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/dates';
import { parseMoney, type Money, type MoneyFault } from '../../domain/money';

/** Parameters of a custom zod issue that carry the rule and the remedy to the problem document. */
export const hint = (rule: string, remedy: string): { params: { rule: string; remedy: string } } => ({
  params: { rule, remedy },
});

const PRINTABLE = /^(?:[^\p{Cc}]|[\t\n\r])*$/u;

/** A text that a person writes: trimmed, at least `min` characters (one), bounded, no control characters. */
export const text = (max: number, min = 1) =>
  z.string().trim().min(min).max(max).regex(PRINTABLE, { error: 'contains control characters' });

/** Ids that Tollgate makes are UUIDs; references from outside are short words. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { error: 'is not an id' })
  .meta({ id: 'Id', description: 'Identifier: letters, digits, `.`, `_` and `-`, at most 64 characters.' });

/** A day that exists, `2025-02-28`. */
export const localDateSchema = z
  .string()
  .refine(isLocalDate, {
    error: 'is not a day that exists',
    ...hint('local-date', 'Write an existing day as YYYY-MM-DD.'),
  })
  .meta({ id: 'LocalDate', format: 'date', description: 'A day, ISO 8601 `YYYY-MM-DD`, in the regime’s calendar.' });

/** A point in time with its offset, RFC 3339; answers are always in UTC with milliseconds. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .meta({ id: 'Instant', format: 'date-time', description: 'RFC 3339; Tollgate answers in UTC with milliseconds.' });

const MONEY_FAULTS: Record<MoneyFault['code'], string> = {
  'unknown-currency': 'Give a current ISO 4217 code.',
  'malformed-amount': 'Write a plain decimal number with a point: no exponent, separator or leading zero.',
  'too-many-decimals': 'Give at most as many decimals as the currency has.',
  'currency-mismatch': 'Give all amounts in one currency.',
  overflow: 'The amount is beyond 9,007,199,254,740,991 minor units; it cannot be meant.',
  'division-by-zero': 'Give another divisor.',
};

const wireMoney = z
  .strictObject({ amount: z.string().max(32), currency: z.string().max(8) })
  .meta({ description: 'A decimal string and an ISO 4217 currency.' })
  .superRefine((value, context) => {
    const parsed = parseMoney(value);
    if (parsed.ok) return;
    const { code } = parsed.fault;
    context.addIssue({
      code: 'custom',
      path: [code === 'unknown-currency' ? 'currency' : 'amount'],
      message: moneyMessage(parsed.fault),
      ...hint(code, MONEY_FAULTS[code]),
    });
  });

/** An amount of zero or more. */
export const moneySchema = wireMoney
  .refine(({ amount }) => !amount.startsWith('-'), {
    path: ['amount'],
    error: 'is negative',
    ...hint('not-negative', 'Give an amount of zero or more.'),
  })
  .meta({
    id: 'Money',
    description:
      'An amount of zero or more, as a decimal string and an ISO 4217 currency: `{ "amount": "13900000.00", "currency": "DKK" }`.',
  });

export type MoneyOnWire = z.infer<typeof moneySchema>;

function moneyMessage(fault: MoneyFault): string {
  switch (fault.code) {
    case 'unknown-currency':
      return `“${fault.currency}” is no current currency`;
    case 'too-many-decimals':
      return `has more than the ${fault.decimals} decimals of ${fault.currency}`;
    case 'malformed-amount':
      return 'is not a decimal number';
    case 'currency-mismatch':
      return `is in ${fault.found}, not in ${fault.expected}`;
    case 'overflow':
      return 'is too large';
    case 'division-by-zero':
      return 'is divided by zero';
  }
}

/** Money from a body that its schema has checked; throws on anything else, which would be a route without a schema. */
export function moneyFromWire(wire: MoneyOnWire): Money {
  const parsed = parseMoney(wire);
  if (!parsed.ok) throw new TypeError(`unchecked amount: ${moneyMessage(parsed.fault)}`);
  return parsed.value;
}

/** A page of a list: at most 200 items, and where to go on. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many items at most.'),
  cursor: z.string().max(512).optional().describe('From `next` of the page before; opaque.'),
};

/** The list envelope. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable().describe('Cursor of the next page, null at the end; also as `Link: rel="next"`.'),
  });

/** A query parameter with several values, repeated or separated by commas. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value),
    z.array(item).max(50),
  );
