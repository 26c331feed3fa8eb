import type {
  ProjectSubmitted,
  ProjectAmended,
  ForecastPosted,
  ScopeFound,
  LineCrossed,
  CrossingOverdue,
  DocumentFiled,
  ProjectWithdrawn,
  ProjectClosed,
} from './events/filing';
import type {
  GateOpened,
  GateClosed,
  LeadTimeOver,
  InformationRequested,
  InformationAnswered,
  InformationRequestWithdrawn,
  CompletenessConfirmed,
  CompletenessOverdue,
  ConsultationOpened,
  StatementGiven,
  ConsultationSilent,
  ReviewOpened,
  OpinionReceived,
} from './events/gate';
import type {
  DecisionAsked,
  DecisionProposed,
  SignatureRefused,
  DecisionTaken,
  DecisionOverdue,
  DeferralEnded,
  ConditionVerified,
  ConditionMissed,
} from './events/decision';
import type {
  StageStarted,
  BaselineSet,
  SpendingRecorded,
  ContractRecorded,
  ViolationFlagged,
  InterventionNoted,
  InterventionEnded,
  ProjectPaused,
  ProjectResumed,
  ProjectCancelled,
} from './events/running';

export type * from './events/filing';
export type * from './events/gate';
export type * from './events/decision';
export type * from './events/running';

/**
 * What is recorded of a project. `at` is the instant from which an event has effect in law, where that may differ from
 * the instant at which it was recorded. Clocks that an event starts are in it by value.
 */
export type ProjectEvent =
  | ProjectSubmitted
  | ProjectAmended
  | ForecastPosted
  | ScopeFound
  | LineCrossed
  | CrossingOverdue
  | GateOpened
  | GateClosed
  | LeadTimeOver
  | InformationRequested
  | InformationAnswered
  | InformationRequestWithdrawn
  | CompletenessConfirmed
  | CompletenessOverdue
  | ConsultationOpened
  | StatementGiven
  | ConsultationSilent
  | ReviewOpened
  | OpinionReceived
  | DecisionAsked
  | DecisionProposed
  | SignatureRefused
  | DecisionTaken
  | DecisionOverdue
  | DeferralEnded
  | StageStarted
  | ConditionVerified
  | ConditionMissed
  | BaselineSet
  | SpendingRecorded
  | ContractRecorded
  | ViolationFlagged
  | DocumentFiled
  | InterventionNoted
  | InterventionEnded
  | ProjectPaused
  | ProjectResumed
  | ProjectCancelled
  | ProjectWithdrawn
  | ProjectClosed;
