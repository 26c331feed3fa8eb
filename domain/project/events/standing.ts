import type { AgencyStanding } from '../../standing/state';
import type { Instant } from '../../time';
import type { AuditOutcome } from '../commands/standing';

export interface AgencyStandingNoted {
  readonly type: 'AgencyStandingNoted';
  readonly standing: AgencyStanding;
  readonly at: Instant;
}
/** The gate that the agency was to decide itself goes back to the body: the autonomy by which it stood there is gone. */
export interface GateReturned {
  readonly type: 'GateReturned';
  readonly gateId: string;
  readonly grantId: string;
  /** A decision of the agency that awaited its second signature, and falls. */
  readonly decisionId: string | null;
  readonly at: Instant;
}
/** A decision that the agency took itself was drawn to be looked at. */
export interface AutonomyAuditOpened {
  readonly type: 'AutonomyAuditOpened';
  readonly decisionId: string;
  readonly grantId: string;
  readonly gateId: string;
  /** Key of the body that looks. */
  readonly body: string;
  /** The number drawn, below the percentage that is looked at. */
  readonly draw: number;
  readonly samplingPercent: number;
  readonly at: Instant;
}
export interface AutonomyAudited {
  readonly type: 'AutonomyAudited';
  readonly decisionId: string;
  readonly grantId: string;
  readonly outcome: AuditOutcome;
  readonly findings: string;
  readonly body: string;
  readonly by: readonly string[];
}

export type AgencyStandingEvent = AgencyStandingNoted | GateReturned | AutonomyAuditOpened | AutonomyAudited;
