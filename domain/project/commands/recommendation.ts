import type { DocumentRef } from '../../submission';

/** Its owner says that a recommendation is done, and what proves it. */
export interface ClaimRecommendation {
  readonly type: 'ClaimRecommendation';
  readonly recommendationId: string;
  readonly evidence: string;
  /** Where the evidence can be read, if it is published elsewhere. */
  readonly link?: string;
  readonly documents: readonly DocumentRef[];
}

/** Another body has looked at the evidence: it closes the recommendation, or sends it back. */
export interface VerifyRecommendation {
  readonly type: 'VerifyRecommendation';
  readonly recommendationId: string;
  readonly verdict: 'verified' | 'returned';
  readonly reason: string;
}

/** The council takes a recommendation back, or lets a later one stand in its place. */
export interface SupersedeRecommendation {
  readonly type: 'SupersedeRecommendation';
  readonly recommendationId: string;
  readonly reason: string;
  /** The recommendation that takes its place. */
  readonly replacedBy?: string;
}

export type RecommendationCommand = ClaimRecommendation | VerifyRecommendation | SupersedeRecommendation;
