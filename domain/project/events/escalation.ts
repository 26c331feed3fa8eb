import type { UsedFact } from '../../escalation/facts';
import type { Instrument } from '../../escalation/instruments';
import type { PlanUpdates, Trigger } from '../../regime/intervention';
import type { RanOut } from '../../timetable/events';
import type { Instant, LocalDate } from '../../time';
import type {
  DecideMeasure,
  FileHealthCheck,
  FilePlan,
  HoldSession,
  OpenOrderedReview,
  UpdateRemediation,
} from '../commands/escalation';
import type { ProjectClock } from '../state';

/** What somebody has to do from now on, and by when. */
export interface MeasureOpened {
  readonly measureId: string;
  readonly instrument: Instrument;
  readonly body: string;
  readonly reviewRule: string | null;
  /** Null without a deadline. */
  readonly clockId: string | null;
  readonly dueOn: LocalDate | null;
  readonly notBefore: LocalDate | null;
}

interface ByRule {
  /** What the rule looked at, by value, each with its source. */
  readonly facts: readonly UsedFact[];
  readonly at: Instant;
  readonly legalRef?: string;
  readonly verified?: boolean;
}

/** The condition of a trigger has become true. */
export interface TriggerFired extends ByRule {
  readonly type: 'TriggerFired';
  readonly triggerId: string;
  readonly action: Trigger['action'];
  /** Null where nobody has to do anything. */
  readonly measure: MeasureOpened | null;
  /** The notice before money is frozen; null where it is frozen at once, or not at all. */
  readonly notice: { readonly clockId: string; readonly until: LocalDate | null } | null;
  readonly clocks: readonly ProjectClock[];
}
/** A trigger's freeze follows: the notice is over, or there was none (no clock). */
export interface TriggerTookEffect {
  readonly type: 'TriggerTookEffect';
  readonly triggerId: string;
  readonly clockId: string | null;
  readonly freezeId: string;
  readonly at: Instant;
}
/** What made it fire is gone, and with it what it demands. */
export interface TriggerReset extends ByRule {
  readonly type: 'TriggerReset';
  readonly triggerId: string;
  /** It may fire again at once; otherwise only when its condition has been false. */
  readonly rearmed: boolean;
}
/** Conditions hold no more that held since their trigger was reset, or their step left: they count again. */
export interface EscalationRearmed {
  readonly type: 'EscalationRearmed';
  readonly triggers: readonly string[];
  readonly steps: readonly string[];
}

/** The project stands on a step of the ladder, and on no other. */
export interface EscalationEntered extends ByRule {
  readonly type: 'EscalationEntered';
  readonly stepId: string;
  readonly from: string | null;
  readonly why: 'holds' | 'failed';
  readonly measure: MeasureOpened;
  readonly freezeId: string | null;
  readonly clocks: readonly ProjectClock[];
}
/** The project is off the ladder: its way out holds, or the body has decided so. */
export interface EscalationExited extends ByRule {
  readonly type: 'EscalationExited';
  readonly stepId: string;
  readonly how: 'holds' | 'decided';
  readonly reasons: string | null;
}

/** `measures`: the demands that it answers; none where the agency files it of its own accord. */
export interface PlanFiled extends Omit<FilePlan, 'type'> {
  readonly type: 'PlanFiled';
  readonly by: readonly string[];
  readonly measures: readonly string[];
}
export interface HealthCheckFiled extends Omit<FileHealthCheck, 'type'> {
  readonly type: 'HealthCheckFiled';
  readonly by: readonly string[];
}
export interface MeasureDecided extends Omit<DecideMeasure, 'type' | 'value'> {
  readonly type: 'MeasureDecided';
  readonly value: Exclude<DecideMeasure['value'], 'exit'>;
  readonly body: string;
  /** A plan was accepted of which the agency says from now on how it goes, the first time by this day. */
  readonly updates?: { readonly number: number; readonly dueOn: LocalDate | null };
  readonly clocks?: readonly ProjectClock[];
}
/** How a plan goes that was accepted; `number`: of the period it is about. */
export interface RemediationUpdated extends Omit<UpdateRemediation, 'type'> {
  readonly type: 'RemediationUpdated';
  readonly number: number;
  readonly by: readonly string[];
}
/** The last day of an update is over; `effect`: what the rules say of one that was missed, null where it came. */
export interface UpdatePeriodEnded {
  readonly type: 'UpdatePeriodEnded';
  readonly measureId: string;
  readonly number: number;
  readonly effect: PlanUpdates['ifMissed'] | null;
  readonly clockId: string;
  readonly nextDueOn: LocalDate | null;
  readonly clocks: readonly ProjectClock[];
  readonly at: Instant;
  readonly ranOut?: RanOut;
}
export interface SessionHeld extends Omit<HoldSession, 'type'> {
  readonly type: 'SessionHeld';
  readonly body: string;
  /** The gate that its conditions are counted to; null where it sets none. */
  readonly gateId: string | null;
  readonly clocks: readonly ProjectClock[];
}
export interface OrderedReviewOpened extends Omit<OpenOrderedReview, 'type'> {
  readonly type: 'OrderedReviewOpened';
  readonly ruleId: string;
  readonly gateId: string;
  readonly at: Instant;
}
/** The rules look again on this day though nothing happens; null where time alone changes nothing any more. */
export interface LookPlanned {
  readonly type: 'LookPlanned';
  readonly on: LocalDate | null;
  readonly clocks: readonly ProjectClock[];
}
/** The day has come on which the rules look again. */
export interface LookedAgain {
  readonly type: 'LookedAgain';
  readonly clockId: string;
  readonly at: Instant;
}
/** What was demanded was not done in time. */
export interface MeasureOverdue {
  readonly type: 'MeasureOverdue';
  readonly measureId: string;
  readonly clockId: string;
  readonly at: Instant;
  readonly ranOut?: RanOut;
}

export type EscalationEvent =
  | TriggerFired
  | TriggerTookEffect
  | TriggerReset
  | EscalationRearmed
  | EscalationEntered
  | EscalationExited
  | PlanFiled
  | HealthCheckFiled
  | RemediationUpdated
  | UpdatePeriodEnded
  | MeasureDecided
  | SessionHeld
  | OrderedReviewOpened
  | MeasureOverdue
  | LookPlanned
  | LookedAgain;
