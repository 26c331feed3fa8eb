import { isLocalDate } from '../calendar/dates';
import { decimalsOf } from '../money';
import type { LocalDate } from '../time';

/** A dated rate: how many units of the regime's currency one unit of the invoice's currency is worth. */
export interface ExchangeRate {
  /** A plain decimal, `11.2345`. */
  readonly rate: string;
  readonly quotedOn: LocalDate;
  /** Who publishes it. */
  readonly source: string;
}

const RATE = /^(0|[1-9]\d{0,8})(?:\.(\d{1,10}))?$/;

/** Whether the rate is a positive decimal of a real day. */
export function isRate({ rate, quotedOn, source }: ExchangeRate): boolean {
  return RATE.test(rate) && /[1-9]/.test(rate) && isLocalDate(quotedOn) && source.trim() !== '';
}

/** An amount in minor units of `from` as minor units of `to`; exact up to one rounding, half away from zero. Null: too large. */
export function convert(minor: number, from: string, to: string, { rate }: Pick<ExchangeRate, 'rate'>): number | null {
  const [, whole = '0', fraction = ''] = RATE.exec(rate) ?? [];
  const shift = (decimalsOf(to) ?? 0) - (decimalsOf(from) ?? 0) - fraction.length;
  const product = BigInt(minor) * BigInt(whole + fraction);
  if (shift >= 0) return safe(product * 10n ** BigInt(shift));
  const divisor = 10n ** BigInt(-shift);
  const size = product < 0n ? -product : product;
  const rounded = (size * 2n + divisor) / (divisor * 2n);
  return safe(product < 0n ? -rounded : rounded);
}

const safe = (value: bigint): number | null => (Number.isSafeInteger(Number(value)) ? Number(value) : null);
