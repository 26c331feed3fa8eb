import type { CostClass } from '../../regime/common';
import type { AllowedWork, PauseExpiry } from '../../regime/intervention';
import type { Instant, LocalDate } from '../../time';
import type { BurnState } from './orders';

/** A condition as the decision, or the resumption, states it; its clock has the id `condition:<id>:<seq>`. */
export interface ConditionState {
  readonly id: string;
  /** The gate whose decision states it; null for the condition of a resumption. */
  readonly gateId: string | null;
  /** The proceeding in which the project was resumed, and the body that looks after the condition. */
  readonly resumption?: { readonly interventionId: string; readonly body: string };
  /** The pilot that the project was, and the body that looks after the condition of its scaling. */
  readonly scaling?: { readonly pilotId: string; readonly body: string };
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
  /** The limit of what is spent meanwhile; null or absent for none. */
  readonly burn?: BurnState | null;
  /** Appeals for which it is stayed: it binds nobody meanwhile. */
  readonly stayedBy?: readonly string[];
  /** Since when it binds again, after a stay that is over; absent where it was never stayed. */
  readonly boundFrom?: Instant;
}

/** A line that was crossed and not yet answered by a gate's complete submission. */
export interface CrossingState {
  readonly thresholdId: string;
  readonly effect: 'submit' | 'freeze_commitments';
  readonly since: Instant;
  readonly clockId: string | null;
}
