import { isLocalDate } from '../calendar/dates';
import { fractionOf } from '../currency/exact';
import { convertMinor } from '../currency/rates';
import type { LocalDate } from '../time';

/** A dated rate: how many units of the regime's currency one unit of the invoice's currency is worth. */
export interface ExchangeRate {
  /** A plain decimal, `11.2345`. */
  readonly rate: string;
  readonly quotedOn: LocalDate;
  /** Who publishes it. */
  readonly source: string;
}

/** A plain decimal of no more digits than anybody publishes. */
const RATE = /^(0|[1-9]\d{0,8})(?:\.\d{1,10})?$/;

/** Whether the rate is a positive decimal of a real day. */
export function isRate({ rate, quotedOn, source }: ExchangeRate): boolean {
  return RATE.test(rate) && fractionOf(rate) !== null && isLocalDate(quotedOn) && source.trim() !== '';
}

/**
 * An amount in minor units of `from` as minor units of `to`; exact up to one rounding, half away from zero. Null: no such
 * rate or currency, or too large.
 */
export function convert(minor: number, from: string, to: string, { rate }: Pick<ExchangeRate, 'rate'>): number | null {
  const factor = fractionOf(rate);
  return factor && convertMinor(minor, from, to, { factor });
}
