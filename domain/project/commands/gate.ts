import type { DecisionValue, ReasonField } from '../../regime/procedure';
import type { DocumentRef } from '../../submission';
import type { LocalDate } from '../../time';

export interface RequestInformation {
  readonly type: 'RequestInformation';
  readonly requestId: string;
  readonly questions: readonly string[];
  /** The questions of a consulted body that this passes on. */
  readonly proposalId?: string;
}
export interface AnswerInformation {
  readonly type: 'AnswerInformation';
  readonly requestId: string;
  readonly answers: readonly string[];
  readonly documents: readonly DocumentRef[];
}
/** Takes a request back; the clock runs on. */
export interface WithdrawInformationRequest {
  readonly type: 'WithdrawInformationRequest';
  readonly requestId: string;
}
export interface ConfirmCompleteness {
  readonly type: 'ConfirmCompleteness';
  readonly note?: string;
}
export type Reasons = Readonly<Partial<Record<ReasonField, string>>>;
export interface ConditionInput {
  readonly id: string;
  readonly text: string;
  readonly due: LocalDate | null;
  readonly evidence: string;
  readonly ifMissed: 'notify' | 'escalate';
}
/** The oversight body decides at the gate. */
export interface Decide {
  readonly type: 'Decide';
  readonly decisionId: string;
  readonly value: DecisionValue;
  readonly reasons: Reasons;
  readonly conditions: readonly ConditionInput[];
  /** Why the decision departs from the council's opinion. */
  readonly deviation?: string;
  /** For `defer`: the date on which the question comes back. */
  readonly deferUntil?: LocalDate;
}
/** The agency asks for a decision in haste. */
export interface RequestUrgency {
  readonly type: 'RequestUrgency';
  readonly requestId: string;
  /** Why it cannot wait. */
  readonly reasons: string;
}
/** The body sees no haste. */
export interface DeclineUrgency {
  readonly type: 'DeclineUrgency';
  readonly reasons: string;
}
/** Second signature, by another person of the deciding body. */
export interface SignDecision {
  readonly type: 'SignDecision';
  readonly decisionId: string;
  readonly refuse?: string;
}
export interface VerifyCondition {
  readonly type: 'VerifyCondition';
  readonly conditionId: string;
  readonly evidence: string;
  readonly documents: readonly DocumentRef[];
}

export type GateCommand =
  | RequestInformation
  | AnswerInformation
  | WithdrawInformationRequest
  | ConfirmCompleteness
  | Decide
  | RequestUrgency
  | DeclineUrgency
  | SignDecision
  | VerifyCondition;
