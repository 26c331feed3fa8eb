import type { ClockBudget, ClockUnit } from '../domain/clock';
import { formatMoney, type Money, type WireMoney } from '../domain/money';
import type { Language } from './i18n';
import { currentZone } from './zone';

/** Numbers, dates and money as a reader of the language writes them; the English of Europe, with days first. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', sv: 'sv-SE', da: 'da-DK' };

/** The locale in which a language's numbers and dates are written. */
export const localeOf = (language: Language): string => LOCALES[language];

/** What stands between thousands and before decimals, as a language writes numbers. */
export function separatorsOf(language: Language): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(LOCALES[language]).formatToParts(12_345.6);
  const of = (type: 'group' | 'decimal'): string => parts.find((part) => part.type === type)?.value ?? '';
  return { group: of('group'), decimal: of('decimal') };
}

/** A number as people write it into a form: with the decimals of their language, nothing between thousands. */
export const writtenNumber = (number: string, language: Language): string =>
  /^-?\d+\.\d+$/.test(number) ? number.replace('.', separatorsOf(language).decimal) : number;

/**
 * An amount of the wire as people write it into a form, digit by digit: `4000000.00` is “4,000,000”. One with decimals
 * that no amount has keeps them, and what is no number stands as it was typed.
 */
export function writtenAmount(amount: string, language: Language): string {
  const [, whole, decimals = ''] = /^(-?\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  if (whole === undefined) return writtenNumber(amount, language);
  const { group, decimal } = separatorsOf(language);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return /[1-9]/.test(decimals) ? grouped + decimal + decimals.padEnd(2, '0') : grouped;
}

/** Any of these, each written as it begins a line: “A supplier or a grant holder”. */
export const anyOfText = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALES[language], { style: 'long', type: 'disjunction' }).format(
    names.map((name, place) => (place === 0 ? name : name.charAt(0).toLocaleLowerCase(language) + name.slice(1))),
  );

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

/** From one amount to another, rounded to a tenth of a million or so: what is estimated says no more than it knows. */
export function roughRangeText(from: WireMoney, to: WireMoney, language: Language): string {
  const rough = { notation: 'compact', maximumFractionDigits: 1 } as const;
  const options = { style: 'currency', currency: to.currency, currencyDisplay: 'code', ...rough } as const;
  return new Intl.NumberFormat(LOCALES[language], options).formatRange(Number(from.amount), Number(to.amount));
}

/** A day, or the day of an instant in the reader's time zone, in words. */
export const dayText = (date: string, language: Language): string => dayAs('long', date, language);

/** A day where there is little room: “11 Dec 2026”. */
export const shortDayText = (date: string, language: Language): string => dayAs('medium', date, language);

function dayAs(dateStyle: 'full' | 'long' | 'medium', date: string, language: Language): string {
  const [timeZone, instant] = date.length === 10 ? ['UTC', `${date}T00:00:00Z`] : [currentZone(), date];
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle, timeZone }).format(new Date(instant));
}

/** A month (`2025-03`) in words. */
export const monthText = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** An instant with its minute in the reader's time zone, which is named. */
export const instantText = (instant: string, language: Language): string => zonedText(instant, currentZone(), language);

/** An amount in minor units with its currency, as `moneyText`. */
export const minorText = (money: Money, language: Language): string => moneyText(formatMoney(money), language);

/** A day with its weekday. */
export const weekdayText = (date: string, language: Language): string => dayAs('full', date, language);

/** An instant with its minute in a time zone of the IANA database, which is named: “3 February 2025 at 14:05 CET”. */
export const zonedText = (instant: string, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  }).format(new Date(instant));

const DAY = 86_400_000;

/** How far a day lies from today, both local dates: “in 3 days”, “yesterday”. Days are counted, not working days. */
export const daysFromText = (date: string, today: string, language: Language): string =>
  new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(
    Math.round((Date.parse(date) - Date.parse(today)) / DAY),
    'day',
  );

/** A country by its ISO 3166 code; part of one as it stands; of what belongs to none (`XX`) that there is none. */
export const countryText = (code: string, language: Language): string =>
  code === 'XX'
    ? '–'
    : /^[A-Z]{2}$/.test(code)
      ? (new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code)
      : code;

/** A percentage, given as such (12.5, not 0.125), with one decimal at most. */
export const percentText = (percent: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100);

/** One and more of each unit of a time limit, which `Intl` does not all know. */
const UNITS: Readonly<Record<Language, Readonly<Record<ClockUnit, readonly [one: string, more: string]>>>> = {
  en: {
    working_day: ['working day', 'working days'],
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    quarter: ['quarter', 'quarters'],
    year: ['year', 'years'],
    hour: ['hour', 'hours'],
  },
  sv: {
    working_day: ['arbetsdag', 'arbetsdagar'],
    day: ['dag', 'dagar'],
    week: ['vecka', 'veckor'],
    month: ['månad', 'månader'],
    quarter: ['kvartal', 'kvartal'],
    year: ['år', 'år'],
    hour: ['timme', 'timmar'],
  },
  da: {
    working_day: ['arbejdsdag', 'arbejdsdage'],
    day: ['dag', 'dage'],
    week: ['uge', 'uger'],
    month: ['måned', 'måneder'],
    quarter: ['kvartal', 'kvartaler'],
    year: ['år', 'år'],
    hour: ['time', 'timer'],
  },
};

/** The time of a limit in words: “10 working days”. */
export function budgetText({ n, unit }: ClockBudget, language: Language): string {
  const [one, more] = UNITS[language][unit];
  return `${numberText(n, language)} ${n === 1 ? one : more}`;
}

/** A unit of time, as of several: “working days”. */
export const unitText = (unit: ClockUnit, language: Language): string => UNITS[language][unit][1];

/** In the order in which a duration names them. */
const DURATION_UNITS = ['year', 'month', 'week', 'day', 'hour'] as const;

/** An ISO 8601 duration of whole years, months, weeks, days or hours in words; what is none of these as it stands. */
export function durationText(duration: string, language: Language): string {
  const parts = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(duration);
  if (!parts) return duration;
  const words = DURATION_UNITS.flatMap((unit, index) => {
    const n = parts[index + 1];
    return n === undefined ? [] : [budgetText({ n: Number(n), unit }, language)];
  });
  return new Intl.ListFormat(LOCALES[language], { style: 'long', type: 'conjunction' }).format(words);
}

/** The size of a file in kB or MB of the SI, rounded up, so that no file is said to have nothing. */
export function fileSizeText(bytes: number, language: Language): string {
  const inMegabytes = bytes > 999_000;
  const options = { style: 'unit', unit: inMegabytes ? 'megabyte' : 'kilobyte', unitDisplay: 'short' } as const;
  const size = inMegabytes ? Math.ceil(bytes / 100_000) / 10 : Math.ceil(bytes / 1_000);
  return new Intl.NumberFormat(LOCALES[language], options).format(size);
}
