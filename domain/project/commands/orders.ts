import type { DocumentRef } from '../../submission';
import type { Reasons } from './gate';

/** The agency says that something that was left to do is done. */
export interface ReportRunDownItem {
  readonly type: 'ReportRunDownItem';
  readonly itemId: string;
  readonly evidence: string;
  readonly documents: readonly DocumentRef[];
}
/** The officer has looked at the evidence: it is done, or not yet. */
export interface VerifyRunDownItem {
  readonly type: 'VerifyRunDownItem';
  readonly itemId: string;
  readonly value: 'verified' | 'returned';
  readonly reason: string;
}
/** The body that cancelled the project decides that it is wound up: nothing is paid any more. */
export interface CompleteRunDown {
  readonly type: 'CompleteRunDown';
  readonly reasons: Reasons;
}
/** The officer records what a supplier claims because of an order. */
export interface RecordSupplierClaim {
  readonly type: 'RecordSupplierClaim';
  readonly claimId: string;
  readonly interventionId: string;
  readonly supplier: string;
  readonly contractId: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly text: string;
  readonly documents: readonly DocumentRef[];
}
/** What becomes of a claim; the last three end it. */
export type ClaimStatus = 'negotiated' | 'in_court' | 'settled' | 'refused' | 'withdrawn';
export interface UpdateSupplierClaim {
  readonly type: 'UpdateSupplierClaim';
  readonly claimId: string;
  readonly status: ClaimStatus;
  /** What was paid in the end, for a claim that is settled. */
  readonly paid: { readonly amount: number; readonly currency: string } | null;
  readonly text: string;
  readonly documents: readonly DocumentRef[];
}

export type OrdersCommand =
  ReportRunDownItem | VerifyRunDownItem | CompleteRunDown | RecordSupplierClaim | UpdateSupplierClaim;
