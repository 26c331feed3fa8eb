import { CURRENCY_DECIMALS } from './currencies';
import { fail, ok, type Result } from './result';

/** An amount in minor units of its ISO 4217 currency (øre, cents); always a safe integer, never a fraction. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** Money on the wire: a decimal string, `{ "amount": "13900000.00", "currency": "DKK" }`. */
export interface WireMoney {
  readonly amount: string;
  readonly currency: string;
}

/** Why an amount cannot be taken, or a calculation has no answer. */
export type MoneyFault =
  | { readonly code: 'unknown-currency'; readonly currency: string }
  /** Not a plain decimal number: exponent, sign plus, thousands separator, leading zero, blank. */
  | { readonly code: 'malformed-amount'; readonly amount: string }
  | {
      readonly code: 'too-many-decimals';
      readonly amount: string;
      readonly currency: string;
      readonly decimals: number;
    }
  | { readonly code: 'currency-mismatch'; readonly expected: string; readonly found: string }
  /** The result is beyond 2^53 − 1 minor units. */
  | { readonly code: 'overflow' }
  | { readonly code: 'division-by-zero' };

/** How an exact fraction becomes a whole minor unit. `half-up` and `up` go away from zero, `down` towards it. */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

const AMOUNT = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;

/** Decimals of a currency's minor unit by ISO 4217, or undefined for a code that is no current currency. */
export const decimalsOf = (currency: string): number | undefined => CURRENCY_DECIMALS.get(currency);

/** Zero of a currency. */
export const zeroMoney = (currency: string): Money => ({ minor: 0, currency });

/**
 * Money from the wire. The amount is a plain decimal with at most the currency's decimals; fewer are filled up with
 * zeros (`"5"` and `"5.00"` DKK are the same). Negative amounts are read: whether one may be negative is the field's rule.
 */
export function parseMoney({ amount, currency }: WireMoney): Result<Money, MoneyFault> {
  const decimals = CURRENCY_DECIMALS.get(currency);
  if (decimals === undefined) return fail({ code: 'unknown-currency', currency });
  const [, sign, whole, fraction = ''] = AMOUNT.exec(amount) ?? [];
  if (whole === undefined) return fail({ code: 'malformed-amount', amount });
  if (fraction.length > decimals) return fail({ code: 'too-many-decimals', amount, currency, decimals });
  const minor = Number(whole + fraction.padEnd(decimals, '0'));
  return money(sign === '-' ? -minor : minor, currency);
}

/** Money as it goes out: always with all the decimals of its currency. */
export function formatMoney({ minor, currency }: Money): WireMoney {
  const decimals = CURRENCY_DECIMALS.get(currency) ?? 0;
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return { amount: `${minor < 0 ? '-' : ''}${whole}${fraction}`, currency };
}

/** The sum of two amounts of one currency. */
export function addMoney(a: Money, b: Money): Result<Money, MoneyFault> {
  return a.currency === b.currency ? money(a.minor + b.minor, a.currency) : mismatch(a.currency, b.currency);
}

/** What is left of `a` after `b`; may be negative. */
export function subtractMoney(a: Money, b: Money): Result<Money, MoneyFault> {
  return a.currency === b.currency ? money(a.minor - b.minor, a.currency) : mismatch(a.currency, b.currency);
}

/** The sum of any number of amounts, none of them in another currency; nothing sums to zero of `currency`. */
export function sumMoney(items: readonly Money[], currency: string): Result<Money, MoneyFault> {
  const stranger = items.find((item) => item.currency !== currency);
  if (stranger) return mismatch(currency, stranger.currency);
  const total = items.reduce((sum, item) => sum + BigInt(item.minor), 0n);
  return fromBigInt(total, currency);
}

/** Below zero if `a` is less than `b`, zero if equal, above zero if more. */
export function compareMoney(a: Money, b: Money): Result<number, MoneyFault> {
  return a.currency === b.currency ? ok(Math.sign(a.minor - b.minor)) : mismatch(a.currency, b.currency);
}

/**
 * `amount × numerator ÷ denominator`, exact up to one rounding at the end: 80 % of a threshold is `(m, 80, 100)`, net
 * to gross at 20 % VAT is `(m, 120, 100)`, gross to net `(m, 100, 120)`. Numerator and denominator are whole numbers.
 * Half a minor unit goes away from zero unless another rounding is stated.
 */
export function scaleMoney(
  amount: Money,
  numerator: number,
  denominator: number,
  rounding: Rounding = 'half-up',
): Result<Money, MoneyFault> {
  if (denominator === 0) return fail({ code: 'division-by-zero' });
  if (![amount.minor, numerator, denominator].every(Number.isSafeInteger)) return fail({ code: 'overflow' });
  return fromBigInt(divide(BigInt(amount.minor) * BigInt(numerator), BigInt(denominator), rounding), amount.currency);
}

function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [abs(dividend), abs(divisor)];
  const [quotient, rest] = [top / bottom, top % bottom];
  const size = rest === 0n || !roundsAway(quotient, rest * 2n - bottom, rounding) ? quotient : quotient + 1n;
  return negative ? -size : size;
}

/** `overHalf` is negative below half a unit, zero at exactly half, positive above. */
function roundsAway(quotient: bigint, overHalf: bigint, rounding: Rounding): boolean {
  switch (rounding) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'half-up':
      return overHalf >= 0n;
    case 'half-even':
      return overHalf > 0n || (overHalf === 0n && quotient % 2n === 1n);
  }
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

function fromBigInt(minor: bigint, currency: string): Result<Money, MoneyFault> {
  return money(Number(minor), currency);
}

function money(minor: number, currency: string): Result<Money, MoneyFault> {
  // `+ 0` turns a negative zero into zero, which compares and prints as one expects.
  return Number.isSafeInteger(minor) ? ok({ minor: minor + 0, currency }) : fail({ code: 'overflow' });
}

const mismatch = (expected: string, found: string): { ok: false; fault: MoneyFault } =>
  fail({ code: 'currency-mismatch', expected, found });
