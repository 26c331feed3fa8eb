import { decimalsOf } from '../../domain/money';

/** An amount as it is written, in minor units; `exact` is false where more decimals are given than the currency has. */
export interface WrittenAmount {
  readonly minor: number;
  readonly exact: boolean;
}

/** `xsd:decimal`: a sign, digits, a point; no exponent. */
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/**
 * A decimal of XML as minor units of the currency, half a unit away from zero. Null where it is no decimal, or beyond the
 * numbers that are exact.
 */
export function amountOf(text: string, currency: string): WrittenAmount | null {
  const decimals = decimalsOf(currency);
  const [, sign, whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
  if (decimals === undefined || sign === undefined || whole + fraction === '') return null;
  const kept = BigInt(`0${whole}${fraction.padEnd(decimals, '0').slice(0, decimals)}`);
  const rest = fraction.slice(decimals);
  const size = Number(kept + (rest >= '5' ? 1n : 0n));
  if (!Number.isSafeInteger(size)) return null;
  return { minor: sign === '-' && size !== 0 ? -size : size, exact: /^0*$/.test(rest) };
}
