import type { CostClass } from '../../regime/common';
import type { Instant } from '../../time';

/** What froze money: a report that did not come, a trigger or a step of a ladder, or a body's order. */
export type FreezeSource = 'report' | 'trigger' | 'ladder' | 'order';

/** Money of these classes may not be spent until the freeze is lifted. */
export interface SpendingFrozen {
  readonly type: 'SpendingFrozen';
  readonly freezeId: string;
  readonly source: FreezeSource;
  /** The rule of the regime, as in `reporting.late`, `triggers.three-red`, `powers.oversight`. */
  readonly ruleId: string;
  readonly classes: readonly CostClass[] | 'all';
  readonly at: Instant;
  readonly legalRef?: string;
  readonly verified?: boolean;
  readonly reason: string | null;
}
/** `cause_gone`: what froze it has ended. `annulled`: set aside on appeal. */
export interface FreezeLifted {
  readonly type: 'FreezeLifted';
  readonly freezeId: string;
  readonly how: 'cause_gone' | 'decided' | 'annulled';
  readonly at: Instant;
  readonly reason: string | null;
}

export type FreezeEvent = SpendingFrozen | FreezeLifted;
