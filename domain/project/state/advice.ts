import type { DocumentRef } from '../../submission';
import type { Instant, LocalDate } from '../../time';
import type { Cause, ConditionState, CrossingState, GateState, ProjectClock, RoundState, SpendLock } from '../state';

/** A recommendation that is not closed. */
export interface RecommendationState {
  /** Its name in the project: the number of the opinion, and its name there (`2.split-delivery`). */
  readonly id: string;
  readonly reviewId: string;
  readonly ruleId: string;
  readonly gateId: string;
  /** The opening of the gate in which it was given. */
  readonly round: number;
  readonly urgency: 'now' | 'before_next_gate' | 'when_suitable';
  /** `agency`, or the key of a body. */
  readonly owner: string;
  /** Key of the body that verifies. */
  readonly verifier: string;
  readonly due: LocalDate | null;
  /** Null without a date, and once it has run out. */
  readonly clockId: string | null;
  readonly status: 'open' | 'accepted' | 'done_claimed' | 'returned';
  readonly since: Instant;
  /** The person who sees to it, where the answer names one. */
  readonly responsible: string | null;
  /** Everybody who ever said that it is done. */
  readonly claimedBy: readonly string[];
  readonly overdue: boolean;
  /** How often the verifier sent it back. */
  readonly returned: number;
  /** The body that was told that it is overdue. */
  readonly escalatedTo: string | null;
}

/** An opinion that must still be answered. */
export interface AnswerDue {
  readonly reviewId: string;
  readonly ruleId: string;
  readonly gateId: string;
  readonly by: 'agency' | 'decider';
  readonly since: Instant;
  readonly clockId: string | null;
  readonly overdue: boolean;
  readonly escalatedTo: string | null;
}

/** The latest opinion on a gate's question, for who has to answer it or wants it reviewed again. */
export interface PastOpinion {
  readonly reviewId: string;
  readonly ruleId: string;
  readonly gateId: string;
  /** The opening of the gate in which it was given. */
  readonly round: number;
  readonly outcome: string;
  readonly answered: boolean;
}

/** A round that looks again at the question of a gate which is decided: the project goes on meanwhile. */
export interface ReopenedRound extends RoundState {
  readonly gateId: string;
}

/** A direction that awaits its second signature. */
export interface PendingDirection extends Cause {
  readonly directionId: string;
  readonly body: string;
  readonly by: readonly string[];
  readonly text: string;
  readonly reasons: string;
  readonly documents: readonly DocumentRef[];
}

/** A negative decision against which something can still be done, with what has to stand again then. */
export interface Refusal {
  readonly decisionId: string;
  readonly value: 'reject' | 'return';
  readonly at: Instant;
  readonly seq: number;
  /** What is open: asking the body to look again, or a direction. */
  readonly remedies: readonly ('reexamination' | 'direction')[];
  readonly gate: GateState;
  /** What ended with the project; null where the project has not ended. */
  readonly ended: {
    readonly locks: readonly SpendLock[];
    readonly conditions: readonly ConditionState[];
    readonly crossings: readonly CrossingState[];
    readonly recommendations: readonly RecommendationState[];
    readonly answers: readonly AnswerDue[];
    readonly clocks: readonly ProjectClock[];
  } | null;
}

/** What follows from the council's opinions, and from decisions against them or against the project. */
export interface AdviceState {
  /** Opinions received so far. */
  readonly opinionCount: number;
  readonly opinions: readonly PastOpinion[];
  readonly answers: readonly AnswerDue[];
  readonly recommendations: readonly RecommendationState[];
  readonly reopened: ReopenedRound | null;
  /** The objection with which a direction was asked for, while nothing has followed. */
  readonly sought: (Cause & { readonly by: readonly string[] }) | null;
  readonly pendingDirection: PendingDirection | null;
  /** Gates that were passed by political direction. */
  readonly directions: readonly { readonly directionId: string; readonly gateId: string; readonly at: Instant }[];
  readonly refusal: Refusal | null;
}

/** Before anybody has given advice. */
export const NO_ADVICE: AdviceState = {
  opinionCount: 0,
  opinions: [],
  answers: [],
  recommendations: [],
  reopened: null,
  sought: null,
  pendingDirection: null,
  directions: [],
  refusal: null,
};

/** What is left of it when the project ends: what was done stays, and nothing waits. */
export const adviceEnded = (advice: AdviceState): AdviceState => ({
  ...advice,
  answers: [],
  recommendations: [],
  reopened: null,
  sought: null,
  pendingDirection: null,
  refusal: null,
});
