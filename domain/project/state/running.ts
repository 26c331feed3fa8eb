import type { CostClass } from '../../regime/common';
import type { AllowedWork, PauseExpiry } from '../../regime/intervention';
import type { Instant, LocalDate } from '../../time';

/** A condition as the decision states it; its clock has the id `condition:<id>:<seq>`. */
export interface ConditionState {
  readonly id: string;
  readonly gateId: string;
  readonly since: Instant;
  readonly due: LocalDate | null;
  readonly clockId: string | null;
  readonly ifMissed: 'notify' | 'escalate';
  readonly missed: boolean;
}

/** Cost classes that may not be spent, why, and what releases them. */
export interface SpendLock {
  readonly id: string;
  readonly source: 'gate' | 'crossing';
  /** The gate or the threshold that locks. */
  readonly ruleId: string;
  /** The gate whose decision is waited for. */
  readonly gateId: string;
  readonly classes: readonly CostClass[];
  readonly until: 'decision' | 'baseline';
  readonly mode: 'hard' | 'soft';
}

/** A pause in force. */
export interface PauseState {
  readonly interventionId: string;
  readonly at: Instant;
  readonly until: LocalDate;
  readonly expiry: PauseExpiry;
  readonly allowedWork: readonly AllowedWork[];
  /** Appeals for which it is stayed: it binds nobody meanwhile. */
  readonly stayedBy?: readonly string[];
}

/** A line that was crossed and not yet answered by a gate's complete submission. */
export interface CrossingState {
  readonly thresholdId: string;
  readonly effect: 'submit' | 'freeze_commitments';
  readonly since: Instant;
  readonly clockId: string | null;
}
