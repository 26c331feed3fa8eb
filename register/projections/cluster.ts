import { JUSTIFICATION_CLOCK } from '../../domain/cluster/clocks';
import type { ClusterEvent } from '../../domain/cluster/events';
import type { ClusterState } from '../../domain/cluster/state';
import { clockRows } from './clocks';
import { filingRows } from './filings';
import type { Projection, ProjectionContext, RowChange, Standing } from './projection';
import { taskRows } from './tasks';

type Context = ProjectionContext<ClusterState>;

/** The rows of a cluster. */
export const clusterProjection: Projection<ClusterState> = {
  events: (event, context) => ownRows(event as ClusterEvent, context),
  standing: (standing) => [
    clusterRow(standing),
    ...memberRows(standing),
    ...taskRows(standing),
    ...clockRows(standing),
  ],
};

function ownRows(event: ClusterEvent, context: Context): readonly RowChange[] {
  switch (event.type) {
    case 'ClusterFound': {
      const { stream, meta, law } = context;
      const { jurisdiction, id, money } = law.regime;
      const row = { id: event.clusterId, stream, jurisdiction, regime_id: id, currency: money.currency };
      return [{ op: 'put', table: 'cluster', row: { ...row, how: null, found_at: meta.at } }];
    }
    case 'ClusterLifted':
      return [{ op: 'patch', table: 'cluster', row: { id: context.after.clusterId, how: event.how } }];
    case 'JustificationGiven':
      return filingRows(event.documents, ofAgency(event.agencyId, context));
    default:
      return [];
  }
}

/** What an agency files belongs to its first project of the cluster. */
function ofAgency(agencyId: string, context: Context): Context {
  const first = context.after.members.find((member) => member.agencyId === agencyId);
  return { ...context, identity: { ...context.identity, projectId: first?.projectId ?? null } };
}

function clusterRow({ state, seq, lastAt, clocks }: Standing<ClusterState>): RowChange {
  const due = clocks.find(({ clock }) => clock.id === JUSTIFICATION_CLOCK);
  return {
    op: 'patch',
    table: 'cluster',
    row: {
      ...{ id: state.clusterId, status: state.status, sum_minor: state.sum, lines: state.lines },
      ...{ programme: state.programme, lead_id: state.leadId, immune_until: state.immuneUntil },
      ...{ due_date: due?.dueDate ?? null, overdue: state.asked?.overdue ?? false, updated_at: lastAt, version: seq },
    },
  };
}

const memberRows = ({ stream, state }: Standing<ClusterState>): readonly RowChange[] =>
  state.members.map(({ projectId, agencyId, on, amount }) => ({
    op: 'put',
    table: 'cluster_member',
    row: {
      ...{ stream, project_id: projectId, cluster_id: state.clusterId, agency_id: agencyId, on_day: on },
      amount_minor: amount,
    },
  }));
