import type { WireMoney } from '../../domain/money';
import { minorText } from '../format';
import type { Language } from '../i18n';
import { minorOf } from './load';

/** Amounts of one currency together, on the wire or in minor units; with `sign` −1 a credit is shown as an amount. */
export function sumText(
  amounts: readonly (WireMoney | number)[],
  currency: string,
  language: Language,
  sign: 1 | -1 = 1,
): string {
  const minor = amounts.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : minorOf(each)), 0);
  return minorText({ minor: minor === 0 ? 0 : sign * minor, currency }, language);
}

/** What is left of an amount when another is taken away; never below zero. */
export const leftText = (amount: WireMoney, used: WireMoney, language: Language): string =>
  minorText({ minor: Math.max(0, minorOf(amount) - minorOf(used)), currency: amount.currency }, language);
