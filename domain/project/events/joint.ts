import type { Instant } from '../../time';

/** The project is scrutinised together with others, or these have changed. */
export interface ScrutinyJoined {
  readonly type: 'ScrutinyJoined';
  readonly clusterId: string;
  readonly leadId: string;
  readonly basis: string;
  readonly amount: number;
  readonly projects: readonly string[];
  readonly at: Instant;
}
/** The lead is approved, or no longer: it holds for a project that follows. */
export interface LeadFollowed {
  readonly type: 'LeadFollowed';
  readonly clusterId: string;
  readonly leadId: string;
  readonly approved: boolean;
  /** The gate of its own that the project has passed with the lead, and the stage behind it. */
  readonly passes: { readonly gateId: string; readonly opensStage: string } | null;
  readonly at: Instant;
}
/** The project stands on its own again. */
export interface ScrutinyLeft {
  readonly type: 'ScrutinyLeft';
  readonly clusterId: string;
  readonly at: Instant;
}

export type JointEvent = ScrutinyJoined | LeadFollowed | ScrutinyLeft;
