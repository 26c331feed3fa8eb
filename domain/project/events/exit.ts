import type { DecideExit, FileImplementationReview, ProposeExit, RecordGoLive, TakenOver } from '../commands/exit';
import type { Instant, LocalDate } from '../../time';
import type { ProjectClock } from '../state';

/** The agency asks that its project leave; until that is decided it goes on. */
export interface ExitProposed extends Omit<ProposeExit, 'type'> {
  readonly type: 'ExitProposed';
  /** The person, and the one on whose behalf he acts. */
  readonly by: readonly string[];
}

export interface ExitRefused extends Pick<DecideExit, 'exitId' | 'reasons'> {
  readonly type: 'ExitRefused';
}

/** When benefits are measured, counted from a day. */
export interface MeasurementsPlanned {
  /** Going live, or closing. */
  readonly from: LocalDate;
  readonly dates: readonly { readonly number: number; readonly on: LocalDate }[];
}

/** The project has left. What was proposed is in the event `proposedSeq`. */
export interface ProjectClosed {
  readonly type: 'ProjectClosed';
  readonly exitId: string;
  readonly proposedSeq: number;
  readonly reasonCode: string;
  readonly text: string;
  /** `agency`, or the key of the body that decided. */
  readonly decidedBy: string;
  readonly reasons: string;
  readonly takenOver: readonly TakenOver[];
  /** Null where benefits were planned for when the project went live, or none is promised. */
  readonly measurements: MeasurementsPlanned | null;
  /** Of measuring and of the review after it. */
  readonly clocks: readonly ProjectClock[];
}

export interface WentLive extends Omit<RecordGoLive, 'type'> {
  readonly type: 'WentLive';
  readonly measurements: MeasurementsPlanned | null;
  readonly clocks: readonly ProjectClock[];
}

/** What was planned and what came of it, with the events that say so; null where it is not known. */
export interface PlanAgainstEnd<T> {
  readonly actual: T;
  readonly first: T | null;
  readonly latest: T | null;
  /** Actual less planned: minor units, or days. */
  readonly againstFirst: number | null;
  readonly againstLatest: number | null;
}

/** The review after closing. Cost and time are computed, not stated. */
export interface ImplementationReviewed extends Omit<FileImplementationReview, 'type'> {
  readonly type: 'ImplementationReviewed';
  /** `agency`, or the key of a body. */
  readonly by: string;
  readonly cost: PlanAgainstEnd<number>;
  readonly end: PlanAgainstEnd<LocalDate>;
  /** Events of this stream that the figures come from. */
  readonly sources: { readonly exit: number; readonly first: number | null; readonly latest: number | null };
}

export interface ImplementationReviewOverdue {
  readonly type: 'ImplementationReviewOverdue';
  readonly clockId: string;
  readonly at: Instant;
}

export type ExitEvent =
  ExitProposed | ExitRefused | ProjectClosed | WentLive | ImplementationReviewed | ImplementationReviewOverdue;
