import type { Instant, LocalDate } from '../time';

/** A non-working day of a calendar. */
export interface Holiday {
  readonly date: LocalDate;
  /** In the calendar's own language. */
  readonly name: string;
  /** Why it is here when it is not an ordinary public holiday: a substitute day, a day that only time limits know. */
  readonly note?: string;
}

/** A stretch of days, both ends within it, in which no limit runs. */
export interface Recess {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The provision that keeps it, where the regime cites one. */
  readonly legalRef?: string;
  readonly note?: string;
}

/** Working days and UTC offsets of one jurisdiction as data, so that no time-zone database is asked inside a decision. */
export interface Calendar {
  readonly id: string;
  /** English name, saying how far the calendar reaches: `United Kingdom (England and Wales)`. */
  readonly label?: string;
  /** IANA name, shown to people. */
  readonly timeZone: string;
  /** First and last day that the data covers; a date outside is an error, not a guess. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** ISO weekdays (1 = Monday) that are never working days. */
  readonly weekend: readonly number[];
  readonly holidays: readonly Holiday[];
  /** Recesses of the regime, in their order; none in a calendar as it is on file. */
  readonly recesses?: readonly Recess[];
  /** Offset in minutes east of UTC from an instant on, ascending. */
  readonly offsets: readonly { readonly from: Instant; readonly minutes: number }[];
}
