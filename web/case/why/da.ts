import type { Sentences } from './en';

export const da: Sentences = {
  'start-not-counted': ({ date }, { day }) => `Fristen begyndte ${day(date)}; den dag tæller ikke med.`,
  hours: ({ n, at }, { instant }) => `${n} timer fra begyndelsen: ${instant(at)}.`,
  'yearly-date': ({ date }, { day }) => `Den slutter en bestemt dag på året: ${day(date)}.`,
  'suspension-hours': ({ cause, from, to }, { instant, cause: why }) =>
    `Fristen stod stille fra ${instant(from)}${to === null ? '' : ` til ${instant(to)}`}: ${why(cause)}.`,
  budget: ({ n, unit, date }, { day, span }) => `${span(n, unit)} fører til ${day(date)}.`,
  'fixed-date': ({ date }, { day }) => `Datoen blev fastsat: ${day(date)}.`,
  'month-clamped': ({ date }, { day }) => `Måneden har ingen sådan dag, så dens sidste dag gælder: ${day(date)}.`,
  extended: ({ n, unit, date }, { day, span }) => `${span(n, unit)} blev lagt til, hvilket fører til ${day(date)}.`,
  recess: ({ from, to }, { day }) => `Pausen fra ${day(from)} til ${day(to)} tæller ikke med.`,
  weekends: ({ days }) => (days === 1 ? 'Én weekenddag tæller ikke med.' : `${days} weekenddage tæller ikke med.`),
  holiday: ({ date, name }, { day }) => `${day(date)} tæller ikke med: ${name}.`,
  suspension: ({ cause, from, to }, { day, cause: why }) =>
    `Fristen stod stille fra ${day(from)}${to === null ? '' : ` til ${day(to)}`}: ${why(cause)}.`,
  'suspension-capped': ({ most, unit }, { span }) => `Stilstand forlænger fristen med højst ${span(most, unit)}.`,
  rolled: ({ from, to }, { day }) => `${day(from)} er ingen hverdag, så fristen udløber ${day(to)}.`,
};
