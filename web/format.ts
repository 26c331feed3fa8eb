import type { WireMoney } from '../domain/money';
import type { Language } from './i18n';

/** Numbers, dates and money as a reader of the language writes them; the English of Europe, with days first. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', sv: 'sv-SE', da: 'da-DK' };

/** The locale in which a language's numbers and dates are written. */
export const localeOf = (language: Language): string => LOCALES[language];

/** A number with at most so many decimals. */
export const numberText = (value: number, language: Language, decimals = 0): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals }).format(value);

/** An amount with its currency; decimals only where there are any. */
export function moneyText({ amount, currency }: WireMoney, language: Language): string {
  const decimals = /\.\d*[1-9]/.test(amount) ? undefined : 0;
  const options = { style: 'currency', currency, currencyDisplay: 'code', minimumFractionDigits: decimals } as const;
  return new Intl.NumberFormat(LOCALES[language], { ...options, maximumFractionDigits: decimals }).format(
    Number(amount),
  );
}

/** A day, or the day of an instant, in words. */
export const dayText = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date.length === 10 ? `${date}T00:00:00Z` : date),
  );

/** A month (`2025-03`) in words. */
export const monthText = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** An instant with its minute, in UTC. */
export const instantText = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(instant),
  );
