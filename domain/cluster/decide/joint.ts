import type { Send } from '../../kernel';
import type { JoinScrutiny, LeaveScrutiny } from '../../project/commands/joint';
import type { Aggregation } from '../../regime/admission';
import type { Instant } from '../../time';
import type { ClusterMember, ClusterState } from '../state';

/** What each project of a merged cluster is told: the lead what the others come to, the others whom they follow. */
export function jointSends(
  { clusterId, leadId, members: before }: Pick<ClusterState, 'clusterId' | 'leadId' | 'members'>,
  { members }: { readonly members: readonly ClusterMember[] },
  { sumBasis: basis }: Aggregation,
  at: Instant,
): readonly Send[] {
  if (leadId === null) return [];
  const known = new Set(members.map(({ projectId }) => projectId));
  // Whoever has left follows nobody any more; the lead stays it, whatever the window.
  const gone = before.filter(({ projectId }) => projectId !== leadId && !known.has(projectId));
  const others = members.filter(({ projectId }) => projectId !== leadId);
  const amount = others.reduce((sum, each) => sum + (each.amount ?? 0), 0);
  const projects = others.map(({ projectId }) => projectId);
  const lead: JoinScrutiny = { type: 'JoinScrutiny', clusterId, leadId, basis, amount, projects, at };
  return [
    ...[leadId, ...projects].map((id) => ({ to: `project/${id}`, command: lead, effectiveAt: at })),
    ...gone.map(({ projectId }) => leaving(clusterId, projectId, at)),
  ];
}

/** Every project of a cluster that was merged stands on its own again. */
export const leavingSends = ({ clusterId, status, members }: ClusterState, at: Instant): readonly Send[] =>
  status === 'merged' ? members.map(({ projectId }) => leaving(clusterId, projectId, at)) : [];

function leaving(clusterId: string, projectId: string, at: Instant): Send {
  const command: LeaveScrutiny = { type: 'LeaveScrutiny', clusterId, at };
  return { to: `project/${projectId}`, command, effectiveAt: at };
}
