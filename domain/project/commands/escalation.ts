import type { DocumentRef } from '../../submission';
import type { LocalDate } from '../../time';
import type { ConditionInput } from './gate';

/** The agency says how it will get its project back on track: because it was told to, or before anybody asks. */
export interface FilePlan {
  readonly type: 'FilePlan';
  readonly planId: string;
  readonly text: string;
  readonly documents: readonly DocumentRef[];
}

/** Somebody who is not of the agency has looked whether the project can recover. */
export interface FileHealthCheck {
  readonly type: 'FileHealthCheck';
  readonly measureId: string;
  /** The organisation that looked; never a person. */
  readonly organisation: string;
  /** Why it is independent of the agency and of those who deliver. */
  readonly independence: string;
  readonly viability: 'viable' | 'viable_with_changes' | 'not_viable';
  readonly summary: string;
  readonly documents: readonly DocumentRef[];
}

/**
 * The body in charge takes a plan or report as it is, sends it back, or says what it makes of what was brought before it;
 * on the ladder also that the step has failed, or that the project leaves the ladder.
 */
export interface DecideMeasure {
  readonly type: 'DecideMeasure';
  readonly measureId: string;
  readonly value: 'accept' | 'return' | 'fail' | 'exit';
  readonly reasons: string;
}

/** A session was held, and this came of it. A pause or cancellation is then proposed by the act for that. */
export interface HoldSession {
  readonly type: 'HoldSession';
  readonly measureId: string;
  readonly on: LocalDate;
  readonly outcome: 'continue' | 'continue_with_conditions' | 'propose_pause' | 'propose_cancellation';
  readonly causes: string;
  readonly actions: string;
  readonly conditions: readonly ConditionInput[];
  readonly documents: readonly DocumentRef[];
}

/** Puts the question that a trigger raises before the council. */
export interface OpenOrderedReview {
  readonly type: 'OpenOrderedReview';
  readonly measureId: string;
  readonly reviewId: string;
  /** What the council is asked to look at. */
  readonly question: string;
}

/** The agency says how a plan that was accepted goes. */
export interface UpdateRemediation {
  readonly type: 'UpdateRemediation';
  readonly measureId: string;
  readonly updateId: string;
  readonly standing: 'on_track' | 'behind' | 'not_followed';
  readonly text: string;
  readonly documents: readonly DocumentRef[];
}

export type EscalationCommand =
  FilePlan | UpdateRemediation | FileHealthCheck | DecideMeasure | HoldSession | OpenOrderedReview;
