import type { StreamClock } from '../kernel';
import type { DocumentRef } from '../submission';
import type { Instant, LocalDate } from '../time';
import type { AssessedIn } from './state';

/** The rule that an act rests on, and who stands behind it. */
interface OfBody {
  /** Key of the body. */
  readonly body: string;
  readonly by: readonly string[];
  readonly legalRef?: string;
  readonly verified?: boolean;
}

export interface StandingOpened {
  readonly type: 'StandingOpened';
  readonly agencyId: string;
  readonly regimeHash: string;
  readonly regimeId: string;
}
export interface ProjectJoined {
  readonly type: 'ProjectJoined';
  readonly projectId: string;
}
export interface ProjectLeft {
  readonly type: 'ProjectLeft';
  readonly projectId: string;
}
export interface AgencyAssessed extends OfBody {
  readonly type: 'AgencyAssessed';
  readonly assessmentId: string;
  readonly of: AssessedIn;
  readonly value: string;
  readonly assessedOn: LocalDate;
  readonly until: LocalDate;
  readonly evidence: string;
  readonly documents: readonly DocumentRef[];
  readonly clock: StreamClock;
}
/** Its last day is over: from `at` on the class is unknown. */
export interface AssessmentLapsed {
  readonly type: 'AssessmentLapsed';
  readonly assessmentId: string;
  readonly of: AssessedIn;
  readonly clockId: string;
  readonly at: Instant;
}
export interface AutonomyGranted extends OfBody {
  readonly type: 'AutonomyGranted';
  readonly grantId: string;
  readonly levels: readonly string[];
  readonly samplingPercent: number;
  readonly until: LocalDate;
  readonly reason: string;
  readonly clock: StreamClock;
}
export interface AutonomyLapsed {
  readonly type: 'AutonomyLapsed';
  readonly grantId: string;
  readonly clockId: string;
  readonly at: Instant;
}
/** `audit`: a look at a case that the agency had decided itself. */
export interface AutonomySuspended {
  readonly type: 'AutonomySuspended';
  readonly grantId: string;
  readonly why: 'audit' | 'decided';
  readonly reason: string;
  readonly body: string;
  readonly by: readonly string[];
  readonly at: Instant;
  readonly projectId?: string;
  readonly decisionId?: string;
}
export interface AutonomyReinstated extends OfBody {
  readonly type: 'AutonomyReinstated';
  readonly grantId: string;
  readonly reason: string;
}

/** What is recorded of an agency's standing. */
export type StandingEvent =
  | StandingOpened
  | ProjectJoined
  | ProjectLeft
  | AgencyAssessed
  | AssessmentLapsed
  | AutonomyGranted
  | AutonomyLapsed
  | AutonomySuspended
  | AutonomyReinstated;
