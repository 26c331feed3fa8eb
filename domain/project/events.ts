import type { AppealEvent } from './events/appeal';
import type { StayEvent, TimetableEvent } from '../timetable/events';
import type { BaselineEvent } from './events/baseline';
import type { ConsultationEvent } from './events/consultation';
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
  ReviewOpened,
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
  SpendingRecorded,
  ContractRecorded,
  ViolationFlagged,
  InterventionNoted,
  InterventionEnded,
  ProjectPaused,
  ProjectResumed,
  ProjectCancelled,
} from './events/running';

import type {
  DeviationLapsed,
  DirectionGiven,
  DirectionProposed,
  DirectionRefused,
  DirectionSought,
  ReexaminationAsked,
  ReexaminationLapsed,
} from './events/direction';
import type {
  AnswerOverdue,
  OpinionAnswered,
  OpinionCorrectionNoted,
  OpinionReceived,
  ReviewReopened,
} from './events/opinion';
import type { RatingEvent } from './events/rating';
import type {
  RecommendationClaimed,
  RecommendationOverdue,
  RecommendationReturned,
  RecommendationSuperseded,
  RecommendationVerified,
} from './events/recommendation';

export type * from './events/appeal';
export type * from '../timetable/events';
export type * from './events/baseline';
export type * from './events/filing';
export type * from './events/consultation';
export type * from './events/gate';
export type * from './events/decision';
export type * from './events/running';
export type * from './events/direction';
export type * from './events/opinion';
export type * from './events/rating';
export type * from './events/recommendation';

/**
 * What is recorded of a project. `at` is the instant from which an event has effect in law, where that may differ from
 * the instant at which it was recorded. Clocks that an event starts are in it by value.
 */
export type ProjectEvent =
  | TimetableEvent
  | StayEvent
  | BaselineEvent
  | RatingEvent
  | ConsultationEvent
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
  | ReviewOpened
  | OpinionReceived
  | OpinionCorrectionNoted
  | OpinionAnswered
  | AnswerOverdue
  | ReviewReopened
  | RecommendationClaimed
  | RecommendationVerified
  | RecommendationReturned
  | RecommendationSuperseded
  | RecommendationOverdue
  | DirectionSought
  | DirectionProposed
  | DirectionRefused
  | DirectionGiven
  | ReexaminationAsked
  | ReexaminationLapsed
  | DeviationLapsed
  | DecisionAsked
  | DecisionProposed
  | SignatureRefused
  | DecisionTaken
  | DecisionOverdue
  | DeferralEnded
  | StageStarted
  | ConditionVerified
  | ConditionMissed
  | SpendingRecorded
  | ContractRecorded
  | ViolationFlagged
  | DocumentFiled
  | InterventionNoted
  | InterventionEnded
  | ProjectPaused
  | ProjectResumed
  | ProjectCancelled
  | AppealEvent
  | ProjectWithdrawn
  | ProjectClosed;
