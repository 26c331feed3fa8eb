import type { KernelCommand } from '../kernel';
import type { CostClass } from '../regime/common';
import type { DocumentRef } from '../submission';
import type { Instant, LocalDate } from '../time';
import type { Funder, ProjectStanding } from './state';

/** The project tells how it stands; the first time this opens its account. */
export interface NoteProject {
  readonly type: 'NoteProject';
  readonly projectId: string;
  readonly agencyId: string;
  readonly regimeHash: string;
  readonly standing: ProjectStanding;
  readonly at: Instant;
}

/** The project tells of money spent, or (below zero) given back by a credit note; in the regime's currency. */
export interface NoteSpend {
  readonly type: 'NoteSpend';
  /** The spending, or the invoice and its part. */
  readonly spendId: string;
  readonly source: 'recorded' | 'invoiced';
  readonly class: CostClass;
  readonly amount: number;
  readonly date: LocalDate;
  readonly reference: string;
  /** What it breaks: no funder pays for that. */
  readonly violations: readonly string[];
  /** References of what it gives back: a credit note, or a posting that is taken back. */
  readonly takesBack?: readonly string[];
  readonly at: Instant;
}

/** A tranche of the regime, by its id; or one that was agreed, with its condition and evidence. */
export interface TrancheInput {
  readonly trancheId: string;
  readonly amount: number;
  readonly label?: string;
  readonly condition?: string;
  readonly evidence?: string;
  readonly approver?: string;
}

/** Somebody promises money, with what it may pay for and how much of it. */
export interface CommitFunding {
  readonly type: 'CommitFunding';
  readonly commitmentId: string;
  readonly funder: Funder;
  readonly amount: number;
  readonly currency: string;
  readonly sharePercent: number;
  readonly maxAmount?: number;
  readonly classes: readonly CostClass[];
  readonly conditions: readonly string[];
  readonly reference: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly tranches: readonly TrancheInput[];
}
/** What has not been drawn is not given any more. */
export interface EndCommitment {
  readonly type: 'EndCommitment';
  readonly commitmentId: string;
  readonly reason: string;
}
/** The agency says that the condition of a tranche is met, with its evidence. */
export interface ClaimTranche {
  readonly type: 'ClaimTranche';
  readonly commitmentId: string;
  readonly trancheId: string;
  /** Less than the tranche where less is needed. */
  readonly amount?: number;
  readonly currency?: string;
  readonly evidence: string;
  readonly documents: readonly DocumentRef[];
}
/** The body that releases the tranche does so, or sends the claim back; another person signs. */
export interface DecideRelease {
  readonly type: 'DecideRelease';
  readonly commitmentId: string;
  readonly trancheId: string;
  readonly value: 'release' | 'refuse';
  /** Less than was claimed where less is due. */
  readonly amount?: number;
  readonly currency?: string;
  readonly reasons: string;
}
/** The second signature; with it the money is released and the bank is told to pay it. */
export interface SignRelease {
  readonly type: 'SignRelease';
  readonly commitmentId: string;
  readonly trancheId: string;
  /** The instruction to pay that the signature makes; its id follows from the command's. */
  readonly paymentId: string;
  readonly refuse?: string;
}
/** The bank has paid. */
export interface ConfirmPayment {
  readonly type: 'ConfirmPayment';
  readonly paymentId: string;
  readonly bankReference: string;
  readonly date: LocalDate;
}
/** The agency needs more than the P50. */
export interface AskReserve {
  readonly type: 'AskReserve';
  readonly drawId: string;
  readonly amount: number;
  readonly currency: string;
  readonly reason: string;
  readonly documents: readonly DocumentRef[];
}
export interface DecideReserve {
  readonly type: 'DecideReserve';
  readonly drawId: string;
  readonly value: 'approve' | 'refuse';
  readonly reasons: string;
}
/** Money that was released and not spent on what it may pay for is asked back. */
export interface DemandClawback {
  readonly type: 'DemandClawback';
  readonly clawbackId: string;
  readonly commitmentId: string;
  readonly ground: string;
  readonly amount: number;
  readonly currency: string;
  /** The last day to pay. */
  readonly due: LocalDate;
}
export interface AnswerClawback {
  readonly type: 'AnswerClawback';
  readonly clawbackId: string;
  readonly value: 'accept' | 'contest';
  readonly text: string;
}
export interface RecordRepayment {
  readonly type: 'RecordRepayment';
  readonly clawbackId: string;
  readonly amount: number;
  readonly currency: string;
  readonly bankReference: string;
  readonly date: LocalDate;
}
/** What is left of a demand need not be paid; by another person than the one who demanded. */
export interface RemitClawback {
  readonly type: 'RemitClawback';
  readonly clawbackId: string;
  readonly reasons: string;
}

/** What people do with an account. */
export type AccountPersonCommand =
  | CommitFunding
  | EndCommitment
  | ClaimTranche
  | DecideRelease
  | SignRelease
  | ConfirmPayment
  | AskReserve
  | DecideReserve
  | DemandClawback
  | AnswerClawback
  | RecordRepayment
  | RemitClawback;

export type AccountCommand = AccountPersonCommand | NoteProject | NoteSpend | KernelCommand;
