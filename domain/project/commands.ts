import type { KernelCommand } from '../kernel';
import type { AllowedWork, PauseExpiry } from '../regime/intervention';
import type { DecisionValue, ReasonField } from '../regime/procedure';
import type { CostClass } from '../regime/common';
import type { FactValue } from '../predicate';
import type { CostEstimate, DocumentRef, Submission } from '../submission';
import type { Instant, LocalDate } from '../time';
import type { ExtendClock, LiftStay, StayClocks } from '../timetable/commands';
import type { DecideBaseline, SetBaseline } from './commands/baseline';
import type { AppealCommand } from './commands/appeal';
import type { DeclineQuestions, EndConsultation, GiveStatement, ProposeQuestions } from './commands/consultation';
import type { AskReexamination, GiveDirection, SeekDirection, SignDirection } from './commands/direction';
import type { AnswerOpinion, NoteCorrection, ReceiveOpinion, ReopenReview } from './commands/opinion';
import type { GiveRating } from './commands/rating';
import type { ClaimRecommendation, SupersedeRecommendation, VerifyRecommendation } from './commands/recommendation';

export type * from './commands/baseline';
export type * from './commands/appeal';
export type * from './commands/consultation';
export type * from './commands/direction';
export type * from './commands/opinion';
export type * from './commands/rating';
export type * from './commands/recommendation';

/** The agency that files, with the facts of it that the regime may ask for (its type, its capacity class). */
export interface FilingAgency {
  readonly id: string;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** The agency files a draft; by its authorised approver, who wrote none of it. */
export interface Submit {
  readonly type: 'Submit';
  readonly projectId: string;
  /** Human reference, unique in the register: `TG-2025-0042`. */
  readonly reference: string;
  readonly regimeHash: string;
  readonly agency: FilingAgency;
  readonly submission: Submission;
  /** Everybody who wrote in the draft. */
  readonly authors: readonly string[];
  readonly draftId: string | null;
  /** Where it came from when it was imported: profile and row. */
  readonly origin?: { readonly profile: string; readonly row: string };
}

/** A further submission: the earlier ones stay. */
export interface Amend {
  readonly type: 'Amend';
  readonly submission: Submission;
  readonly authors: readonly string[];
  readonly draftId: string | null;
  readonly reason: string;
}

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
export interface PostForecast {
  readonly type: 'PostForecast';
  readonly forecastId: string;
  readonly cost: CostEstimate;
  readonly end: LocalDate | null;
  readonly reason: string;
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
/** Money spent, by class; refused while the class is locked. */
export interface RecordSpending {
  readonly type: 'RecordSpending';
  readonly spendingId: string;
  readonly class: CostClass;
  readonly amount: number;
  readonly currency: string;
  readonly date: LocalDate;
  readonly reference: string;
  /** During a pause: the allowed work that it pays for. */
  readonly allowedWork?: AllowedWork;
}
/** A contract signed; before the gate's decision that is a violation, recorded as such. */
export interface RecordContract {
  readonly type: 'RecordContract';
  readonly contractId: string;
  readonly supplier: string;
  readonly reference: string;
  readonly signedOn: LocalDate;
  readonly amount: number;
  readonly currency: string;
}
export interface FileDocument {
  readonly type: 'FileDocument';
  readonly document: DocumentRef;
  readonly classification: 'public' | 'embargo' | 'restricted';
  readonly legalRef?: string;
}
/** The agency takes its project back. */
export interface Withdraw {
  readonly type: 'Withdraw';
  readonly reason: string;
}
export interface Close {
  readonly type: 'Close';
  readonly reasonCode: string;
  readonly text: string;
}

export type ProjectPersonCommand =
  | Submit
  | Amend
  | RequestInformation
  | AnswerInformation
  | WithdrawInformationRequest
  | ConfirmCompleteness
  | GiveStatement
  | PostForecast
  | Decide
  | SignDecision
  | VerifyCondition
  | SetBaseline
  | DecideBaseline
  | GiveRating
  | RecordSpending
  | RecordContract
  | FileDocument
  | Withdraw
  | Close
  | AnswerOpinion
  | ReopenReview
  | ClaimRecommendation
  | VerifyRecommendation
  | SupersedeRecommendation
  | SeekDirection
  | GiveDirection
  | SignDirection
  | AskReexamination
  | ExtendClock
  | StayClocks
  | LiftStay
  | EndConsultation
  | AppealCommand
  | ProposeQuestions
  | DeclineQuestions;

/** Steps of the procedure; only the procedure takes them. `cause` is the seq of the event that made the step due. */
export type ProjectStep =
  'assess_scope' | 'open_gate' | 'consult' | 'open_review' | 'ask_decision' | 'start_stage' | 'deliver_notices';

/** Holds the latest submission or forecast against the regime. */
export interface AssessScope {
  readonly type: 'AssessScope';
  readonly cause: number;
}
export interface OpenGate {
  readonly type: 'OpenGate';
  readonly cause: number;
}
export interface Consult {
  readonly type: 'Consult';
  readonly cause: number;
}
export interface OpenReview {
  readonly type: 'OpenReview';
  readonly cause: number;
  readonly reviewId: string;
}
export interface AskDecision {
  readonly type: 'AskDecision';
  readonly cause: number;
}
export interface StartStage {
  readonly type: 'StartStage';
  readonly cause: number;
}

/** What other proceedings tell the project; through its inbox, with their own instant. */
/** A round's question to the agency, which the council's secretary made an information request. */
export interface AskForRound {
  readonly type: 'AskForRound';
  readonly requestId: string;
  readonly reviewId: string;
  readonly questions: readonly string[];
  /** The secretary. */
  readonly by: string;
}
export interface NoteIntervention {
  readonly type: 'NoteIntervention';
  readonly interventionId: string;
  readonly kind: 'pause' | 'cancellation';
  readonly at: Instant;
}
export interface ApplyPause {
  readonly type: 'ApplyPause';
  readonly interventionId: string;
  readonly at: Instant;
  readonly until: LocalDate;
  readonly expiry: PauseExpiry;
  readonly allowedWork: readonly AllowedWork[];
}
export interface ApplyResumption {
  readonly type: 'ApplyResumption';
  readonly interventionId: string;
  readonly at: Instant;
  readonly how: 'decided' | 'expired' | 'superseded';
}
export interface ApplyCancellation {
  readonly type: 'ApplyCancellation';
  readonly interventionId: string;
  readonly at: Instant;
}
export interface NoteInterventionEnded {
  readonly type: 'NoteInterventionEnded';
  readonly interventionId: string;
  readonly at: Instant;
}

export type ProjectSystemCommand =
  | AssessScope
  | OpenGate
  | Consult
  | OpenReview
  | AskDecision
  | StartStage
  | ReceiveOpinion
  | NoteCorrection
  | AskForRound
  | NoteIntervention
  | ApplyPause
  | ApplyResumption
  | ApplyCancellation
  | NoteInterventionEnded
  | KernelCommand;

export type ProjectCommand = ProjectPersonCommand | ProjectSystemCommand;
