import type { AgencyStanding } from '../../standing/state';
import type { Instant } from '../../time';

/** The agency stands otherwise than the project knew. */
export interface NoteStanding {
  readonly type: 'NoteStanding';
  readonly standing: AgencyStanding;
  readonly at: Instant;
}

/** What a look at a case that the agency decided itself came to. */
export type AuditOutcome = 'fine' | 'findings' | 'suspend';

/** The officer of the body whose decision it would have been looks at one that the agency took itself. */
export interface AuditAutonomy {
  readonly type: 'AuditAutonomy';
  readonly decisionId: string;
  readonly outcome: AuditOutcome;
  readonly findings: string;
}
