import type { Instant } from './time';

/** Units of a time limit. `quarter` is three months, `year` twelve. */
export type TimeUnit = 'working_day' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** An amount of time as a rule states it. */
export interface Budget {
  readonly n: number;
  readonly unit: TimeUnit;
}

/** What happens to a last day that is not a working day. */
export type Roll = 'none' | 'next_working_day';

/** A stretch in which the clock stood still. */
export interface Suspension {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  /** What suspended it: `information_request`, `pause`, `recusal`, `consulted_body_late`. */
  readonly cause: string;
  /** Sequence numbers of the events that began and ended it, on the clock's stream. */
  readonly fromSeq: number;
  readonly toSeq?: number;
  /** The id of the request, order or review behind it. */
  readonly ref?: string;
}

/** A clock that was started by an event: the rule's numbers by value, with its ledger of suspensions. */
export interface RunningClock {
  readonly id: string;
  /** `limit`: the last day counts whole. `waiting`: over at the first instant of its date. */
  readonly kind: 'limit' | 'waiting';
  readonly startedAt: Instant;
  readonly startedBySeq: number;
  /** Either a budget from the start, or a fixed last date (for a pause's end date). */
  readonly budget?: Budget;
  readonly until?: string;
  readonly roll: Roll;
  readonly suspensions: readonly Suspension[];
  /** The most that suspensions may add, in days; more does not move the date. */
  readonly maxSuspensionDays?: number;
}
