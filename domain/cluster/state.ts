import type { StreamClock } from '../kernel';
import type { SliceCluster, SliceLink } from '../slicing/types';
import type { Instant, LocalDate } from '../time';

/** One project of a cluster, as it stood when the cluster was looked at. */
export interface ClusterMember {
  readonly projectId: string;
  readonly agencyId: string;
  /** The day of its first submission. */
  readonly on: LocalDate;
  /** On the rule's basis, minor units of the regime's currency; null where it is not known. */
  readonly amount: number | null;
}

/** What was found, by value: who belongs together, why, and what they come to. Amounts in minor units. */
export interface FoundCluster extends Pick<SliceCluster, 'from' | 'to' | 'sum' | 'lines' | 'programme'> {
  /** In the order of their submission. */
  readonly members: readonly ClusterMember[];
  /** The weightiest links; see `MOST_LINKS`. */
  readonly links: readonly SliceLink[];
  /** How many links there are in all. */
  readonly linksInAll: number;
}

/** What the body in charge may decide about a cluster. */
export type ClusterAct = 'merge' | 'immunity' | 'lift';

/** A decision that awaits its second signature. */
export interface PendingClusterDecision {
  readonly decisionId: string;
  readonly act: ClusterAct;
  /** Of a merge: the project whose scrutiny is that of all. */
  readonly leadId: string | null;
  /** Of an immunity: its last day. */
  readonly until: LocalDate | null;
  readonly reasons: string;
  readonly by: readonly string[];
  readonly since: Instant;
}

/** What was asked of the agencies, and which of them have not answered. */
export interface AskedJustification {
  readonly at: Instant;
  readonly waitsFor: readonly string[];
  readonly overdue: boolean;
}

export type ClusterStatus = 'none' | 'open' | 'merged' | 'immune' | 'lifted';

/** A cluster; its links are in its events. */
export interface ClusterState {
  /** Empty before it is found. */
  readonly clusterId: string;
  readonly regimeHash: string;
  readonly status: ClusterStatus;
  readonly since: Instant;
  readonly members: readonly ClusterMember[];
  readonly sum: number;
  /** Ids of the lines that the sum meets and no project alone. */
  readonly lines: readonly string[];
  readonly programme: boolean;
  /** Points of all its links: another number is other evidence. */
  readonly points: number;
  /** Somebody flagged it by hand: a look that finds less does not undo it. */
  readonly flagged?: boolean;
  readonly asked: AskedJustification | null;
  readonly justifiedBy: readonly string[];
  readonly pending: PendingClusterDecision | null;
  readonly leadId: string | null;
  readonly immuneUntil: LocalDate | null;
  readonly clocks: readonly StreamClock[];
}

/** Bounds that keep a cluster and its events small: a larger one is decided upon no differently. */
export const MOST_MEMBERS = 200;
export const MOST_LINKS = 400;

export const NO_CLUSTER: ClusterState = {
  clusterId: '',
  regimeHash: '',
  status: 'none',
  since: '',
  members: [],
  sum: 0,
  lines: [],
  programme: false,
  points: 0,
  asked: null,
  justifiedBy: [],
  pending: null,
  leadId: null,
  immuneUntil: null,
  clocks: [],
};

/** Points of all links that are kept. */
export const pointsOf = ({ links }: Pick<FoundCluster, 'links'>): number =>
  links.reduce((sum, { points }) => sum + points, 0);

/** The agencies of the projects, each once. */
export const agenciesOf = (members: readonly Pick<ClusterMember, 'agencyId'>[]): readonly string[] => [
  ...new Set(members.map(({ agencyId }) => agencyId)),
];
