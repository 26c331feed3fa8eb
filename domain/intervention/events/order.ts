import type { StreamClock } from '../../kernel';
import type { DocumentRef } from '../../submission';
import type { Instant } from '../../time';
import type { Reasons } from '../../project/commands';
import type { NoteProjectCost, OrderEffect, StateAlternatives, StateTerminationCosts } from '../commands';
import type { InterventionAct } from '../events';

/** The order is decided and issued; it binds later. */
export interface OrderIssued {
  readonly type: 'OrderIssued';
  readonly decided: Extract<InterventionAct, { act: 'pause' | 'cancel' }>;
  readonly effect: Exclude<OrderEffect, { when: 'at_once' }>;
  /** Waits for the day from which it binds. */
  readonly clock: StreamClock;
  readonly decidedBy: readonly string[];
  readonly signedBy: readonly string[];
}
/** The day has come; the order does not bind while an appeal against it, or a stay, is open. */
export interface EffectHeldBack {
  readonly type: 'EffectHeldBack';
  readonly appeals: readonly string[];
}
/** The order never came to bind: its last day passed while it was held back. */
export interface OrderLapsed {
  readonly type: 'OrderLapsed';
}
export interface AppealNoted {
  readonly type: 'AppealNoted';
  readonly appealId: string;
  readonly open: boolean;
  readonly from: Instant;
}
export interface ProjectCostNoted extends Pick<NoteProjectCost, 'amount' | 'of'> {
  readonly type: 'ProjectCostNoted';
  readonly from: Instant;
}
/** A question of the order was not answered by its day. */
export interface QuestionOverdue {
  readonly type: 'QuestionOverdue';
  /** Index from 0. */
  readonly question: number;
  readonly clockId: string;
  /** The order was stayed: nobody had to answer. */
  readonly excused: boolean;
}
export interface ExpertReportFiled {
  readonly type: 'ExpertReportFiled';
  readonly expert: string;
  readonly findings: readonly string[];
  readonly documents: readonly DocumentRef[];
}
export interface ResumptionAsked {
  readonly type: 'ResumptionAsked';
  readonly text: string;
  readonly documents: readonly DocumentRef[];
}
export interface ResumptionRefused {
  readonly type: 'ResumptionRefused';
  /** Names it as a decision that may be appealed against. */
  readonly refusalId: string;
  readonly reasons: Reasons;
  readonly decidedBy: readonly string[];
}
/** The refusal was set aside: the request waits for another answer. */
export interface ResumptionReopened {
  readonly type: 'ResumptionReopened';
  readonly refusalId: string;
  readonly from: Instant;
}
export interface AlternativesStated extends Pick<StateAlternatives, 'alternatives'> {
  readonly type: 'AlternativesStated';
  readonly by: 'agency' | 'body';
}
export interface TerminationCostsStated extends Omit<StateTerminationCosts, 'type'> {
  readonly type: 'TerminationCostsStated';
}

export type OrderEvent =
  | OrderIssued
  | EffectHeldBack
  | OrderLapsed
  | AppealNoted
  | ProjectCostNoted
  | QuestionOverdue
  | ExpertReportFiled
  | ResumptionAsked
  | ResumptionRefused
  | ResumptionReopened
  | AlternativesStated
  | TerminationCostsStated;
