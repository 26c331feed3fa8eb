import type { Instant } from '../../time';

/**
 * The project is scrutinised together with others, or the others have changed. In the lead they count with it; every
 * other project follows the lead.
 */
export interface JoinScrutiny {
  readonly type: 'JoinScrutiny';
  readonly clusterId: string;
  readonly leadId: string;
  /** The cost basis on which the others come to `amount`. */
  readonly basis: string;
  /** What all but the lead come to, minor units of the regime's currency. */
  readonly amount: number;
  /** All but the lead. */
  readonly projects: readonly string[];
  readonly at: Instant;
}
/** It stands on its own again. */
export interface LeaveScrutiny {
  readonly type: 'LeaveScrutiny';
  readonly clusterId: string;
  readonly at: Instant;
}
/** The lead tells those that follow it whether it is approved. */
export interface NoteLead {
  readonly type: 'NoteLead';
  readonly clusterId: string;
  readonly leadId: string;
  readonly approved: boolean;
  /** The gates that the lead has passed. */
  readonly passed: readonly string[];
  readonly at: Instant;
}

export type JointCommand = JoinScrutiny | LeaveScrutiny | NoteLead;
