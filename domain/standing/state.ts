import type { StreamClock } from '../kernel';
import type { Instant, LocalDate } from '../time';

/** What an agency is assessed in: how able it is, and how far it is trusted with investments. */
export type AssessedIn = 'capacity' | 'confidence';

/** An assessment in force: it holds to the end of its last day, and is nothing after it. */
export interface Assessment {
  readonly assessmentId: string;
  /** A class of the regime's scale. */
  readonly value: string;
  readonly assessedOn: LocalDate;
  /** The last day on which it holds. */
  readonly until: LocalDate;
  /** Key of the body that assessed. */
  readonly body: string;
}

/** What an agency may decide itself, as long as nobody has suspended it. */
export interface Autonomy {
  readonly grantId: string;
  /** Tiers of the regime. */
  readonly levels: readonly string[];
  /** The last day of the grant. */
  readonly until: LocalDate;
}

/** How an agency stands under a regime, as its projects are told. What has lapsed or is suspended is not there. */
export interface AgencyStanding {
  /** Raised with every change, so that a project that knows an older one is told. */
  readonly revision: number;
  readonly capacity: Assessment | null;
  readonly confidence: Assessment | null;
  readonly autonomy: Autonomy | null;
}

export interface GrantState extends Autonomy {
  readonly since: Instant;
  readonly suspended: { readonly since: Instant; readonly why: 'audit' | 'decided' } | null;
}

/** The standing of one agency under one regime; what it was before is in the events and the projection. */
export interface StandingState {
  /** Empty before it is opened. */
  readonly agencyId: string;
  readonly regimeHash: string;
  readonly regimeId: string;
  readonly revision: number;
  readonly capacity: Assessment | null;
  readonly confidence: Assessment | null;
  readonly grant: GrantState | null;
  /** Assessments that ran out and were not made anew. */
  readonly lapsed: readonly { readonly of: AssessedIn; readonly since: Instant }[];
  /** The agency's projects that have not ended: they are told of every change. */
  readonly projects: readonly string[];
  readonly clocks: readonly StreamClock[];
}

export const INITIAL_STANDING: StandingState = {
  agencyId: '',
  regimeHash: '',
  regimeId: '',
  revision: 0,
  capacity: null,
  confidence: null,
  grant: null,
  lapsed: [],
  projects: [],
  clocks: [],
};

/** The stream of an agency's standing under a regime. */
export const standingOf = (agencyId: string, regimeId: string): string => `standing/${agencyId}:${regimeId}`;

/** What the agency's projects are told. */
export const toldOf = ({ revision, capacity, confidence, grant }: StandingState): AgencyStanding => ({
  revision,
  capacity,
  confidence,
  autonomy:
    grant === null || grant.suspended !== null
      ? null
      : { grantId: grant.grantId, levels: grant.levels, until: grant.until },
});
