import type { KernelCommand } from '../kernel';
import type { DocumentRef } from '../submission';
import type { Instant, LocalDate } from '../time';
import type { FoundCluster } from './state';

/** The register has looked at the neighbourhood of a project; the first time this opens the cluster. */
export interface NoteSlices {
  readonly type: 'NoteSlices';
  readonly clusterId: string;
  readonly regimeHash: string;
  /** Null: the projects are no cluster any more. */
  readonly found: FoundCluster | null;
  /** The instant of what was looked at: a submission, an amendment, a contract, an invoice. */
  readonly at: Instant;
}
/** Somebody of the body in charge says that projects are one for the lines, which no look has found. Opens the cluster. */
export interface FlagCluster {
  readonly type: 'FlagCluster';
  readonly clusterId: string;
  readonly regimeHash: string;
  /** The projects as they stand, and what they come to, by value. */
  readonly found: FoundCluster;
  readonly reasons: string;
  /** What shows it: each a fact with where it stands. */
  readonly evidence: readonly string[];
}
/** The projects of this cluster are counted with those of another, older one. */
export interface NoteAbsorbed {
  readonly type: 'NoteAbsorbed';
  readonly into: string;
}

/** The body in charge asks the agencies why the projects are apart. */
export interface AskJustification {
  readonly type: 'AskJustification';
  readonly reason: string;
}
/** An agency says why its projects are apart. */
export interface GiveJustification {
  readonly type: 'GiveJustification';
  readonly agencyId: string;
  readonly text: string;
  readonly documents: readonly DocumentRef[];
}
/** The projects are scrutinised as one; `leadId` is the project in which that happens. */
export interface MergeCluster {
  readonly type: 'MergeCluster';
  readonly decisionId: string;
  readonly leadId: string;
  readonly reasons: string;
}
/** The split was justified: the projects count on their own until a day. */
export interface RecordImmunity {
  readonly type: 'RecordImmunity';
  readonly decisionId: string;
  /** Its last day, where that is earlier than the rule allows. */
  readonly until?: LocalDate;
  readonly reasons: string;
}
/** The projects are no cluster, or no longer one; a merge or an immunity ends with it. */
export interface LiftCluster {
  readonly type: 'LiftCluster';
  readonly decisionId: string;
  readonly reasons: string;
}
/** The second signature; or its refusal, with the reason. */
export interface SignClusterDecision {
  readonly type: 'SignClusterDecision';
  readonly decisionId: string;
  readonly refuse?: string;
}

export type ClusterPersonCommand =
  | FlagCluster
  | AskJustification
  | GiveJustification
  | MergeCluster
  | RecordImmunity
  | LiftCluster
  | SignClusterDecision;

export type ClusterCommand = ClusterPersonCommand | NoteSlices | NoteAbsorbed | KernelCommand;
