import type { StayEvent, TimetableEvent } from '../timetable/events';
import type { ActualsEvent } from './events/actuals';
import type { AdmissionEvent } from './events/admission';
import type { AgencyStandingEvent } from './events/standing';
import type { AppealEvent } from './events/appeal';
import type { BaselineEvent } from './events/baseline';
import type { BenefitEvent } from './events/benefit';
import type { ConsultationEvent } from './events/consultation';
import type { DecisionEvent } from './events/decision';
import type { DirectionEvent } from './events/direction';
import type { ExitEvent } from './events/exit';
import type { EscalationEvent } from './events/escalation';
import type { FilingEvent } from './events/filing';
import type { FreezeEvent } from './events/freeze';
import type { GateEvent } from './events/gate';
import type { JointEvent } from './events/joint';
import type { LessonEvent } from './events/lesson';
import type { OpinionEvent } from './events/opinion';
import type { OrdersEvent } from './events/orders';
import type { PilotEvent } from './events/pilot';
import type { ProductEvent } from './events/product';
import type { StageTermEvent } from './events/stage-term';
import type { RatingEvent } from './events/rating';
import type { RecommendationEvent } from './events/recommendation';
import type { RegimeEvent } from './events/regime';
import type { ReportingEvent } from './events/reporting';
import type { RunningEvent } from './events/running';

export type * from '../timetable/events';
export type * from './events/actuals';
export type * from './events/admission';
export type * from './events/appeal';
export type * from './events/baseline';
export type * from './events/benefit';
export type * from './events/consultation';
export type * from './events/decision';
export type * from './events/direction';
export type * from './events/exit';
export type * from './events/escalation';
export type * from './events/filing';
export type * from './events/freeze';
export type * from './events/gate';
export type * from './events/joint';
export type * from './events/lesson';
export type * from './events/opinion';
export type * from './events/orders';
export type * from './events/pilot';
export type * from './events/product';
export type * from './events/stage-term';
export type * from './events/rating';
export type * from './events/recommendation';
export type * from './events/regime';
export type * from './events/reporting';
export type * from './events/running';
export type * from './events/standing';

/**
 * What is recorded of a project. `at` is the instant from which an event has effect in law, where that may differ from
 * the instant at which it was recorded. Clocks that an event starts are in it by value.
 */
export type ProjectEvent =
  | FilingEvent
  | AdmissionEvent
  | AgencyStandingEvent
  | GateEvent
  | ConsultationEvent
  | DecisionEvent
  | OpinionEvent
  | RecommendationEvent
  | DirectionEvent
  | BaselineEvent
  | RatingEvent
  | ReportingEvent
  | RegimeEvent
  | RunningEvent
  | OrdersEvent
  | ActualsEvent
  | FreezeEvent
  | EscalationEvent
  | ExitEvent
  | BenefitEvent
  | JointEvent
  | LessonEvent
  | PilotEvent
  | ProductEvent
  | StageTermEvent
  | AppealEvent
  | TimetableEvent
  | StayEvent;
