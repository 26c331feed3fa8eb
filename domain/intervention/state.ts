import type { StreamClock } from '../kernel';
import type { AllowedWork, PauseExpiry } from '../regime/intervention';
import type { DocumentRef } from '../submission';
import type { Instant, LocalDate } from '../time';
import type { Stay } from '../timetable/stays';
import type { ByRule } from './commands';
import type { InterventionAct, OrderIssued } from './events';

/**
 * `triggered`: a rule proposes it, and the officer takes it over or declines. `proposed`: notice is still to be given. `hearing`: the agency may reply. `deciding`: the hearing is closed.
 * `ordered`: it is ordered, and binds later. `in_force`: the project is paused. `expired`: paused still, its date has come and a decision is required.
 */
export type InterventionStatus =
  'none' | 'triggered' | 'proposed' | 'hearing' | 'deciding' | 'ordered' | 'in_force' | 'expired' | 'ended';

/** How a proceeding ended. */
export type InterventionOutcome =
  | 'lapsed'
  | 'declined'
  | 'dismissed'
  | 'withdrawn'
  | 'cancelled'
  | 'resumed'
  | 'expired'
  | 'superseded'
  | 'annulled'
  | 'project_ended';

/** An act that was decided and does not bind yet. */
export interface PendingAct {
  readonly decided: InterventionAct;
  readonly decidedBy: readonly string[];
  readonly since: Instant;
  /** Bodies (by the regime's key) whose signature is still missing. */
  readonly missing: readonly string[];
  readonly signedBy: readonly string[];
}

/** An oral hearing that the agency has asked for. `asked`: a day is still to be named. */
export interface OralHearing {
  readonly state: 'asked' | 'scheduled' | 'over';
  readonly since: Instant;
  readonly on: LocalDate | null;
}

/** How the agency was heard, as far as the decision depends on it. */
export interface Heard {
  /** Ids of the documents that the agency was shown or has handed in: what a decision may rest on. */
  readonly shown: readonly string[];
  readonly replied: boolean;
  /** The time for the reply is over; an oral hearing is waited for. */
  readonly timeOver: boolean;
  readonly oral: OralHearing | null;
  /** The exception on which the (further) hearing was waived, and everybody who stands behind that. */
  readonly waived: { readonly code: string; readonly by: readonly string[] } | null;
}

export const NOT_HEARD: Heard = { shown: [], replied: false, timeOver: false, oral: null, waived: null };

/** The pause that is in force. */
export interface PauseInForce {
  readonly since: Instant;
  readonly until: LocalDate;
  readonly expiry: PauseExpiry;
  readonly allowedWork: readonly AllowedWork[];
  /** How many questions the order asks, and which (by index from 0) were answered. */
  readonly questions: number;
  readonly answered: readonly number[];
  readonly renewals: number;
  /** Questions that were not answered by their day. */
  readonly overdue: readonly number[];
  /** Minor units a month; null for no limit. */
  readonly burnCap: number | null;
  /** Experts whom the order names, and who of them has reported. */
  readonly experts: readonly string[];
  readonly reported: readonly string[];
  readonly reportBeforeResumption: boolean;
  /** The agency asks that the project goes on, and nobody has answered. */
  readonly resumptionAsked: Instant | null;
  readonly resumptionsRefused: number;
}

/** An order that is issued and does not bind yet. */
export interface IssuedOrder extends Pick<OrderIssued, 'decided' | 'effect' | 'decidedBy' | 'signedBy'> {
  readonly issued: Instant;
  /** Its day has come. */
  readonly due: boolean;
  /** Appeals against it that are open. */
  readonly appeals: readonly string[];
}

/** One proceeding that may end in a pause or a cancellation. */
export interface InterventionState {
  readonly status: InterventionStatus;
  readonly interventionId: string;
  readonly projectId: string;
  readonly agencyId: string;
  readonly regimeHash: string;
  readonly kind: 'pause' | 'cancellation';
  readonly bodyKey: string;
  readonly supersedes: string | null;
  /** The rule that proposed it, where no person did. */
  readonly byRule: ByRule | null;
  /** What the agency is to be shown with the notice. */
  readonly material: readonly DocumentRef[];
  readonly proposedAt: Instant;
  /** Sequence number of the proposal: what makes the notice due. */
  readonly proposedSeq: number;
  /** Since when the present status holds, and the event that brought it. */
  readonly statusSince: Instant;
  readonly statusSeq: number;
  readonly heard: Heard;
  readonly decisionAskedAt: Instant | null;
  readonly pending: PendingAct | null;
  readonly order: IssuedOrder | null;
  readonly pause: PauseInForce | null;
  /** What the project is reckoned to cost; null before it is told. */
  readonly cost: { readonly amount: number | null; readonly of: 'forecast' | 'baseline' | 'submission' } | null;
  /** Alternatives with their figures were stated. */
  readonly compared: boolean;
  /** Running or suspended; a clock that ran out is gone. */
  readonly clocks: readonly StreamClock[];
  /** Orders of courts that the proceeding waits, as long as they stand. */
  readonly stays: readonly Stay[];
  /** Appeals for which the order is stayed. */
  readonly stayedFor: readonly string[];
  readonly outcome: InterventionOutcome | null;
}

export const INITIAL_INTERVENTION: InterventionState = {
  status: 'none',
  interventionId: '',
  projectId: '',
  agencyId: '',
  regimeHash: '',
  kind: 'pause',
  bodyKey: '',
  supersedes: null,
  byRule: null,
  material: [],
  proposedAt: '',
  proposedSeq: 0,
  statusSince: '',
  statusSeq: 0,
  heard: NOT_HEARD,
  decisionAskedAt: null,
  pending: null,
  order: null,
  pause: null,
  cost: null,
  compared: false,
  clocks: [],
  stays: [],
  stayedFor: [],
  outcome: null,
};
