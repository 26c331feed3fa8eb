import type { KernelCommand } from '../kernel';
import type { DocumentRef } from '../submission';
import type { Instant, LocalDate } from '../time';
import type { AssessedIn } from './state';

/** The first act on a standing opens it, under the version of the regime that is in force. */
interface Opening {
  readonly agencyId: string;
  readonly regimeHash: string;
}

/** The body that the regime names assesses the agency. */
export interface AssessAgency extends Opening {
  readonly type: 'AssessAgency';
  readonly assessmentId: string;
  readonly of: AssessedIn;
  readonly value: string;
  readonly assessedOn: LocalDate;
  readonly evidence: string;
  readonly documents: readonly DocumentRef[];
}
/** The body that the regime names lets the agency decide projects of some tiers itself. */
export interface GrantAutonomy extends Opening {
  readonly type: 'GrantAutonomy';
  readonly grantId: string;
  readonly levels: readonly string[];
  readonly reason: string;
}
export interface SuspendAutonomy {
  readonly type: 'SuspendAutonomy';
  readonly reason: string;
}
export interface ReinstateAutonomy {
  readonly type: 'ReinstateAutonomy';
  readonly reason: string;
}

/** A project of the agency was filed: from now on it is told of every change. */
export interface JoinStanding extends Opening {
  readonly type: 'JoinStanding';
  readonly projectId: string;
  /** What the project knows already. */
  readonly revision: number;
  readonly at: Instant;
}
export interface LeaveStanding {
  readonly type: 'LeaveStanding';
  readonly projectId: string;
  readonly at: Instant;
}
/** A look at a case that the agency decided itself has come to the worst. */
export interface NoteAudit {
  readonly type: 'NoteAudit';
  readonly projectId: string;
  readonly decisionId: string;
  readonly grantId: string;
  readonly findings: string;
  readonly body: string;
  readonly at: Instant;
}

/** What people do about an agency's standing. */
export type StandingPersonCommand = AssessAgency | GrantAutonomy | SuspendAutonomy | ReinstateAutonomy;

export type StandingCommand = StandingPersonCommand | JoinStanding | LeaveStanding | NoteAudit | KernelCommand;
