import type { EventMeta } from '../kernel';
import { IMMUNITY_CLOCK, JUSTIFICATION_CLOCK } from './clocks';
import type { ClusterEvent } from './events';
import { agenciesOf, pointsOf, type ClusterState, type ClusterStatus, type FoundCluster } from './state';

/** The cluster after one more event. */
export function evolveCluster(state: ClusterState, event: ClusterEvent, { at }: EventMeta): ClusterState {
  const now = (status: ClusterStatus): ClusterState => ({ ...state, status, since: at, pending: null });
  switch (event.type) {
    case 'ClusterFound': {
      const { clusterId, regimeHash, found, flagged } = event;
      return { ...now('open'), ...asFound(found), clusterId, regimeHash, ...(flagged && { flagged: true }) };
    }
    case 'ClusterGrew':
      return { ...state, ...asFound(event.found), ...stillAsked(state, event.found) };
    case 'JustificationAsked':
      return {
        ...state,
        asked: { at: event.at, waitsFor: event.agencies, overdue: false },
        justifiedBy: [],
        clocks: event.clock ? [...without(state, JUSTIFICATION_CLOCK), event.clock] : state.clocks,
      };
    case 'JustificationGiven':
      return justified(state, event.agencyId);
    case 'JustificationOverdue':
      return {
        ...state,
        asked: state.asked && { ...state.asked, overdue: true },
        clocks: without(state, JUSTIFICATION_CLOCK),
      };
    case 'ClusterDecisionProposed': {
      const { decisionId, act, leadId, until, reasons, by } = event;
      return { ...state, pending: { decisionId, act, leadId, until, reasons, by, since: at } };
    }
    case 'ClusterSignatureRefused':
      return { ...state, pending: null };
    case 'ClusterMerged':
      return { ...now('merged'), leadId: event.leadId, asked: null, clocks: [] };
    case 'ImmunityRecorded':
      return { ...now('immune'), leadId: null, asked: null, immuneUntil: event.until, clocks: [event.clock] };
    case 'ImmunityExpired':
      return { ...state, clocks: without(state, IMMUNITY_CLOCK) };
    case 'ClusterLifted':
      return { ...now('lifted'), leadId: null, immuneUntil: null, asked: null, clocks: [] };
  }
}

const asFound = ({ members, sum, lines, programme, links }: FoundCluster) => ({
  members,
  points: pointsOf({ links }),
  sum,
  lines: lines.map(({ id }) => id),
  programme,
});

/** An agency all of whose projects have left has nothing to justify any more. */
function stillAsked(
  { asked, clocks }: ClusterState,
  { members }: FoundCluster,
): Pick<ClusterState, 'asked' | 'clocks'> {
  if (!asked) return { asked, clocks };
  const waitsFor = asked.waitsFor.filter((agencyId) => agenciesOf(members).includes(agencyId));
  return {
    asked: { ...asked, waitsFor },
    clocks: waitsFor.length > 0 ? clocks : clocks.filter(({ id }) => id !== JUSTIFICATION_CLOCK),
  };
}

function justified(state: ClusterState, agencyId: string): ClusterState {
  const waitsFor = state.asked?.waitsFor.filter((each) => each !== agencyId) ?? [];
  return {
    ...state,
    asked: state.asked && { ...state.asked, waitsFor },
    justifiedBy: [...new Set([...state.justifiedBy, agencyId])],
    clocks: waitsFor.length > 0 ? state.clocks : without(state, JUSTIFICATION_CLOCK),
  };
}

const without = ({ clocks }: ClusterState, clockId: string): ClusterState['clocks'] =>
  clocks.filter(({ id }) => id !== clockId);
