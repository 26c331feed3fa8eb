import type { DecisionRule, DecisionValue } from '../../regime/procedure';
import type { DocumentRef } from '../../submission';
import type { Instant, LocalDate } from '../../time';
import type { RanOut } from '../../timetable/events';
import type { ConditionInput, Reasons } from '../commands';
import type { ProjectClock } from '../state';

export interface DecisionAsked {
  readonly type: 'DecisionAsked';
  readonly gateId: string;
  readonly at: Instant;
  readonly clockId: string | null;
}
/** What a decision says, whoever took it. */
interface DecisionContent {
  readonly decisionId: string;
  readonly gateId: string;
  readonly ruleId: string;
  readonly value: DecisionValue;
  readonly reasons: Reasons;
  readonly conditions: readonly ConditionInput[];
  readonly deviation?: string;
  readonly deferUntil?: LocalDate;
}
export interface DecisionProposed extends DecisionContent {
  readonly type: 'DecisionProposed';
  /** The person, and the one on whose behalf he acts. */
  readonly by: readonly string[];
  /** The body that must confirm the departure from the opinion, within this clock. */
  readonly confirmBy?: string;
  readonly clocks?: readonly ProjectClock[];
}
export interface SignatureRefused {
  readonly type: 'SignatureRefused';
  readonly gateId: string;
  readonly decisionId: string;
  readonly by: string;
  readonly reason: string;
}
/** A decision, by a person, by the silence that the rule speaks of, or by who decided on an appeal. Never edited. */
export interface DecisionTaken extends DecisionContent {
  readonly type: 'DecisionTaken';
  readonly at: Instant;
  readonly by: 'person' | 'silence' | 'appeal';
  /** The person who decided; null for silence and on appeal. */
  readonly decidedBy: string | null;
  readonly signedBy: string | null;
  /** For silence: the clock that ran out, and why on that day. */
  readonly clockId?: string;
  readonly ranOut?: RanOut;
  /** The appeal on which it was decided. */
  readonly appealId?: string;
  /** Key of the body that decided; absent on the record of earlier releases, where it was the rule's. */
  readonly body?: string;
  /** The grant by which the agency decided itself, in the place of the body. */
  readonly delegated?: { readonly grantId: string };
  readonly binding: DecisionRule['binding'];
  /** Whether this agency is bound; null where the facts of the agency do not say. */
  readonly bound: boolean | null;
  readonly legalRef?: string;
  readonly verified?: boolean;
  readonly opinion: { readonly reviewId: string; readonly outcome: string | null; readonly how: string } | null;
  readonly deviates: boolean;
  /** Recommendations that had to be met before this gate and are not closed. */
  readonly openRecommendations?: readonly string[];
  /** The body that confirmed the departure from the opinion. */
  readonly confirmedBy?: string;
  /** What can still be done against a negative decision. */
  readonly remedies?: readonly ('reexamination' | 'direction')[];
  /** The negative decision that this one looks at again. */
  readonly reexamines?: string;
  /** It maintains that decision, and this body decides in the end. */
  readonly goesTo?: string;
  /** It was taken in haste; the ordinary procedure of the gate follows. */
  readonly urgent?: { readonly requestId: string };
  /** The day of the year on which the time of all such decisions ends: the batch to which it belongs. */
  readonly batch?: LocalDate;
  /** The stage that it opens; null where it opens none. */
  readonly opensStage: string | null;
  /** Limits of the conditions, or the wait of a deferral. */
  readonly clocks: readonly ProjectClock[];
}
/** The decision clock ran out and the rule makes no decision of it. */
export interface DecisionOverdue {
  readonly type: 'DecisionOverdue';
  readonly gateId: string;
  readonly clockId: string;
  readonly at: Instant;
  readonly then: 'escalate' | 'lapse' | 'none';
  readonly ranOut?: RanOut;
  readonly legalRef?: string;
}
/** The date to which the question was put off has come. */
export interface DeferralEnded {
  readonly type: 'DeferralEnded';
  readonly gateId: string;
  readonly clockId: string;
  readonly at: Instant;
  /** The decision clock that starts anew. */
  readonly clocks: readonly ProjectClock[];
}
export interface ConditionVerified {
  readonly type: 'ConditionVerified';
  readonly conditionId: string;
  readonly evidence: string;
  readonly documents: readonly DocumentRef[];
}
export interface ConditionMissed {
  readonly type: 'ConditionMissed';
  readonly conditionId: string;
  readonly clockId: string;
  readonly at: Instant;
  readonly ifMissed: 'notify' | 'escalate';
}

export type DecisionEvent =
  | DecisionAsked
  | DecisionProposed
  | SignatureRefused
  | DecisionTaken
  | DecisionOverdue
  | DeferralEnded
  | ConditionVerified
  | ConditionMissed;
