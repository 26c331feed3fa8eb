import type { Context, Decision } from '../../kernel';
import type { Aggregation } from '../../regime/admission';
import type { ClusterCommand } from '../commands';
import type { ClusterEvent } from '../events';
import type { ClusterState } from '../state';

export type CommandOf<T extends ClusterCommand['type']> = Extract<ClusterCommand, { type: T }>;

/** What one act decides, under the regime's rule on aggregation. */
export type Handler<T extends ClusterCommand['type']> = (
  state: ClusterState,
  command: CommandOf<T>,
  context: Context,
  rule: Aggregation,
) => Decision<ClusterEvent>;

/** It has happened already: nothing changes, and nothing is refused. */
export const NOTHING: Decision<ClusterEvent> = { events: [] };
