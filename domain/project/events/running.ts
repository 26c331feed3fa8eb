import type { CostClass } from '../../regime/common';
import type { AllowedWork, PauseExpiry } from '../../regime/intervention';
import type { Instant, LocalDate } from '../../time';
import type { ConditionInput } from '../commands';
import type { ProjectClock } from '../state';
import type { RunDownOrdered } from './orders';

export interface StageStarted {
  readonly type: 'StageStarted';
  readonly stageId: string;
  readonly gateId: string;
  readonly at: Instant;
}
export interface SpendingRecorded {
  readonly type: 'SpendingRecorded';
  readonly spendingId: string;
  readonly class: CostClass;
  readonly amount: number;
  readonly currency: string;
  readonly date: LocalDate;
  readonly reference: string;
  readonly allowedWork?: AllowedWork;
}
export interface ContractRecorded {
  readonly type: 'ContractRecorded';
  readonly contractId: string;
  readonly supplier: string;
  readonly reference: string;
  readonly signedOn: LocalDate;
  readonly amount: number;
  readonly currency: string;
  /** The class that all of it is of, where that was said. */
  readonly class?: CostClass;
}
/** What was done although the rules forbid it. */
export type Violation =
  | 'contract_before_decision'
  | 'spending_in_soft_lock'
  | 'spending_in_lock'
  | 'spending_in_freeze'
  | 'spending_in_pause'
  | 'spending_over_burn_cap'
  | 'spending_in_run_down'
  | 'spending_before_decision'
  | 'spending_under_early_contract'
  | 'spending_over_pilot_cap'
  | 'contract_over_pilot_cap'
  | 'people_over_pilot_cap'
  | 'pilot_used_in_hold';
export interface ViolationFlagged {
  readonly type: 'ViolationFlagged';
  readonly violation: Violation;
  /** The contract, the spending or the invoice. */
  readonly ref: string;
  /** The gate whose rule is broken; null where it is no gate's. */
  readonly gateId: string | null;
  /** The rule of the regime. */
  readonly ruleId?: string;
  readonly legalRef?: string;
  readonly verified?: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
}
export interface InterventionNoted {
  readonly type: 'InterventionNoted';
  readonly interventionId: string;
  readonly kind: 'pause' | 'cancellation';
  readonly at: Instant;
}
export interface InterventionEnded {
  readonly type: 'InterventionEnded';
  readonly interventionId: string;
  readonly at: Instant;
}
export interface ProjectPaused {
  readonly type: 'ProjectPaused';
  readonly interventionId: string;
  readonly at: Instant;
  readonly until: LocalDate;
  readonly expiry: PauseExpiry;
  readonly allowedWork: readonly AllowedWork[];
  /** The limit of what is spent a month, in minor units, and the day from which it counts. */
  readonly burnCap?: { readonly amount: number; readonly since: LocalDate } | null;
  /** Clocks that stand still from `at` on. */
  readonly suspends: readonly string[];
}
export interface ProjectResumed {
  readonly type: 'ProjectResumed';
  readonly interventionId: string;
  readonly at: Instant;
  readonly how: 'decided' | 'expired' | 'superseded';
  /** What the resumption demands, who looks after it, and the limits. */
  readonly conditions?: readonly ConditionInput[];
  readonly body?: string;
  readonly clocks?: readonly ProjectClock[];
}
export interface ProjectCancelled {
  readonly type: 'ProjectCancelled';
  readonly interventionId: string;
  readonly at: Instant;
  /** How it is wound up, where the order says so. */
  readonly runDown?: RunDownOrdered;
}

export type RunningEvent =
  | StageStarted
  | SpendingRecorded
  | ContractRecorded
  | ViolationFlagged
  | InterventionNoted
  | InterventionEnded
  | ProjectPaused
  | ProjectResumed
  | ProjectCancelled;
