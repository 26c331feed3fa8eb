import { localeOf, moneyText, numberText } from '../format';
import type { Language } from '../i18n';
import { chartWords } from './words';

/** The unit in which an axis counts money, so that its labels stay short. */
export interface MoneyUnit {
  /** What an amount is divided by. */
  readonly by: number;
  /** `million DKK`. */
  readonly name: string;
}

const UNITS = [
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
] as const;

/** The largest unit of which there is at least one. */
export function moneyUnit(largest: number, currency: string, language: Language): MoneyUnit {
  const says = chartWords(language);
  const [key, by] = UNITS.find(([, size]) => largest >= size) ?? (['one', 1] as const);
  return { by, name: says.inUnit(says.unit[key], currency) };
}

/** An amount of an axis in words: three digits tell it from its neighbours. */
export const inUnit = (amount: number, { by }: MoneyUnit, language: Language): string => {
  const count = amount / by;
  return numberText(count, language, count >= 100 ? 0 : count >= 10 ? 1 : 2);
};

/** An amount in full units of its currency with the unit in words: `118 million DKK`. */
export function shortMoney(amount: number, currency: string, language: Language): string {
  const unit = moneyUnit(Math.abs(amount), currency, language);
  return unit.by === 1
    ? moneyText({ amount: amount.toFixed(2), currency }, language)
    : `${inUnit(amount, unit, language)} ${unit.name}`;
}

/** A change as a percentage with its sign. */
export const signedPercent = (share: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(share);
