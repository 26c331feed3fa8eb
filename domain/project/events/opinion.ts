import type { DocumentRef } from '../../submission';
import type { Instant } from '../../time';
import type { GivenRecommendation, RecommendationAnswer } from '../commands';
import type { ProjectClock, RecommendationState } from '../state';

/** A recommendation as it is followed from now on. */
export interface FollowedRecommendation extends Pick<
  RecommendationState,
  'urgency' | 'owner' | 'verifier' | 'due' | 'clockId'
> {
  /** Its name in the opinion. */
  readonly id: string;
  /** Its name in the project. */
  readonly name: string;
  readonly text: string;
  readonly evidence: string;
  /** Names of earlier recommendations whose place it takes. */
  readonly replaces: readonly string[];
}

/** The council's opinion, or the news that there will be none. */
export interface OpinionReceived {
  readonly type: 'OpinionReceived';
  readonly reviewId: string;
  readonly outcome: string | null;
  readonly riskProfile: string | null;
  readonly recommendations: readonly GivenRecommendation[];
  readonly how: 'given' | 'lapsed' | 'ended';
  readonly at: Instant;
  /** What follows from an opinion that was given; absent on the record of earlier releases. */
  readonly follows?: {
    readonly gateId: string;
    readonly ruleId: string;
    readonly round: number;
    readonly recommendations: readonly FollowedRecommendation[];
    /** Who must answer, and within which clock. */
    readonly answer: { readonly by: 'agency' | 'decider'; readonly clockId: string | null } | null;
    /** The answer's clock and those of the recommendations that have a date. */
    readonly clocks: readonly ProjectClock[];
  };
}

/** Slips of the pen in an opinion were corrected: what it says of recommendations that are open. */
export interface OpinionCorrectionNoted {
  readonly type: 'OpinionCorrectionNoted';
  readonly reviewId: string;
  readonly at: Instant;
  readonly corrections: readonly {
    /** The recommendation's name in the project. */
    readonly recommendationId: string;
    readonly field: 'text' | 'evidence' | 'due';
    readonly to: string | null;
  }[];
  /** Clocks of the dates as they were meant. */
  readonly clocks: readonly ProjectClock[];
}

/** The answer to an opinion: comply or explain. */
export interface OpinionAnswered {
  readonly type: 'OpinionAnswered';
  readonly reviewId: string;
  readonly gateId: string;
  readonly by: 'agency' | 'decider';
  readonly text: string;
  /** With how much of it the answer complies. */
  readonly complies: 'all' | 'partly' | 'none';
  readonly answers: readonly RecommendationAnswer[];
  /** Clocks of the dates that the answer sets where the council set none, or a later one. */
  readonly clocks: readonly ProjectClock[];
  /** The regime publishes the answer. */
  readonly publish: boolean;
  /** The time for it had run out. */
  readonly late: boolean;
  readonly legalRef?: string;
  readonly verified?: boolean;
}

/** Nobody answered in time. */
export interface AnswerOverdue {
  readonly type: 'AnswerOverdue';
  readonly reviewId: string;
  readonly clockId: string;
  readonly at: Instant;
  /** The body that is told, one level up; null where the rule names none. */
  readonly escalatedTo: string | null;
  readonly legalRef?: string;
}

/** The question of a round is reviewed again, on new facts; the earlier round stays as it is. */
export interface ReviewReopened {
  readonly type: 'ReviewReopened';
  readonly reviewId: string;
  readonly reopens: string;
  readonly ruleId: string;
  readonly gateId: string;
  /** `gate`: the decision waits for the new opinion. `after_decision`: the project goes on meanwhile. */
  readonly during: 'gate' | 'after_decision';
  readonly reason: string;
  readonly newFacts: string;
  readonly documents: readonly DocumentRef[];
  readonly at: Instant;
  readonly legalRef?: string;
  readonly verified?: boolean;
}

export type OpinionEvent = AnswerOverdue | OpinionAnswered | OpinionCorrectionNoted | OpinionReceived | ReviewReopened;
