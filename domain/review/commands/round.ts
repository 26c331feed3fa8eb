import type { SuspensionCause } from '../../regime/procedure';
import type { Instant } from '../../time';

/** Opens the round; sent by the project. */
export interface OpenReviewRound {
  readonly type: 'OpenReviewRound';
  readonly reviewId: string;
  readonly projectId: string;
  readonly agencyId: string;
  readonly gateId: string;
  readonly ruleId: string;
  readonly regimeHash: string;
  readonly programme: boolean;
  /** Where the law's clock starts, however late the round is opened. */
  readonly clockFrom: Instant;
  /** The round whose question this one looks at again, on new facts. */
  readonly reopens?: string;
}

/** What stops a round from outside; that a member is recused happens within it. */
export type OutsideCause = Exclude<SuspensionCause, 'recusal'>;

/** From the project: its information request or pause stops the round's clock; its end ends the round. */
export interface SuspendRound {
  readonly type: 'SuspendRound';
  readonly cause: OutsideCause;
  readonly ref: string;
  readonly at: Instant;
}

export interface ResumeRound {
  readonly type: 'ResumeRound';
  readonly ref: string;
  readonly at: Instant;
}

/** What came of a day of the timetable: that it was kept, or why not. */
export interface RecordMilestone {
  readonly type: 'RecordMilestone';
  readonly milestoneId: string;
  readonly kept: boolean;
  readonly note: string;
}

export interface EndRound {
  readonly type: 'EndRound';
  readonly reason: 'withdrawn' | 'amended' | 'cancelled' | 'decided';
  readonly at: Instant;
}
