import { refuse } from '../refusal';

/** Why a cluster refuses a command: every code it uses, for the reference. */
export const CLUSTER_REFUSALS = {
  'not-authorised': 'The actor holds no office that may do this in this case.',
  'system-only': 'Only the procedure itself does this.',
  'same-signatory': 'Every signature must be by another person.',
  'text-missing': 'A text is missing or blank.',
  'calendar-too-short': 'The calendar does not reach the date that the rule needs.',
  'date-impossible': 'The date does not exist.',
  'date-passed': 'The date must lie in the future.',
  'no-such-cluster': 'No cluster was found under this id.',
  'no-aggregation-rule': 'The regime does not say when projects count together.',
  'no-line-together': 'Together the projects meet no line that none of them meets alone.',
  'cluster-settled': 'The cluster is decided, or no cluster any more.',
  'justification-not-used': 'The regime gives no time for a justification.',
  'justification-pending': 'The agencies were asked, and have not all answered.',
  'justification-not-asked': 'No justification is asked of this agency.',
  'not-in-cluster': 'The project is none of the cluster.',
  'immunity-not-used': 'The regime knows no immunity of a justified split.',
  'immunity-too-long': 'The immunity would last longer than the rule allows.',
  'signature-pending': 'A decision awaits its signature.',
  'no-signature-pending': 'No decision with this id awaits a signature.',
} as const satisfies Readonly<Record<string, string>>;

export type ClusterRefusalCode = keyof typeof CLUSTER_REFUSALS;

/** See `domain/refusal.ts`; with this aggregate's codes only. */
export const refuseCluster = refuse<ClusterRefusalCode>;

/** A refusal of a cluster; its code is one of the documented ones. */
export type ClusterRefusal = ReturnType<typeof refuseCluster>;
