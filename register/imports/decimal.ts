import { decimalsOf, parseMoney, type Money, type MoneyFault } from '../../domain/money';
import { fail, type Result } from '../../domain/result';

/**
 * An amount as a file states it, in units of `unit` (1000000: millions), as money. Exact: an amount finer than the
 * currency's smallest unit is a fault, not rounded.
 */
export function scaledAmount(
  text: string,
  { unit, currency, decimal }: { unit: number; currency: string; decimal: '.' | ',' },
): Result<Money, MoneyFault> {
  const malformed = fail<MoneyFault>({ code: 'malformed-amount', amount: text });
  const [whole, fraction = '', ...rest] = text.split(decimal);
  if (whole === undefined || rest.length > 0 || !/^-?\d{1,18}$/.test(whole) || !/^\d{0,18}$/.test(fraction))
    return malformed;
  const decimals = decimalsOf(currency);
  if (decimals === undefined) return fail({ code: 'unknown-currency', currency });
  const scale = 10n ** BigInt(fraction.length);
  const minor = BigInt(whole + fraction) * BigInt(unit) * 10n ** BigInt(decimals);
  if (minor % scale !== 0n) return fail({ code: 'too-many-decimals', amount: text, currency, decimals });
  return parseMoney({ amount: decimalText(minor / scale, decimals), currency });
}

function decimalText(minor: bigint, decimals: number): string {
  const sign = minor < 0n ? '-' : '';
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A planned duration in whole months, from a decimal number of years or months; rounded to the nearest month. */
export function monthsOf(text: string, unit: 'years' | 'months'): number | null {
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(text)) return null;
  return Math.round(Number(text) * (unit === 'years' ? 12 : 1));
}
