import type { CostClass } from '../../regime/common';
import type { Reasons } from './gate';

/** A body with the power freezes money of these classes; where its rule says so, another person signs first. */
export interface OrderFreeze {
  readonly type: 'OrderFreeze';
  readonly freezeId: string;
  readonly classes: readonly CostClass[] | 'all';
  readonly reasons: Reasons;
}
/** A body with the power lifts a freeze, whatever froze the money. */
export interface LiftFreeze {
  readonly type: 'LiftFreeze';
  readonly freezeId: string;
  readonly reasons: Reasons;
}
/** The second signature of an order to freeze or to lift a freeze; given, or refused with a reason. */
export interface SignFreeze {
  readonly type: 'SignFreeze';
  readonly freezeId: string;
  readonly refuse?: string;
}

export type FreezeCommand = OrderFreeze | LiftFreeze | SignFreeze;
