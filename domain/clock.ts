import type { CalendarTooShort } from './calendar/calendar';
import type { Instant, LocalDate } from './time';

/** Units of a time limit. `quarter` is three months, `year` twelve. */
export type TimeUnit = 'working_day' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** An amount of time as a rule states it. */
export interface Budget {
  readonly n: number;
  readonly unit: TimeUnit;
}

/** What a clock is counted in: days of some kind, or hours from the very instant of its start. */
export type ClockUnit = TimeUnit | 'hour';

/** The time of a clock. */
export interface ClockBudget {
  readonly n: number;
  readonly unit: ClockUnit;
}

/** What happens to a last day that is not a working day. */
export type Roll = 'none' | 'next_working_day';

/** A stretch in which the clock stood still. */
export interface Suspension {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  /** What suspended it: `information_request`, `pause`, `recusal`, `consulted_body_late`, `court_stay`. */
  readonly cause: string;
  /** Sequence numbers of the events that began and ended it, on the clock's stream. */
  readonly fromSeq: number;
  readonly toSeq?: number;
  /** The id of the request, order or review behind it. */
  readonly ref?: string;
}

/** A limit made longer, by somebody whom the rule lets do so. */
export interface Extension {
  readonly by: Budget;
  readonly at: Instant;
  /** The person who granted it, and the event on the clock's stream. */
  readonly grantedBy: string;
  readonly seq: number;
}

/** A clock that was started by an event: the rule's numbers by value, with its ledger of suspensions. */
export interface RunningClock {
  readonly id: string;
  /** `limit`: the last day counts whole. `waiting`: over at the first instant of its date. */
  readonly kind: 'limit' | 'waiting';
  readonly startedAt: Instant;
  readonly startedBySeq: number;
  /** Either a budget from the start, or a fixed last date (for a pause's end date). */
  readonly budget?: ClockBudget;
  readonly until?: string;
  /** It ends on this day of a year instead (`06-30`): on the first one that leaves at least the budget. */
  readonly endsOn?: string;
  readonly roll: Roll;
  /** In the order in which they were granted. */
  readonly extensions?: readonly Extension[];
  readonly suspensions: readonly Suspension[];
  /** The most that suspensions may add, in days; more does not move the date. */
  readonly maxSuspensionDays?: number;
  /** So many working days before the due date whoever must act is reminded. */
  readonly remindBefore?: readonly number[];
  /** The last reminder that was sent, and the due date that it was sent for. */
  readonly reminded?: { readonly dueDate: LocalDate; readonly before: number };
}

/** One reason why a due date is what it is; in the order in which they took effect. */
export type ClockExplanation =
  /** The day of the event that started the clock does not count: day 1 is the next one. */
  | { readonly reason: 'start-not-counted'; readonly date: LocalDate; readonly seq: number }
  /** So many hours from the instant of the start, without regard to days; `at`: when they have passed. */
  | { readonly reason: 'hours'; readonly n: number; readonly at: Instant }
  /** The clock ends on a day that comes every year, on the first that leaves at least the budget. */
  | { readonly reason: 'yearly-date'; readonly date: LocalDate }
  /** A clock of hours stood still for so many minutes that no other standstill covers; null while it lasts. */
  | {
      readonly reason: 'suspension-hours';
      readonly cause: string;
      readonly from: Instant;
      readonly to: Instant | null;
      readonly minutes: number | null;
      readonly fromSeq: number;
      readonly toSeq?: number;
      readonly ref?: string;
    }
  /** The date that the budget alone gives. */
  | { readonly reason: 'budget'; readonly n: number; readonly unit: TimeUnit; readonly date: LocalDate }
  /** The clock ends on a date that was fixed, not counted. */
  | { readonly reason: 'fixed-date'; readonly date: LocalDate }
  /** The month has no such day, so its last day is taken. */
  | { readonly reason: 'month-clamped'; readonly wanted: number; readonly date: LocalDate }
  /** The rule lets a body grant more time, and it did. */
  | {
      readonly reason: 'extended';
      readonly n: number;
      readonly unit: TimeUnit;
      /** The date that budget and extensions give. */
      readonly date: LocalDate;
      readonly at: Instant;
      readonly grantedBy: string;
      readonly seq: number;
    }
  /** Days of a recess that the count left out; `to` is its last day. */
  | {
      readonly reason: 'recess';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly days: number;
      readonly unit: 'day' | 'working_day';
      readonly legalRef?: string;
      readonly note?: string;
    }
  /** Weekend days that a count of working days stepped over, all together. */
  | { readonly reason: 'weekends'; readonly days: number; readonly first: LocalDate; readonly last: LocalDate }
  /** A holiday on an otherwise working weekday that a count of working days stepped over. */
  | { readonly reason: 'holiday'; readonly date: LocalDate; readonly name: string; readonly note?: string }
  | SuspensionExplanation
  /** The rule lets suspensions add no more than `most`; `ignored` days on the record do not count. */
  | {
      readonly reason: 'suspension-capped';
      readonly most: number;
      /** Null while the last suspension lasts. */
      readonly ignored: number | null;
      readonly unit: 'day' | 'working_day';
    }
  /** The last day was no working day; `skipped` says of each day why not. */
  | {
      readonly reason: 'rolled';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly skipped: readonly {
        readonly date: LocalDate;
        readonly kind: 'weekend' | 'holiday' | 'recess';
        readonly name?: string;
      }[];
    };

/** A suspension with what it added: days that another suspension covered already are not added again. */
export interface SuspensionExplanation {
  readonly reason: 'suspension';
  readonly cause: string;
  /** The first day that stood still, and the day on which the clock ran again (null while it lasts). */
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Null while it lasts. */
  readonly days: number | null;
  readonly unit: 'day' | 'working_day';
  readonly fromSeq: number;
  readonly toSeq?: number;
  readonly ref?: string;
}

/** Where a clock stands. */
export interface ClockReading {
  readonly state: 'running' | 'suspended';
  /** The last day of a limit, the first day after a wait. Null while a suspension lasts that nothing caps. */
  readonly dueDate: LocalDate | null;
  /** The instant at which the clock has run out: the end of a limit's last day, the beginning of a wait's date. */
  readonly expiresAt: Instant | null;
  /** While suspended, and if today was given: the due date if the suspension ended today. */
  readonly provisionalDueDate?: LocalDate;
  readonly explanation: readonly ClockExplanation[];
}

/** Why a clock cannot be read. */
export type ClockFault =
  | CalendarTooShort
  | {
      readonly code: 'invalid-clock';
      readonly clockId: string;
      readonly field: 'budget' | 'until' | 'endsOn' | 'maxSuspensionDays' | 'extensions';
    };

/** What begins a suspension: the instant from which it has effect, why, the event, and what it is about. */
export interface SuspendedBy {
  readonly at: Instant;
  readonly cause: string;
  readonly seq: number;
  readonly ref?: string;
}

/** What ends a suspension: `ref` says which; without it, the one that has none. */
export interface ResumedBy {
  readonly at: Instant;
  readonly seq: number;
  readonly ref?: string;
}

/**
 * The clock with one more suspension on its ledger. The same clock again if one of the same cause and `ref` is open
 * already, or if this very event is on the ledger: telling it twice changes nothing.
 */
export function suspend(clock: RunningClock, { at, cause, seq, ref }: SuspendedBy): RunningClock {
  const known = clock.suspensions.some(
    (entry) => entry.cause === cause && entry.ref === ref && (entry.to === null || entry.fromSeq === seq),
  );
  if (known) return clock;
  const entry: Suspension = { from: at, to: null, cause, fromSeq: seq, ...(ref === undefined ? {} : { ref }) };
  return { ...clock, suspensions: [...clock.suspensions, entry] };
}

/** The clock with the open suspension of `ref` ended; the same clock again if there is none. */
export function resume(clock: RunningClock, { at, seq, ref }: ResumedBy): RunningClock {
  const ends = (entry: Suspension): boolean => entry.to === null && entry.ref === ref;
  if (!clock.suspensions.some(ends)) return clock;
  const end = (entry: Suspension): Suspension => ({ ...entry, to: at < entry.from ? entry.from : at, toSeq: seq });
  return { ...clock, suspensions: clock.suspensions.map((entry) => (ends(entry) ? end(entry) : entry)) };
}

/** The clock with one more extension on its ledger; the same clock again if this very event is there already. */
export function extend(clock: RunningClock, extension: Extension): RunningClock {
  const { extensions = [] } = clock;
  if (extensions.some(({ seq }) => seq === extension.seq)) return clock;
  return { ...clock, extensions: [...extensions, extension] };
}

/** Whether a suspension lasts. */
export const isSuspended = (clock: RunningClock): boolean => clock.suspensions.some((entry) => entry.to === null);

export { addBudget, dateOfBudget, dueDate, remaining, suspendedDays, timeBetween } from './clock-reading';
export { remindersOf, type Reminder } from './clock-reminders';
