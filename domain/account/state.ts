import type { StreamClock } from '../kernel';
import type { Balances } from '../ledger/ledger';
import type { CostClass } from '../regime/common';
import type { Instant, LocalDate } from '../time';

/** What the latest baseline says the project costs; before there is one, what its submission says. Minor units. */
export interface PlannedCost {
  readonly source: 'baseline' | 'submission';
  /** The baseline's id; null of a submission. */
  readonly ref: string | null;
  readonly total: number;
  readonly byClass: Readonly<Partial<Record<CostClass, number>>>;
  /** Null where some line does not state it. */
  readonly p50: number | null;
  readonly p85: number | null;
}

/** A freeze that binds the project. */
export interface StandingFreeze {
  readonly freezeId: string;
  readonly ruleId: string;
  readonly classes: readonly CostClass[] | 'all';
}

/** How the project stands, as far as money depends on it. */
export interface ProjectStanding {
  /** It has passed its gate, and the approval stands. */
  readonly approved: boolean;
  /** Ids of the proceedings whose pause binds it. */
  readonly pauses: readonly string[];
  readonly freezes: readonly StandingFreeze[];
  readonly ended: 'rejected' | 'withdrawn' | 'cancelled' | 'closed' | null;
  readonly cost: PlannedCost | null;
}

/** Who gives money: a body of the regime, or an organisation outside by its name. */
export type Funder =
  { readonly kind: 'body'; readonly bodyKey: string } | { readonly kind: 'outside'; readonly name: string };

export type TrancheStatus = 'open' | 'claimed' | 'proposed' | 'ordered' | 'paid' | 'lapsed';

/** A release that awaits its second signature. */
export interface PendingRelease {
  readonly amount: number;
  readonly by: readonly string[];
  /** Key of the body that signs: the one that releases, or one whose consent its power needs. */
  readonly signedFor: string;
  readonly since: Instant;
  readonly seq: number;
}

/** A part of a commitment; its condition and evidence are in the event of the commitment. */
export interface TrancheState {
  readonly trancheId: string;
  readonly commitmentId: string;
  readonly amount: number;
  /** Key of the body that releases it. */
  readonly approver: string;
  readonly status: TrancheStatus;
  readonly since: Instant;
  readonly claim: { readonly amount: number; readonly by: readonly string[] } | null;
  readonly pending: PendingRelease | null;
  /** What was released, and the instruction to pay it. */
  readonly released: number;
  readonly paymentId: string | null;
}

export interface CommitmentState {
  readonly commitmentId: string;
  readonly funder: Funder;
  /** Key of the body that acts for the funder in this account. */
  readonly bodyKey: string;
  readonly amount: number;
  /** Never more than this; null for no limit but the amount. */
  readonly maxAmount: number | null;
  readonly sharePercent: number;
  readonly classes: readonly CostClass[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Spent so far on what it may pay for, whoever bore it. */
  readonly eligible: number;
  /** `lapsed`: ended with its project. */
  readonly status: 'open' | 'ended' | 'lapsed';
}

/** A wish to draw on the reserve that its holder has not decided. */
export interface ReserveDraw {
  readonly drawId: string;
  readonly amount: number;
  readonly by: readonly string[];
  readonly since: Instant;
}

/** Money that is asked back and neither paid nor remitted in full. */
export interface ClawbackState {
  readonly clawbackId: string;
  readonly commitmentId: string;
  /** What is left of the demand. */
  readonly open: number;
  readonly by: readonly string[];
  readonly since: Instant;
  readonly answered: boolean;
  readonly overdue: boolean;
}

/** Money that lies unspent with the agency of a project that has ended, until it is asked back. */
export interface ProposedClawback {
  readonly commitmentId: string;
  readonly amount: number;
  readonly since: Instant;
}

/** Invoiced money that no funder paid for: what gives it back relieves no funder either. */
export interface IneligibleSpend {
  /** The invoice, or (below zero) the credit note. */
  readonly reference: string;
  readonly class: CostClass;
  readonly amount: number;
}

/** The money of one project. */
export interface AccountState {
  /** Empty before it is opened. */
  readonly projectId: string;
  readonly agencyId: string;
  readonly regimeHash: string;
  readonly currency: string;
  readonly openedAt: Instant;
  readonly standing: ProjectStanding;
  readonly commitments: readonly CommitmentState[];
  readonly tranches: readonly TrancheState[];
  readonly balances: Balances;
  readonly reserve: { readonly drawn: number; readonly asked: readonly ReserveDraw[] };
  /** What was booked so and not given back; the latest. */
  readonly ineligible: readonly IneligibleSpend[];
  readonly clawbacks: readonly ClawbackState[];
  readonly proposedClawbacks: readonly ProposedClawback[];
  readonly clocks: readonly StreamClock[];
}

/** Bounds that keep an account's state small. */
export const MOST_COMMITMENTS = 20;
export const MOST_TRANCHES = 100;
export const MOST_OPEN = 20;
export const MOST_INELIGIBLE = 200;

export const INITIAL_ACCOUNT: AccountState = {
  projectId: '',
  agencyId: '',
  regimeHash: '',
  currency: '',
  openedAt: '',
  standing: { approved: false, pauses: [], freezes: [], ended: null, cost: null },
  commitments: [],
  tranches: [],
  balances: {},
  reserve: { drawn: 0, asked: [] },
  ineligible: [],
  clawbacks: [],
  proposedClawbacks: [],
  clocks: [],
};
