import type { Correction, Finding } from '../../domain/review/commands';
import type { CriterionLevel } from '../../domain/review/assessment/levels';
import type { RatingGap } from '../../domain/review/assessment/units';
import type { Criterion, ScaleLevel } from '../../domain/regime/review';
import type { DocumentRef } from '../../domain/submission';
import type { Instant } from '../../domain/time';

/** Whether somebody who has to rate is in. */
export interface RaterRow {
  readonly personId: string;
  readonly in: boolean;
  readonly submittedAt: Instant | null;
  /** He called his ratings final when those of the others were open. */
  readonly openly: boolean;
}

export interface RatingRow {
  readonly personId: string;
  readonly criterion: string;
  readonly aspect: string | null;
  readonly level: string;
  readonly finding: Finding | null;
  readonly advice: string | null;
  readonly openly: boolean;
  readonly ratedAt: Instant;
  /** `kept_marked`: its member was recused; it counts no more. */
  readonly standing: 'counts' | 'kept_marked';
}

export interface RatingChangeRow {
  readonly seq: number;
  readonly personId: string;
  readonly criterion: string;
  readonly aspect: string | null;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly at: Instant;
}

export interface CommentRow {
  readonly commentId: string;
  readonly personId: string;
  readonly criterion: string;
  readonly text: string;
  readonly at: Instant;
}

/** The assessment of a round as one reader may see it. */
export interface AssessmentDetail {
  readonly version: number;
  /** `sealed`: the reader's own ratings alone are in it. */
  readonly phase: 'none' | 'sealed' | 'open';
  readonly revealedAt: Instant | null;
  readonly criteria: readonly Criterion[];
  readonly scale: readonly ScaleLevel[];
  readonly raters: readonly RaterRow[];
  /** What the reader's own ratings lack before he can call them final; empty for who does not rate. */
  readonly gaps: readonly RatingGap[];
  readonly ratings: readonly RatingRow[];
  readonly changes: readonly RatingChangeRow[];
  readonly comments: readonly CommentRow[];
  /** The council's level of each criterion; null while the ratings are sealed. */
  readonly levels: readonly CriterionLevel[] | null;
}

export interface QuestionRow {
  readonly questionId: string;
  readonly text: string;
  readonly criterion: string | null;
  /** Null for the agency, which is not told who sits in the round. */
  readonly askedBy: string | null;
  readonly askedAt: Instant;
  readonly status: 'raised' | 'passed_on' | 'answered' | 'withdrawn';
  readonly passedAs: 'question' | 'information_request' | null;
  readonly passedAt: Instant | null;
  readonly answer: string | null;
  readonly documents: readonly DocumentRef[];
  readonly answeredBy: string | null;
  readonly reason: string | null;
  readonly closedAt: Instant | null;
}

export interface FactCheckRow {
  readonly proposal: number;
  /** The draft opinion as the agency has it. */
  readonly draft: Readonly<Record<string, unknown>>;
  /** Null for the agency. */
  readonly sentBy: string | null;
  readonly sentAt: Instant;
  readonly status: 'open' | 'corrected' | 'confirmed' | 'silent';
  readonly corrections: readonly Correction[];
  readonly repliedBy: string | null;
  readonly closedAt: Instant | null;
}
