import type { DocumentRef } from '../../submission';
import type { Instant } from '../../time';
import type { RanOut } from '../../timetable/events';
import type { DeclineUrgency, RequestUrgency } from '../commands/gate';
import type { ProjectClock, SpendLock } from '../state';

export interface GateOpened {
  readonly type: 'GateOpened';
  readonly gateId: string;
  readonly at: Instant;
  readonly begins: 'receipt' | 'complete_submission';
  readonly leadTime: boolean;
  readonly reviewRule: string | null;
  readonly consults: readonly string[];
  /** Types of the documents that the gate requires of this project, and those of them that are missing. */
  readonly required: readonly string[];
  readonly missing: readonly string[];
  /** The grant by which the agency decides here itself. */
  readonly delegated?: { readonly grantId: string };
  readonly lock: SpendLock | null;
  /** The consent in haste that this ordinary procedure follows. */
  readonly afterUrgent?: string;
  readonly clocks: readonly ProjectClock[];
}
/** It is to be decided in haste: the clock of the decision is another from here on. */
export interface UrgencyRequested extends Omit<RequestUrgency, 'type'> {
  readonly type: 'UrgencyRequested';
  readonly gateId: string;
  readonly legalRef?: string;
  readonly verified?: boolean;
  readonly at: Instant;
  readonly clocks: readonly ProjectClock[];
}
/** There is no haste: the gate takes its ordinary course, in its whole time where that runs already. */
export interface UrgencyDeclined extends Omit<DeclineUrgency, 'type'> {
  readonly type: 'UrgencyDeclined';
  readonly gateId: string;
  readonly requestId: string;
  readonly at: Instant;
  readonly clocks: readonly ProjectClock[];
}
/**
 * The gate fell away without a decision: an amendment or forecast changed what the law wants, the approval at an
 * earlier gate was set aside, or the project is scrutinised in another one.
 */
export interface GateClosed {
  readonly type: 'GateClosed';
  readonly gateId: string;
  readonly at: Instant;
  readonly reason: 'out_of_scope' | 'undetermined' | 'other_gate' | 'earlier_gate' | 'joint';
}
export interface LeadTimeOver {
  readonly type: 'LeadTimeOver';
  readonly gateId: string;
  readonly clockId: string;
  readonly at: Instant;
}
export interface InformationRequested {
  readonly type: 'InformationRequested';
  readonly requestId: string;
  readonly questions: readonly string[];
  /** Clocks that stand still from now on. */
  readonly suspends: readonly string[];
  /** The council round whose question it is, and the secretary who put it. */
  readonly askedFor?: { readonly reviewId: string; readonly by: string };
  /** The consulted body whose questions they are. */
  readonly forBody?: string;
}
export interface InformationAnswered {
  readonly type: 'InformationAnswered';
  readonly requestId: string;
  readonly answers: readonly string[];
  readonly documents: readonly DocumentRef[];
}
export interface InformationRequestWithdrawn {
  readonly type: 'InformationRequestWithdrawn';
  readonly requestId: string;
}
export interface CompletenessConfirmed {
  readonly type: 'CompletenessConfirmed';
  readonly gateId: string;
  readonly at: Instant;
  readonly by: 'person' | 'silence';
  readonly note?: string;
  /** For silence: the clock that ran out. */
  readonly ranOut?: RanOut;
  readonly clocks: readonly ProjectClock[];
}
/** Nobody checked in time, and the regime does not take silence for completeness. */
export interface CompletenessOverdue {
  readonly type: 'CompletenessOverdue';
  readonly gateId: string;
  readonly clockId: string;
  readonly at: Instant;
  readonly then: 'escalate' | 'none';
  readonly ranOut?: RanOut;
}
export interface ReviewOpened {
  readonly type: 'ReviewOpened';
  readonly gateId: string;
  readonly reviewId: string;
  readonly ruleId: string;
  /** Where the law's clock of the opinion starts. */
  readonly clockFrom: Instant;
}

export type GateEvent =
  | GateOpened
  | GateClosed
  | UrgencyRequested
  | UrgencyDeclined
  | LeadTimeOver
  | InformationRequested
  | InformationAnswered
  | InformationRequestWithdrawn
  | CompletenessConfirmed
  | CompletenessOverdue
  | ReviewOpened;
