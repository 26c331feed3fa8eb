import type { NumberLocale, TimeLocale } from 'vega';
import { localeOf } from '../format';
import type { Language } from '../i18n';

/** How a language writes the numbers, months and days on an axis. */
export interface ChartLocale {
  readonly numbers: NumberLocale;
  readonly times: TimeLocale;
}

type Names = 'long' | 'short';

/** Taken from the same source as the rest of the page, so that an axis writes as the text beside it does. */
export function chartLocale(language: Language): ChartLocale {
  const locale = localeOf(language);
  const parts = new Intl.NumberFormat(locale).formatToParts(-1234567.8);
  const sign = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value;
  return {
    numbers: {
      decimal: sign('decimal') ?? '.',
      thousands: sign('group') ?? '',
      grouping: [3],
      currency: ['', ''],
      minus: sign('minusSign') ?? '−',
    },
    times: {
      dateTime: '%e %B %Y %H:%M',
      date: '%e %B %Y',
      time: '%H:%M',
      periods: ['', ''],
      days: week(locale, 'long'),
      shortDays: week(locale, 'short'),
      months: year(locale, 'long'),
      shortMonths: year(locale, 'short'),
    },
  };
}

function week(locale: string, length: Names): TimeLocale['days'] {
  // 4 January 1970 was a Sunday, with which the list begins.
  const [sun, mon, tue, wed, thu, fri, sat] = names(7, (day) => Date.UTC(1970, 0, 4 + day), locale, {
    weekday: length,
  });
  return [sun, mon, tue, wed, thu, fri, sat] as TimeLocale['days'];
}

const year = (locale: string, length: Names): TimeLocale['months'] =>
  names(12, (month) => Date.UTC(1970, month, 15), locale, { month: length }) as TimeLocale['months'];

function names(count: number, at: (index: number) => number, locale: string, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return Array.from({ length: count }, (_, index) => format.format(new Date(at(index))));
}
