import type { FreezeOrder, FreezeSource } from '../events/freeze';
import type { CostClass } from '../../regime/common';
import type { Instant } from '../../time';

/** A freeze in force. */
export interface FreezeState {
  readonly freezeId: string;
  readonly source: FreezeSource;
  readonly ruleId: string;
  readonly classes: readonly CostClass[] | 'all';
  readonly at: Instant;
  /** Appeals for which it is stayed: it binds nobody meanwhile. */
  readonly stayedBy?: readonly string[];
  /** Since when it binds again, after a stay that is over; absent where it was never stayed. */
  readonly boundFrom?: Instant;
}

/** An order about a freeze that awaits its second signature. */
export interface PendingFreezeOrder extends FreezeOrder {
  readonly by: readonly string[];
  /** Key of the body whose signature is missing. */
  readonly signedFor: string;
  readonly since: Instant;
}

/** Whether money of a class is frozen by it. */
export const freezes = (
  { classes, stayedBy }: Pick<FreezeState, 'classes' | 'stayedBy'>,
  costClass: CostClass,
): boolean => stayedBy === undefined && (classes === 'all' || classes.includes(costClass));
