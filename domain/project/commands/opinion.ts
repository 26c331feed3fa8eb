import type { ClericalCorrection } from '../../review/commands';
import type { DocumentRef } from '../../submission';
import type { Instant, LocalDate } from '../../time';
import type { ConditionInput } from '../commands';

/** A recommendation as the council gives it to the project. */
export interface GivenRecommendation {
  /** Its name within the opinion. */
  readonly id: string;
  readonly text: string;
  /** `when_suitable` where absent. */
  readonly urgency?: 'now' | 'before_next_gate' | 'when_suitable';
  /** `agency` (also where absent); or the key of a body; or `oversight`: the body that decides at the gate. */
  readonly owner?: string;
  readonly due?: LocalDate | null;
  /** What will prove it. */
  readonly evidence?: string;
  /** Key of the body that verifies the evidence; the one that the rule names where absent. */
  readonly verifier?: string | null;
  /** Names of the project's earlier recommendations that this one takes the place of. */
  readonly replaces?: readonly string[];
}

/** The council's opinion, or the news that there will be none; told by the round. */
export interface ReceiveOpinion {
  readonly type: 'ReceiveOpinion';
  readonly reviewId: string;
  readonly outcome: string | null;
  readonly riskProfile: string | null;
  readonly recommendations: readonly GivenRecommendation[];
  /** What the council proposes that the decision demands; it binds nobody before that. */
  readonly conditions?: readonly ConditionInput[];
  /** `given` by the council, or its clock ran out, or the round ended without one. */
  readonly how: 'given' | 'lapsed' | 'ended';
  readonly at: Instant;
}

/** The round has corrected slips of the pen in its opinion; the outcome is none. */
export interface NoteCorrection {
  readonly type: 'NoteCorrection';
  readonly reviewId: string;
  readonly corrections: readonly ClericalCorrection[];
  readonly at: Instant;
}

/** What is said to one recommendation. */
export interface RecommendationAnswer {
  /** The recommendation by its name in the project. */
  readonly recommendationId: string;
  /** It will be done, or it will not and the text says why. */
  readonly answer: 'comply' | 'explain';
  readonly text?: string;
  /** By when it will be done; no later than the council says. */
  readonly due?: LocalDate;
  /** The person who sees to it. */
  readonly responsible?: string;
}

/** The answer to an opinion, recommendation by recommendation, and to the opinion as a whole. */
export interface AnswerOpinion {
  readonly type: 'AnswerOpinion';
  readonly reviewId: string;
  readonly answers: readonly RecommendationAnswer[];
  /** To the opinion as a whole. */
  readonly text: string;
}

/** Has the question of a round reviewed again, on new facts. */
export interface ReopenReview {
  readonly type: 'ReopenReview';
  /** The new round. */
  readonly reviewId: string;
  /** The round whose opinion is questioned. */
  readonly reopens: string;
  readonly reason: string;
  /** What is new since that opinion. */
  readonly newFacts: string;
  readonly documents: readonly DocumentRef[];
}

export type OpinionCommand = AnswerOpinion | ReopenReview;
