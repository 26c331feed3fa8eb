import type { StreamClock } from '../../kernel';
import type { DeemedOutcome, SuspensionCause } from '../../regime/procedure';
import type { RanOut } from '../../timetable/events';
import type { Instant } from '../../time';

/** The round is open; its clocks are carried by value, so that a later regime moves none of them. */
export interface RoundOpened {
  readonly type: 'RoundOpened';
  readonly reviewId: string;
  readonly projectId: string;
  readonly agencyId: string;
  readonly gateId: string;
  readonly ruleId: string;
  readonly regimeHash: string;
  readonly programme: boolean;
  readonly clockFrom: Instant;
  /** The round whose question this one looks at again, on new facts. */
  readonly reopens?: string;
  /** Whether ratings are sealed or open as they come in; absent where nobody rates. */
  readonly assessment?: 'sealed' | 'open';
  /** The opinion's clock (`opinion`) and one waiting clock for each milestone (`milestone:<id>`). */
  readonly clocks: readonly StreamClock[];
}

/** The opinion's clock ran out and the round goes on: escalated to the chair, or without any effect. */
export interface OpinionOverdue {
  readonly type: 'OpinionOverdue';
  readonly deemed: 'escalate' | 'none';
  readonly ranOut?: RanOut;
}

/** The opinion's clock ran out and ended the round; the procedure goes on without an opinion. */
export interface RoundLapsed {
  readonly type: 'RoundLapsed';
  readonly deemed: DeemedOutcome;
  readonly clockRuleId: string;
  readonly ranOut?: RanOut;
}

export interface RoundSuspended {
  readonly type: 'RoundSuspended';
  readonly cause: SuspensionCause;
  readonly ref: string;
  /** From when it holds, however late it was learnt. */
  readonly from: Instant;
  /** The clocks that stand still; those that the regime does not stop for this cause run on. */
  readonly clockIds: readonly string[];
}

export interface RoundResumed {
  readonly type: 'RoundResumed';
  readonly ref: string;
  readonly to: Instant;
}

export interface MilestoneReached {
  readonly type: 'MilestoneReached';
  readonly milestoneId: string;
}

/** What came of a day of the timetable. */
export interface MilestoneRecorded {
  readonly type: 'MilestoneRecorded';
  readonly milestoneId: string;
  readonly kept: boolean;
  readonly note: string;
}

export interface RoundEnded {
  readonly type: 'RoundEnded';
  readonly reason: 'withdrawn' | 'amended' | 'cancelled' | 'decided';
  /** From when it is over, however late it was learnt. */
  readonly from: Instant;
}
