import type { ClusterRefusalCode } from '../../domain/cluster/refusals';

type Own =
  | 'no-such-cluster'
  | 'no-aggregation-rule'
  | 'cluster-settled'
  | 'no-line-together'
  | 'justification-not-used'
  | 'justification-pending'
  | 'justification-not-asked'
  | 'not-in-cluster'
  | 'immunity-not-used'
  | 'immunity-too-long';

/** Of clusters: the status of each refusal that no other proceeding has. */
export const STATUS_OF_CLUSTERS: Readonly<Record<Extract<ClusterRefusalCode, Own>, 403 | 404 | 409 | 422>> = {
  'no-such-cluster': 404,
  'no-aggregation-rule': 409,
  'cluster-settled': 409,
  'no-line-together': 422,
  'justification-not-used': 409,
  'justification-pending': 409,
  'justification-not-asked': 409,
  'not-in-cluster': 422,
  'immunity-not-used': 409,
  'immunity-too-long': 422,
};
