import type { DocumentRef } from '../../submission';
import type { Instant } from '../../time';

/** Who answers for the money objects to going on without a direction. */
export interface DirectionSought {
  readonly type: 'DirectionSought';
  readonly gateId: string;
  readonly objection: string;
  readonly by: readonly string[];
  /** Key of the body that may direct. */
  readonly asks: string;
}

/** What a direction says, and against what. */
interface DirectionContent {
  readonly directionId: string;
  readonly gateId: string;
  readonly ruleId: string;
  /** Key of the directing body. */
  readonly body: string;
  readonly text: string;
  readonly reasons: string;
  readonly documents: readonly DocumentRef[];
}

export interface DirectionProposed extends DirectionContent {
  readonly type: 'DirectionProposed';
  readonly by: readonly string[];
}

export interface DirectionRefused {
  readonly type: 'DirectionRefused';
  readonly directionId: string;
  readonly by: string;
  readonly reason: string;
}

/**
 * The political level directs that the project goes on. It is no decision at the gate: nobody has found the project sound,
 * and wherever the gate is shown as passed it says by which direction.
 */
export interface DirectionGiven extends DirectionContent {
  readonly type: 'DirectionGiven';
  readonly at: Instant;
  readonly directedBy: string;
  readonly signedBy: string | null;
  readonly against: {
    /** The opinion that it departs from, and what that said. */
    readonly opinion: { readonly reviewId: string; readonly outcome: string } | null;
    /** The negative decision that it overrules. */
    readonly decision: { readonly decisionId: string; readonly value: string } | null;
  };
  /** The objection of who answers for the money: who made it, and the event that has its words. */
  readonly objection: { readonly by: readonly string[]; readonly seq: number } | null;
  readonly opensStage: string;
  readonly publish: boolean;
  readonly legalRef?: string;
  readonly verified?: boolean;
}

/** The party asks the body to look at its decision again. */
export interface ReexaminationAsked {
  readonly type: 'ReexaminationAsked';
  readonly decisionId: string;
  readonly gateId: string;
  readonly reasons: string;
  readonly documents: readonly DocumentRef[];
  readonly at: Instant;
  /** Key of the body that decides if the decision is maintained. */
  readonly finalBy: string;
  readonly legalRef?: string;
  readonly verified?: boolean;
}

/** Nobody asked within the time for it: the decision stands. */
export interface ReexaminationLapsed {
  readonly type: 'ReexaminationLapsed';
  readonly decisionId: string;
  readonly clockId: string;
  readonly at: Instant;
}

/** The body that must confirm a departure from the opinion did not do so in time: the decider decides anew. */
export interface DeviationLapsed {
  readonly type: 'DeviationLapsed';
  readonly gateId: string;
  readonly decisionId: string;
  readonly clockId: string;
  readonly at: Instant;
  readonly legalRef?: string;
}

export type DirectionEvent =
  | DeviationLapsed
  | DirectionGiven
  | DirectionProposed
  | DirectionRefused
  | DirectionSought
  | ReexaminationAsked
  | ReexaminationLapsed;
