import type { CostClass } from '../../regime/common';
import type { Instant } from '../../time';
import type { Reasons } from '../commands/gate';

/** What froze money: a report that did not come, a trigger or a step of a ladder, a body's order, or a lead that is not decided. */
export type FreezeSource = 'report' | 'trigger' | 'ladder' | 'order' | 'joint';

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
  /** Of an order: its reasons, the body, and everybody who stands behind it. */
  readonly reasons?: Reasons;
  readonly body?: string;
  readonly by?: readonly string[];
  readonly signedBy?: readonly string[];
}
/** `cause_gone`: what froze it has ended. `annulled`: set aside on appeal. */
export interface FreezeLifted {
  readonly type: 'FreezeLifted';
  readonly freezeId: string;
  readonly how: 'cause_gone' | 'decided' | 'annulled';
  readonly at: Instant;
  readonly reason: string | null;
  /** Where a body decided: its reasons, the body, and everybody who stands behind it. */
  readonly reasons?: Reasons;
  readonly body?: string;
  readonly by?: readonly string[];
  readonly signedBy?: readonly string[];
}

/** What a body orders about a freeze. */
export interface FreezeOrder {
  readonly act: 'order' | 'lift';
  readonly freezeId: string;
  readonly classes: readonly CostClass[] | 'all';
  readonly reasons: Reasons;
  readonly body: string;
  readonly ruleId: string;
}
/** It has effect once another person has signed. */
export interface FreezeProposed extends FreezeOrder {
  readonly type: 'FreezeProposed';
  readonly by: readonly string[];
  /** Key of the body whose signature is waited for. */
  readonly signedFor: string;
}
export interface FreezeSignatureRefused {
  readonly type: 'FreezeSignatureRefused';
  readonly freezeId: string;
  readonly reason: string;
}

export type FreezeEvent = SpendingFrozen | FreezeLifted | FreezeProposed | FreezeSignatureRefused;
