import type { Budget } from '../clock';
import type { Predicate } from '../predicate';
import type { CostClass, Label, Provenance } from './common';
import type { ReasonField } from './procedure';

export type Power =
  | 'advise'
  | 'require_information'
  | 'open_review'
  | 'order_remediation'
  | 'pause'
  | 'resume'
  | 'cancel'
  | 'freeze_funding'
  | 'release_funding'
  | 'publish_finding';

/** What one body may do. */
export interface BodyPowers extends Provenance {
  readonly body: string;
  readonly may: readonly Power[];
  /** Powers that need a second signature by another person of the body. */
  readonly secondSignature: readonly Power[];
  /** Up to this amount; minor units. */
  readonly maxAmount?: number;
  readonly consentOf?: string;
}

export interface Ground extends Provenance {
  readonly id: string;
  readonly label: Label;
}

export type PauseExpiry = 'auto_resume' | 'auto_cancel' | 'decision_required';

export type AllowedWork = 'no_regret' | 'security' | 'legal' | 'decommission' | 'contract_minimum' | 'operation';

/** When orders begin to bind. Without such a rule they bind at once. */
export interface EffectRule extends Provenance {
  /** What holds where the order does not say. */
  readonly default: 'at_once' | 'appeal_over';
  /** An order that binds at once says why it cannot wait. */
  readonly reasonAtOnce: boolean;
}

export interface PauseRule extends Provenance {
  readonly grounds: readonly Ground[];
  readonly maxDuration: Budget;
  readonly maxRenewals: number;
  readonly allowedWork: readonly AllowedWork[];
  readonly questionsRequired: boolean;
  readonly independentExpertsMinimum: number;
  /** Which expiries an order may choose; the first is the default. */
  readonly expiry: readonly PauseExpiry[];
  readonly burnCapRequired: boolean;
  /** Clocks of the project and its proceedings stand still while it is paused. */
  readonly stopsClocks: boolean;
  readonly effect?: EffectRule;
  /** Reminders so many working days before a pause ends. */
  readonly remindBefore?: readonly number[];
  readonly reasons: readonly ReasonField[];
}

export interface CancelRule extends Provenance {
  readonly grounds: readonly Ground[];
  readonly alternativesRequired: boolean;
  readonly sunkCostExcluded: boolean;
  readonly contractExposureRequired: boolean;
  readonly continuityPlanRequired: boolean;
  /** The order says how the project is wound up, by whom, and at what cost at most. */
  readonly runDownRequired?: boolean;
  readonly effect?: EffectRule;
  readonly lessonsDue?: Budget;
  readonly reasons: readonly ReasonField[];
}

export interface HearingRule extends Provenance {
  /** The clock of the agency's reply; starts with the notice. */
  readonly clock: string;
  readonly oralOnRequest: boolean;
  readonly exceptions: readonly (Provenance & {
    readonly code: string;
    readonly label: Label;
    readonly approvedBy: string;
  })[];
}

export interface AppealRoute extends Provenance {
  readonly decisions: readonly (
    'gate_decision' | 'pause' | 'cancel' | 'freeze' | 'resumption_refused' | 'regime_change'
  )[];
  readonly who: readonly ('agency' | 'supplier' | 'grant_holder')[];
  readonly to: 'administrative_court' | 'government' | 'parent_ministry' | 'none';
  readonly body?: string;
  readonly clock?: string;
  readonly staysEffect: 'automatic' | 'on_request' | 'no';
  /** Where nobody knows when a decision was received: it counts as received so long after its issue. */
  readonly deemedReceipt?: Budget;
}

export interface Appeal extends Provenance {
  readonly routes: readonly AppealRoute[];
  readonly resubmission: Provenance & {
    readonly allowed: boolean;
    readonly after?: Budget;
    readonly changedFacts: boolean;
  };
  readonly selfCorrection: boolean;
}

/** A rule that opens a proceeding by itself. */
export interface Trigger extends Provenance {
  readonly id: string;
  readonly label: Label;
  readonly when: Predicate;
  readonly action:
    'open_review' | 'mandatory_session' | 'remediation_plan' | 'freeze_commitments' | 'notify' | 'escalate';
  /** From the firing. */
  readonly deadline?: Budget;
  /** No session is held, and no money frozen, before so much time has passed since the firing. */
  readonly notice?: Budget;
  /** Without it: when `when` does not hold any more. */
  readonly resetsWhen?: Predicate;
  /** Key of the body in charge; without it the one that oversees the project. */
  readonly body?: string;
  /** The rule of the council round that `open_review` and `mandatory_session` open; without it a session is held. */
  readonly reviewRule?: string;
  /** Classes that `freeze_commitments` freezes; without it all. */
  readonly freezes?: readonly CostClass[];
  /** Of the plan that `remediation_plan` demands, until the trigger is reset; nothing fails here. */
  readonly updates?: PlanUpdates;
}

export interface EscalationStep extends Provenance {
  readonly id: string;
  readonly label: Label;
  readonly enterIf: Predicate;
  readonly body: string;
  readonly instrument: 'remediation_plan' | 'health_check' | 'investment_review' | 'session' | 'freeze';
  readonly deadline?: Budget;
  readonly exitIf: Predicate;
  /** Follows when the deadline is missed or the body says that the step has failed. */
  readonly next?: string;
  /** Classes that the instrument `freeze` freezes; without it all. */
  readonly freezes?: readonly CostClass[];
  /** While a plan that was accepted is carried out, the agency says so often how that goes. */
  readonly updates?: PlanUpdates;
}

/** Updates of a plan that was accepted, until what demanded it is over. */
export interface PlanUpdates extends Provenance {
  /** Each counts from the acceptance: the second is due after twice the time. */
  readonly every: Budget;
  /** Key of a body that is told beside the one in charge. */
  readonly to?: string;
  readonly remindBefore?: readonly number[];
  /** `fail`: the step has failed. `escalate`: one level up looks into it. */
  readonly ifMissed: 'notify' | 'escalate' | 'fail';
}
