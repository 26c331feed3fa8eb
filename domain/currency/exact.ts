/** A positive decimal as it is published: `11.2345`. */
const DECIMAL = /^(0|[1-9]\d{0,14})(?:\.(\d{1,12}))?$/;

/** An exact fraction; nothing here is ever a binary floating point number. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A decimal text as a fraction; null where it is none, or not positive. */
export function fractionOf(decimal: string): Fraction | null {
  const [, whole, fraction = ''] = DECIMAL.exec(decimal) ?? [];
  if (whole === undefined) return null;
  const numerator = BigInt(whole + fraction);
  return numerator > 0n ? { numerator, denominator: 10n ** BigInt(fraction.length) } : null;
}

/** The product of fractions. */
export const product = (...fractions: readonly Fraction[]): Fraction =>
  fractions.reduce((all, each) => ({
    numerator: all.numerator * each.numerator,
    denominator: all.denominator * each.denominator,
  }));

/** One divided by it. */
export const inverse = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: denominator,
  denominator: numerator,
});

/** A fraction as a plain decimal with at most so many decimals, rounded half up. */
export function decimalText({ numerator, denominator }: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const scaled = (numerator * scale * 2n + denominator) / (denominator * 2n);
  const fraction = String(scaled % scale)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  return fraction === '' ? String(scaled / scale) : `${scaled / scale}.${fraction}`;
}

/**
 * A whole amount times a fraction, as a whole number of `step`s: rounded once, half away from zero. Null where the result
 * is beyond 2^53 − 1.
 */
export function times(amount: number, { numerator, denominator }: Fraction, step = 1): number | null {
  const exact = BigInt(amount) * numerator;
  const divisor = denominator * BigInt(step);
  const size = exact < 0n ? -exact : exact;
  const rounded = ((size * 2n + divisor) / (divisor * 2n)) * BigInt(step);
  const value = Number(exact < 0n ? -rounded : rounded);
  return Number.isSafeInteger(value) ? value : null;
}
