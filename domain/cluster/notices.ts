import type { Assignee, Notice } from '../kernel';
import type { ClusterState } from './state';

/** What people are told of a cluster, and who; the text is made from kind and facts in the reader's language. */
export const CLUSTER_NOTICES = {
  cluster_found: 'To the agencies and the body in charge: projects come to a line together that none meets alone.',
  cluster_grew: 'To the agencies and the body in charge: a cluster has become another.',
  justification_asked: 'To the agencies: why are these projects apart, and by when must that be said.',
  justification_given: 'To the body in charge: an agency has said why its projects are apart.',
  justification_overdue: 'To the agencies and the body in charge: nobody said in time why the projects are apart.',
  cluster_signature_asked: 'To who decides for the body in charge: a decision about a cluster awaits its signature.',
  cluster_signature_refused: 'To the body in charge: the second signature was refused.',
  cluster_merged: 'To the agencies and the body in charge: the projects are scrutinised as one.',
  immunity_recorded: 'To the agencies: the split is justified, and the projects count on their own until a day.',
  immunity_expired: 'To the agencies and the body in charge: projects count together again with what comes.',
  cluster_lifted: 'To the agencies and the body in charge: the projects are no cluster any more.',
} as const satisfies Readonly<Record<string, string>>;

export type ClusterNoticeKind = keyof typeof CLUSTER_NOTICES;

/** A notice of this cluster; every one names it. */
export const notice = (
  kind: ClusterNoticeKind,
  { clusterId }: Pick<ClusterState, 'clusterId'>,
  to: readonly Assignee[],
  facts: Notice['facts'] = {},
): Notice => ({ kind, to, facts: { clusterId, ...facts } });
