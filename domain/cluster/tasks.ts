import type { Assignee, Task } from '../kernel';
import { deciderAt } from '../project/who';
import type { Regime } from '../regime/types';
import { JUSTIFICATION_CLOCK } from './clocks';
import type { ClusterState } from './state';
import { inCharge } from './who';

/** What people are asked to do with a cluster. */
export const CLUSTER_TASKS = {
  justify_split: 'An agency says why its projects are apart.',
  decide_cluster: 'The body in charge merges the projects, records immunity, or lifts the cluster.',
  sign_cluster_decision: 'Another person signs the decision, or refuses to.',
} as const satisfies Readonly<Record<string, string>>;

export type ClusterTaskKind = keyof typeof CLUSTER_TASKS;

/** Open tasks of a cluster. A rule that only flags asks nobody for anything. */
export function clusterTasks(state: ClusterState, regime: Regime): readonly Task[] {
  const rule = regime.aggregation;
  if (!rule || state.status === 'none') return [];
  const { pending, asked } = state;
  if (pending) {
    const { decisionId, act, since } = pending;
    const signs: Assignee = deciderAt(rule.decidedBy, regime);
    return [task('sign_cluster_decision', signs, since, { of: decisionId, subject: { decisionId, act } })];
  }
  if (state.status !== 'open') return [];
  const { sum, lines, programme } = state;
  const waitsFor = asked?.waitsFor ?? [];
  const decidable = asked === null ? rule.action !== 'flag' : waitsFor.length === 0 || asked.overdue;
  const subject = { sum, lines, programme };
  return [
    ...waitsFor.map((bodyId) =>
      task('justify_split', { role: 'agency_approver', bodyId }, asked?.at ?? state.since, {
        of: bodyId,
        subject: { ...subject, agencyId: bodyId },
        ...(asked?.overdue ? {} : { clockId: JUSTIFICATION_CLOCK }),
      }),
    ),
    ...(decidable ? [task('decide_cluster', inCharge(rule, regime), state.since, { subject })] : []),
  ];
}

const task = (
  kind: ClusterTaskKind,
  assignee: Assignee,
  since: string,
  { of, ...more }: Pick<Task, 'subject' | 'clockId'> & { readonly of?: string },
): Task => ({ id: of === undefined ? kind : `${kind}:${of}`, kind, assignee, since, ...more });
