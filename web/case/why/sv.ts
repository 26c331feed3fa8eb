import type { Sentences } from './en';

export const sv: Sentences = {
  'start-not-counted': ({ date }, { day }) => `Tiden började ${day(date)}; den dagen räknas inte.`,
  hours: ({ n, at }, { instant }) => `${n} timmar från början: ${instant(at)}.`,
  'yearly-date': ({ date }, { day }) => `Den slutar en bestämd dag på året: ${day(date)}.`,
  'suspension-hours': ({ cause, from, to }, { instant, cause: why }) =>
    `Tiden stod still från ${instant(from)}${to === null ? '' : ` till ${instant(to)}`}: ${why(cause)}.`,
  budget: ({ n, unit, date }, { day, span }) => `${span(n, unit)} leder till ${day(date)}.`,
  'fixed-date': ({ date }, { day }) => `Datumet bestämdes: ${day(date)}.`,
  'month-clamped': ({ date }, { day }) => `Månaden har ingen sådan dag, så dess sista dag gäller: ${day(date)}.`,
  extended: ({ n, unit, date }, { day, span }) => `${span(n, unit)} lades till, vilket leder till ${day(date)}.`,
  recess: ({ from, to }, { day }) => `Uppehållet från ${day(from)} till ${day(to)} räknas inte.`,
  weekends: ({ days }) => (days === 1 ? 'En helgdag räknas inte.' : `${days} dagar under helger räknas inte.`),
  holiday: ({ date, name }, { day }) => `${day(date)} räknas inte: ${name}.`,
  suspension: ({ cause, from, to }, { day, cause: why }) =>
    `Tiden stod still från ${day(from)}${to === null ? '' : ` till ${day(to)}`}: ${why(cause)}.`,
  'suspension-capped': ({ most, unit }, { span }) => `Stillestånd förlänger tiden med högst ${span(most, unit)}.`,
  rolled: ({ from, to }, { day }) => `${day(from)} är ingen arbetsdag, så tiden går ut ${day(to)}.`,
};
