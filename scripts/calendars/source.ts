import type { Holiday } from '../../domain/calendar/types';

/** First and last year of every calendar. */
export const YEARS = { first: 2015, last: 2040 } as const;

/** A deviation from the library, with the reason and the source that the review found. */
export type Correction = { readonly why: string; readonly source: string } & (
  { readonly add: (year: number) => readonly Holiday[] } | { readonly remove: (holiday: Holiday) => boolean }
);

/** What one calendar is made of, and on whose authority. */
export interface CalendarSource {
  readonly id: string;
  /** English name, saying how far the calendar reaches. */
  readonly label: string;
  /** IANA zone of the seat of government. */
  readonly timeZone: string;
  /** Where the library keeps the rules, and which of its kinds of day count. */
  readonly library: {
    readonly country: string;
    readonly state?: string;
    readonly language: string;
    readonly types: readonly ('public' | 'bank')[];
  };
  /** What counts as a non-working day, and by which law. */
  readonly counts: string;
  /** What was left out on purpose, for a regime to add as a closed day. */
  readonly leavesOut: string;
  /** Pages that the review read. */
  readonly read: readonly string[];
  /** Provisions that it names from general knowledge: to be read by whoever reviews next. */
  readonly cited: readonly string[];
  readonly rename?: Readonly<Record<string, string>>;
  readonly corrections: readonly Correction[];
}
