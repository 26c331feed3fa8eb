import type { Procedure } from '../kernel';
import type { ClusterState } from './state';

/** What the procedure must know of a cluster: nothing is its to do but to tell people, and to wait for clocks. */
export const clusterProcedure = (state: ClusterState): Procedure<never> => ({
  due: [],
  children: [],
  ended: state.status === 'lifted' || (state.status === 'immune' && state.clocks.length === 0),
  stage: state.status,
  overlays: state.pending ? ['signature'] : [],
});
