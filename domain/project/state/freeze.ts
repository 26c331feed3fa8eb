import type { FreezeSource } from '../events/freeze';
import type { CostClass } from '../../regime/common';
import type { Instant } from '../../time';

/** A freeze in force. */
export interface FreezeState {
  readonly freezeId: string;
  readonly source: FreezeSource;
  readonly ruleId: string;
  readonly classes: readonly CostClass[] | 'all';
  readonly at: Instant;
}

/** Whether money of a class is frozen by it. */
export const freezes = ({ classes }: Pick<FreezeState, 'classes'>, costClass: CostClass): boolean =>
  classes === 'all' || classes.includes(costClass);
