import type { DecisionValue } from '../../regime/procedure';
import type { Instant, LocalDate } from '../../time';
import type { ConditionInput, Reasons } from '../commands';
import type { Cause } from '../state';

/** A question to the agency that is not answered yet. */
export interface OpenRequest {
  readonly id: string;
  readonly since: Instant;
  readonly questions: number;
  /** The council round whose question it is, and which gets the answer. */
  readonly reviewId?: string;
  /** The consulted body that would know, and is told when it is answered. */
  readonly forBody?: string;
}

/** A consulted body's part in the open gate. */
export interface ConsultationState {
  readonly body: string;
  readonly clockId: string;
  readonly since: Instant;
  /** `late`: its time ran out and it is waited for. `silent` without a position: its silence escalates. */
  readonly state: 'asked' | 'late' | 'given' | 'silent';
  readonly position: 'favourable' | 'unfavourable' | 'no_opinion' | 'unaffected' | null;
  /** Its statement came after its time. */
  readonly late?: boolean;
  /** Questions that it would have the agency asked, and that wait for the officer. */
  readonly proposal?: { readonly id: string; readonly since: Instant };
}

/** The council round of the open gate. `ended`: it ended without an opinion. */
export interface RoundState {
  readonly id: string;
  readonly ruleId: string;
  readonly state: 'open' | 'given' | 'lapsed' | 'ended';
  readonly outcome: string | null;
  readonly riskProfile: string | null;
  /** The round whose question it looks at again; its opinion stands until this one gives another. */
  readonly earlier?: RoundState;
}

/** A decision that awaits its second signature. */
export interface PendingDecision extends Cause {
  readonly decisionId: string;
  readonly value: DecisionValue;
  /** Everybody who stands behind it: the person, and the one on whose behalf he acts. */
  readonly by: readonly string[];
  readonly reasons: Reasons;
  readonly conditions: readonly ConditionInput[];
  readonly deviation?: string;
  readonly deferUntil?: LocalDate;
  /** The body that must confirm the departure from the opinion; absent where none need. */
  readonly confirmBy?: string;
}

/** The gate that the project stands at. What the procedure walks by is copied from the regime when the gate opens. */
export interface GateState {
  readonly id: string;
  /** Which opening this is, counted over the project's whole life. */
  readonly round: number;
  readonly opened: Cause;
  /** When it was passed before, if it has to be passed once more. */
  readonly passedBefore: Instant | null;
  readonly begins: 'receipt' | 'complete_submission';
  readonly complete: Cause | null;
  /** Null while the lead time runs; the opening itself where there is none. */
  readonly leadTimeOver: Cause | null;
  readonly reviewRule: string | null;
  readonly review: RoundState | null;
  /** Bodies that the regime wants to be asked. */
  readonly consults: readonly string[];
  /** Null until they were asked. */
  readonly consultations: readonly ConsultationState[] | null;
  readonly asked: Cause | null;
  readonly deferredUntil: LocalDate | null;
  readonly pending: PendingDecision | null;
  /** The grant by which the agency decides here itself; absent where the body does. */
  readonly delegated?: { readonly grantId: string };
  /** The decision clock ran out and the rule takes the question one level up. */
  readonly escalated: boolean;
  /** The negative decision that is looked at again: by the body that took it, then by the one that decides in the end. */
  readonly reexamination: { readonly decisionId: string; readonly by: 'same_body' | 'final_body' } | null;
  /** It is decided in haste, on this request. */
  readonly urgent?: Cause & { readonly requestId: string };
  /** The consent in haste that this opening follows, as the ordinary procedure. */
  readonly afterUrgent?: string;
  /** The stage in which the project stood when the approval here was set aside, if later gates had led it on. */
  readonly leadsBackTo?: string;
  /** Types of the documents that the gate requires of this project. */
  readonly required: readonly string[];
}
