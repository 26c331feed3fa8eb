import { refuseCluster, type ClusterRefusal } from '../refusals';
import type { ClusterState } from '../state';

/** The text says something. */
export const unlessText = (text: string, field: string): ClusterRefusal | null =>
  text.trim() === ''
    ? refuseCluster('text-missing', 'A text is missing or blank.', { field, remedy: 'Fill in the field.' })
    : null;

/** Nothing is decided about it, and it still is a cluster. */
export const unlessOpen = ({ status, since }: ClusterState): ClusterRefusal | null =>
  status === 'open' ? null : settled(status, since, 'A cluster that is found anew is asked about and decided anew.');

export const settled = (status: string, since: string, remedy: string): ClusterRefusal =>
  refuseCluster('cluster-settled', 'The cluster is decided, or no cluster any more.', {
    facts: { status, since },
    remedy,
  });

/** No decision waits for its signature. */
export const unlessPending = ({ pending }: ClusterState): ClusterRefusal | null =>
  pending === null
    ? null
    : refuseCluster('signature-pending', 'A decision awaits its signature.', {
        facts: { decisionId: pending.decisionId, act: pending.act },
        remedy: 'It must be signed, or its signature refused, first.',
      });
