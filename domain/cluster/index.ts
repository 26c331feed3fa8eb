import type { Aggregate } from '../kernel';
import type { ClusterCommand } from './commands';
import { decideCluster } from './decide';
import type { ClusterEvent } from './events';
import { evolveCluster } from './evolve';
import { clusterProcedure } from './procedure';
import { NO_CLUSTER, type ClusterState } from './state';
import { clusterTasks } from './tasks';

/** The law of a cluster: found, justified or not, and then scrutinised as one, left apart for a time, or no cluster. */
export const cluster: Aggregate<ClusterState, ClusterCommand, ClusterEvent, never> = {
  kind: 'cluster',
  initial: NO_CLUSTER,
  decide: decideCluster,
  evolve: evolveCluster,
  tasks: clusterTasks,
  clocks: ({ clocks }) => clocks,
  procedure: clusterProcedure,
};
