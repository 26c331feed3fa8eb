import type { StreamClock } from '../kernel';
import type { DocumentRef } from '../submission';
import type { Instant, LocalDate } from '../time';
import type { RanOut } from '../timetable/events';
import type { ClusterAct, FoundCluster } from './state';

/** Projects that come to a line together which none of them meets alone. */
export interface ClusterFound {
  readonly type: 'ClusterFound';
  readonly clusterId: string;
  readonly regimeHash: string;
  /** The instant of what brought it about. */
  readonly at: Instant;
  readonly found: FoundCluster;
  /** By whom and why it was flagged by hand; absent where the register's look found it. */
  readonly flagged?: { readonly by: readonly string[]; readonly reasons: string; readonly evidence: readonly string[] };
  readonly legalRef?: string;
  readonly verified?: boolean;
}
/** It was looked at again, and is another now: larger, dearer, tied otherwise, or without a project that has left. */
export interface ClusterGrew {
  readonly type: 'ClusterGrew';
  readonly at: Instant;
  readonly found: FoundCluster;
  readonly joined: readonly string[];
  readonly left: readonly string[];
}
/** The agencies are asked why the projects are apart. `by`: who asked; empty where the rule itself does. */
export interface JustificationAsked {
  readonly type: 'JustificationAsked';
  readonly at: Instant;
  readonly agencies: readonly string[];
  readonly clock: StreamClock | null;
  readonly reason: string | null;
  readonly by: readonly string[];
}
export interface JustificationGiven {
  readonly type: 'JustificationGiven';
  readonly agencyId: string;
  readonly text: string;
  readonly documents: readonly DocumentRef[];
  readonly by: readonly string[];
}
export interface JustificationOverdue {
  readonly type: 'JustificationOverdue';
  readonly at: Instant;
  readonly clockId: string;
  /** Agencies that have not answered. */
  readonly agencies: readonly string[];
  readonly ranOut?: RanOut;
}

/** Who stands behind a decision. */
export interface ClusterDecision {
  readonly decisionId: string;
  readonly reasons: string;
  readonly body: string;
  readonly by: readonly string[];
  readonly signedBy: readonly string[];
}
export interface ClusterDecisionProposed extends Omit<ClusterDecision, 'signedBy'> {
  readonly type: 'ClusterDecisionProposed';
  readonly act: ClusterAct;
  readonly leadId: string | null;
  readonly until: LocalDate | null;
}
export interface ClusterSignatureRefused {
  readonly type: 'ClusterSignatureRefused';
  readonly decisionId: string;
  readonly reason: string;
}
/** Joint scrutiny: what is found and decided of the lead counts for all. */
export interface ClusterMerged extends ClusterDecision {
  readonly type: 'ClusterMerged';
  readonly leadId: string;
  readonly followers: readonly string[];
  readonly sum: number;
  /** The cost basis that the sum is on. */
  readonly basis: string;
}
export interface ImmunityRecorded extends ClusterDecision {
  readonly type: 'ImmunityRecorded';
  readonly projects: readonly string[];
  /** Its last day. */
  readonly until: LocalDate;
  readonly clock: StreamClock;
}
export interface ImmunityExpired {
  readonly type: 'ImmunityExpired';
  readonly at: Instant;
  readonly clockId: string;
}
/** `no_longer`: the facts have changed; `absorbed`: it is counted with another; `decided`: by the body in charge. */
export interface ClusterLifted extends Partial<ClusterDecision> {
  readonly type: 'ClusterLifted';
  readonly how: 'decided' | 'no_longer' | 'absorbed';
  readonly into: string | null;
}

export type ClusterEvent =
  | ClusterFound
  | ClusterGrew
  | JustificationAsked
  | JustificationGiven
  | JustificationOverdue
  | ClusterDecisionProposed
  | ClusterSignatureRefused
  | ClusterMerged
  | ImmunityRecorded
  | ImmunityExpired
  | ClusterLifted;
