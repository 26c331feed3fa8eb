import type { StreamClock } from '../kernel';
import type { Entry } from '../ledger/ledger';
import type { CostClass, Label } from '../regime/common';
import type { DocumentRef } from '../submission';
import type { Instant, LocalDate } from '../time';
import type { RanOut } from '../timetable/events';
import type { LimitPart } from './limit';
import type { Funder, ProjectStanding } from './state';

/** An event that moves money says so by double entry; `entries` sum to zero, in minor units of the account's currency. */
interface Posted {
  readonly entries: readonly Entry[];
}

export interface AccountOpened {
  readonly type: 'AccountOpened';
  readonly projectId: string;
  readonly agencyId: string;
  readonly regimeHash: string;
  readonly currency: string;
  readonly standing: ProjectStanding;
  readonly at: Instant;
}
/** The project stands otherwise than before, from `at` on. */
export interface StandingNoted {
  readonly type: 'StandingNoted';
  readonly standing: ProjectStanding;
  readonly at: Instant;
}

/** A tranche with what releases it. */
export interface AgreedTranche {
  readonly trancheId: string;
  readonly amount: number;
  /** The regime's tranche; null for one that was agreed. */
  readonly ruleId: string | null;
  readonly label: Label;
  readonly condition: string;
  readonly evidence: string;
  readonly approver: string;
}
export interface FundingCommitted extends Posted {
  readonly type: 'FundingCommitted';
  readonly commitmentId: string;
  readonly funder: Funder;
  readonly bodyKey: string;
  readonly amount: number;
  readonly currency: string;
  readonly sharePercent: number;
  readonly maxAmount: number | null;
  readonly classes: readonly CostClass[];
  readonly conditions: readonly string[];
  readonly reference: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly tranches: readonly AgreedTranche[];
  readonly by: readonly string[];
}
/** What was not drawn lapses. */
export interface CommitmentEnded extends Posted {
  readonly type: 'CommitmentEnded';
  readonly commitmentId: string;
  readonly how: 'decided' | 'project_ended';
  readonly reason: string | null;
  readonly amount: number;
}
/** The decision that had ended the project was set aside: what lapsed with it is there again. */
export interface CommitmentRevived extends Posted {
  readonly type: 'CommitmentRevived';
  readonly commitmentId: string;
  readonly amount: number;
}
export interface TrancheClaimed {
  readonly type: 'TrancheClaimed';
  readonly commitmentId: string;
  readonly trancheId: string;
  readonly amount: number;
  readonly evidence: string;
  readonly documents: readonly DocumentRef[];
  readonly by: readonly string[];
}
export interface ReleaseProposed {
  readonly type: 'ReleaseProposed';
  readonly commitmentId: string;
  readonly trancheId: string;
  readonly amount: number;
  readonly reasons: string;
  readonly by: readonly string[];
  /** Key of the body whose signature is waited for. */
  readonly signedFor: string;
}
/** The claim goes back to the agency. */
export interface ReleaseRefused {
  readonly type: 'ReleaseRefused';
  readonly commitmentId: string;
  readonly trancheId: string;
  readonly reasons: string;
}
export interface ReleaseSignatureRefused {
  readonly type: 'ReleaseSignatureRefused';
  readonly commitmentId: string;
  readonly trancheId: string;
  readonly reason: string;
}
/** The money is released; `paymentId` names the instruction to pay it, which is carried out once. */
export interface TrancheReleased extends Posted {
  readonly type: 'TrancheReleased';
  readonly commitmentId: string;
  readonly trancheId: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly proposedBy: readonly string[];
  readonly signedBy: readonly string[];
  /** What could have been released at most, and why. */
  readonly limit: { readonly amount: number; readonly parts: readonly LimitPart[] };
  readonly legalRef?: string;
  readonly verified?: boolean;
}
export interface PaymentConfirmed extends Posted {
  readonly type: 'PaymentConfirmed';
  readonly paymentId: string;
  readonly commitmentId: string;
  readonly trancheId: string;
  readonly amount: number;
  readonly bankReference: string;
  readonly date: LocalDate;
}
/** Money spent, and who bore it. */
export interface SpendBooked extends Posted {
  readonly type: 'SpendBooked';
  readonly spendId: string;
  readonly source: 'recorded' | 'invoiced';
  readonly class: CostClass;
  readonly amount: number;
  readonly date: LocalDate;
  readonly reference: string;
  /** What each funder bore by its share, and on how much eligible cost so far. */
  readonly shares: readonly { readonly commitmentId: string; readonly amount: number; readonly eligible: number }[];
  /** Why no funder pays for it; null where one does. */
  readonly ineligible: 'no-commitment' | 'class' | 'period' | 'violation' | 'taken_back' | null;
  /** Of what no funder had paid for: so much of each is given back by this. */
  readonly relieves?: readonly { readonly reference: string; readonly amount: number }[];
  readonly at: Instant;
}
export interface ReserveAsked {
  readonly type: 'ReserveAsked';
  readonly drawId: string;
  readonly amount: number;
  readonly reason: string;
  readonly documents: readonly DocumentRef[];
  readonly by: readonly string[];
}
export interface ReserveDecided {
  readonly type: 'ReserveDecided';
  readonly drawId: string;
  readonly value: 'approve' | 'refuse';
  readonly amount: number;
  readonly reasons: string;
  readonly holder: string;
  readonly legalRef?: string;
  readonly verified?: boolean;
}
/** Money lies unspent with the agency and may be asked back. */
export interface ClawbackProposed {
  readonly type: 'ClawbackProposed';
  readonly commitmentId: string;
  readonly amount: number;
  readonly cause: 'rejected' | 'withdrawn' | 'cancelled' | 'closed';
  readonly at: Instant;
}
/** The project goes on, or the money was spent after all. */
export interface ClawbackDropped {
  readonly type: 'ClawbackDropped';
  readonly commitmentId: string;
}
export interface ClawbackDemanded extends Posted {
  readonly type: 'ClawbackDemanded';
  readonly clawbackId: string;
  readonly commitmentId: string;
  readonly ground: string;
  readonly amount: number;
  readonly due: LocalDate;
  readonly by: readonly string[];
  readonly clock: StreamClock;
  readonly legalRef?: string;
  readonly verified?: boolean;
}
export interface ClawbackAnswered {
  readonly type: 'ClawbackAnswered';
  readonly clawbackId: string;
  readonly value: 'accept' | 'contest';
  readonly text: string;
}
export interface RepaymentRecorded extends Posted {
  readonly type: 'RepaymentRecorded';
  readonly clawbackId: string;
  readonly commitmentId: string;
  readonly amount: number;
  readonly bankReference: string;
  readonly date: LocalDate;
}
export interface ClawbackRemitted extends Posted {
  readonly type: 'ClawbackRemitted';
  readonly clawbackId: string;
  readonly commitmentId: string;
  readonly amount: number;
  readonly reasons: string;
  readonly by: readonly string[];
}
export interface ClawbackOverdue {
  readonly type: 'ClawbackOverdue';
  readonly clawbackId: string;
  readonly clockId: string;
  readonly open: number;
  readonly at: Instant;
  readonly ranOut?: RanOut;
}

/** What is recorded of the money of a project. */
export type AccountEvent =
  | AccountOpened
  | StandingNoted
  | FundingCommitted
  | CommitmentEnded
  | CommitmentRevived
  | TrancheClaimed
  | ReleaseProposed
  | ReleaseRefused
  | ReleaseSignatureRefused
  | TrancheReleased
  | PaymentConfirmed
  | SpendBooked
  | ReserveAsked
  | ReserveDecided
  | ClawbackProposed
  | ClawbackDropped
  | ClawbackDemanded
  | ClawbackAnswered
  | RepaymentRecorded
  | ClawbackRemitted
  | ClawbackOverdue;
