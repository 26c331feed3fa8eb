import type { DocumentRef } from '../../submission';
import type { Instant } from '../../time';

/** The owner says that it is done; until somebody has looked, its time stands still. */
export interface RecommendationClaimed {
  readonly type: 'RecommendationClaimed';
  readonly recommendationId: string;
  readonly evidence: string;
  readonly link?: string;
  readonly documents: readonly DocumentRef[];
  /** The person, and the one on whose behalf he acts. */
  readonly by: readonly string[];
}

/** Another body has looked at the evidence: the recommendation is closed. */
export interface RecommendationVerified {
  readonly type: 'RecommendationVerified';
  readonly recommendationId: string;
  readonly reason: string;
  readonly verifier: string;
}

/** The evidence does not prove it; its time runs on. */
export interface RecommendationReturned {
  readonly type: 'RecommendationReturned';
  readonly recommendationId: string;
  readonly reason: string;
  readonly verifier: string;
}

/** The council takes it back, or another one stands in its place. */
export interface RecommendationSuperseded {
  readonly type: 'RecommendationSuperseded';
  readonly recommendationId: string;
  readonly reason: string;
  readonly replacedBy?: string;
}

/** Its date has passed. */
export interface RecommendationOverdue {
  readonly type: 'RecommendationOverdue';
  readonly recommendationId: string;
  readonly clockId: string;
  readonly at: Instant;
  /** The body that is told; null where the rule names none. */
  readonly escalatedTo: string | null;
  readonly legalRef?: string;
}

export type RecommendationEvent =
  | RecommendationClaimed
  | RecommendationOverdue
  | RecommendationReturned
  | RecommendationSuperseded
  | RecommendationVerified;
