import type { ClockExplanation } from '../../../domain/clock';

type Reason = ClockExplanation['reason'];

/** What the sentences are written with. */
export interface Writing {
  readonly day: (date: string) => string;
  readonly instant: (at: string) => string;
  readonly span: (n: number, unit: string) => string;
  readonly cause: (cause: string) => string;
}

/** A sentence for each reason why a date is what it is. */
export type Sentences = {
  readonly [R in Reason]: (entry: Extract<ClockExplanation, { reason: R }>, write: Writing) => string;
};

export const en: Sentences = {
  'start-not-counted': ({ date }, { day }) => `The time began on ${day(date)}; that day does not count.`,
  hours: ({ n, at }, { instant }) => `${n} hours from the start: ${instant(at)}.`,
  'yearly-date': ({ date }, { day }) => `It ends on a fixed day of the year: ${day(date)}.`,
  'suspension-hours': ({ cause, from, to }, { instant, cause: why }) =>
    `The time stood still from ${instant(from)} ${to === null ? 'on' : `to ${instant(to)}`}: ${why(cause)}.`,
  budget: ({ n, unit, date }, { day, span }) => `${span(n, unit)} lead to ${day(date)}.`,
  'fixed-date': ({ date }, { day }) => `The date was fixed: ${day(date)}.`,
  'month-clamped': ({ date }, { day }) => `The month has no such day, so its last day counts: ${day(date)}.`,
  extended: ({ n, unit, date }, { day, span }) => `${span(n, unit)} were added, which leads to ${day(date)}.`,
  recess: ({ from, to }, { day }) => `The recess from ${day(from)} to ${day(to)} does not count.`,
  weekends: ({ days }) =>
    days === 1 ? 'One day of a weekend does not count.' : `${days} days of weekends do not count.`,
  holiday: ({ date, name }, { day }) => `${day(date)} does not count: ${name}.`,
  suspension: ({ cause, from, to }, { day, cause: why }) =>
    `The time stood still from ${day(from)} ${to === null ? 'on' : `to ${day(to)}`}: ${why(cause)}.`,
  'suspension-capped': ({ most, unit }, { span }) => `Standing still adds ${span(most, unit)} at most.`,
  rolled: ({ from, to }, { day }) => `${day(from)} is no working day, so the time ends on ${day(to)}.`,
};
