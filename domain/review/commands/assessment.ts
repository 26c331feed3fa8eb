/** Where a finding comes from: a document on file in the case, or a source by its name (an interview: by role only). */
export type FindingSource =
  { readonly kind: 'document'; readonly documentId: string } | { readonly kind: 'named'; readonly name: string };

/** What a member found; there is no finding without a source. */
export interface Finding {
  readonly text: string;
  readonly source: FindingSource;
}

/** One rating: of a criterion as a whole, or of one of its aspects. */
export interface RatingInput {
  readonly criterion: string;
  readonly aspect: string | null;
  /** A mark of the rule's scale, by id. */
  readonly level: string;
  readonly finding: Finding | null;
  readonly advice: string | null;
}

/**
 * Rates one criterion, several, or all at once. Until its member calls the assessment final a finding or advice may still
 * be missing, so that work can be saved as it goes.
 */
export interface RateCriteria {
  readonly type: 'RateCriteria';
  readonly ratings: readonly RatingInput[];
  /** Why a rating that the others have seen, or that was final, is changed. */
  readonly reason?: string;
  /** Of the documents named as sources, those on file in the case; added by whoever loads the facts. */
  readonly filed: readonly string[];
}

/** The member calls his ratings final. */
export interface SubmitAssessment {
  readonly type: 'SubmitAssessment';
}

/** A remark in the discussion of a criterion, once the ratings are open. */
export interface CommentOnCriterion {
  readonly type: 'CommentOnCriterion';
  readonly commentId: string;
  readonly criterion: string;
  readonly text: string;
}
