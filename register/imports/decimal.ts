import { decimalsOf, parseMoney, type Money, type MoneyFault } from '../../domain/money';
import { fail, type Result } from '../../domain/result';

/** How a file writes amounts. */
interface AmountFormat {
  /** The figures are published rounded. */
  readonly roundedTo?: number | 'last_decimal' | undefined;
  /** What one unit in the file is worth: 1000000 for millions. */
  readonly unit: number;
  readonly currency: string;
  readonly decimal: '.' | ',';
  /** Words behind the amount that take the place of the unit. */
  readonly magnitudes?: Readonly<Record<string, number>>;
  readonly thousands?: string | undefined;
  readonly signs?: readonly string[];
}

/**
 * An amount as a file states it, in units of `unit` (1000000: millions), as money. Exact: an amount finer than the
 * currency's smallest unit is a fault; of figures that are rounded anyway it is rounded to that unit, half away from zero.
 */
export function scaledAmount(text: string, format: AmountFormat): Result<Money, MoneyFault> {
  const { currency, decimal } = format;
  const { bare, unit } = bareAmount(text, format);
  const malformed = fail<MoneyFault>({ code: 'malformed-amount', amount: text });
  const [whole, fraction = '', ...rest] = bare.split(decimal);
  if (whole === undefined || rest.length > 0 || !/^-?\d{1,18}$/.test(whole) || !/^\d{0,18}$/.test(fraction))
    return malformed;
  const decimals = decimalsOf(currency);
  if (decimals === undefined) return fail({ code: 'unknown-currency', currency });
  const scale = 10n ** BigInt(fraction.length);
  const minor = BigInt(whole + fraction) * BigInt(unit) * 10n ** BigInt(decimals);
  const isFiner = minor % scale !== 0n;
  const half = minor < 0n ? -scale / 2n : scale / 2n;
  // What would be rounded to nothing is not nothing.
  if (isFiner && (format.roundedTo === undefined || (minor + half) / scale === 0n))
    return fail({ code: 'too-many-decimals', amount: text, currency, decimals });
  return parseMoney({ amount: decimalText((isFiner ? minor + half : minor) / scale, decimals), currency });
}

/** The step to which a figure of the file was rounded, in minor units; null where no step was named, or it is too small to count. */
export function roundingStep(text: string, format: AmountFormat): number | null {
  const { roundedTo, currency, decimal } = format;
  const decimals = decimalsOf(currency);
  if (roundedTo === undefined || decimals === undefined) return null;
  const { bare, unit } = bareAmount(text, format);
  const written = bare.split(decimal)[1]?.length ?? 0;
  const step = (roundedTo === 'last_decimal' ? 10 ** -written : roundedTo) * unit * 10 ** decimals;
  // A step of one minor unit or less is what every exact amount has.
  return Math.round(step) > 1 ? Math.round(step) : null;
}

/** The digits of an amount without signs of currency and without what stands between groups of three digits; its unit. */
function bareAmount(text: string, format: AmountFormat): { readonly bare: string; readonly unit: number } {
  const { signs = [], thousands, magnitudes = {} } = format;
  const magnitude = Object.keys(magnitudes)
    .filter((word) => text.toLowerCase().endsWith(word.toLowerCase()))
    .toSorted((a, b) => b.length - a.length)[0];
  const unit = (magnitude === undefined ? undefined : magnitudes[magnitude]) ?? format.unit;
  let bare = magnitude === undefined ? text : text.slice(0, -magnitude.length).trim();
  for (const sign of signs) {
    if (bare.startsWith(sign)) bare = bare.slice(sign.length).trim();
    else if (bare.startsWith(`-${sign}`)) bare = `-${bare.slice(sign.length + 1).trim()}`;
    else if (bare.endsWith(sign)) bare = bare.slice(0, -sign.length).trim();
  }
  if (thousands === undefined) return { bare, unit };
  const group = thousands === ' ' ? '[ \\u00a0\\u202f]' : `\\${thousands}`;
  const isGrouped = new RegExp(`^-?\\d{1,3}(?:${group}\\d{3})+(?!\\d)`).test(bare);
  return { bare: isGrouped ? bare.replace(new RegExp(group, 'g'), '') : bare, unit };
}

function decimalText(minor: bigint, decimals: number): string {
  const sign = minor < 0n ? '-' : '';
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A planned duration in whole months, from a decimal number of years or months; rounded to the nearest month. */
export function monthsOf(text: string, unit: 'years' | 'months'): number | null {
  if (!/^\d{1,3}(\.\d{1,20})?$/.test(text)) return null;
  return Math.round(Number(text) * (unit === 'years' ? 12 : 1));
}
