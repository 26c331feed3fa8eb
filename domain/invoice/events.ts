import type { AllowedWork } from '../regime/intervention';
import type { ClassAmount, ClassShare } from './allocation';
import type { ReceiveInvoice } from './commands';
import type { Matching } from './match';
import type { ExchangeRate } from './rate';

export interface InvoiceReceived extends Omit<ReceiveInvoice, 'type' | 'facts'> {
  readonly type: 'InvoiceReceived';
  readonly receivedBy: string;
  readonly matching: Matching;
  /** Ids of the invoices that a credit note is about, as far as they came in. */
  readonly credits?: readonly string[];
}
export interface InvoiceMatched {
  readonly type: 'InvoiceMatched';
  readonly projectId: string;
  readonly contractId: string | null;
  readonly shares: readonly ClassShare[];
  readonly allowedWork?: AllowedWork;
  /** The person; null for the rule. */
  readonly by: string | null;
  readonly remember: boolean;
  readonly reason: string | null;
}
export interface RateGiven extends ExchangeRate {
  readonly type: 'RateGiven';
}
/** The invoice counts at its project: amounts in the regime's currency, negative for a credit note. */
export interface InvoicePosted {
  readonly type: 'InvoicePosted';
  readonly posting: number;
  readonly projectId: string;
  readonly currency: string;
  readonly amounts: readonly ClassAmount[];
}
/** It no longer does: the same amounts with the other sign. */
export interface PostingTakenBack {
  readonly type: 'PostingTakenBack';
  readonly posting: number;
  readonly projectId: string;
  readonly currency: string;
  readonly amounts: readonly ClassAmount[];
}
export interface InvoiceRejected {
  readonly type: 'InvoiceRejected';
  readonly reason: string;
}

/** Nothing is remembered any more of the seller under this contract, until somebody says it anew. */
export interface ChoiceForgotten {
  readonly type: 'ChoiceForgotten';
  readonly contractId: string | null;
  readonly by: string;
  readonly reason: string;
}

export type InvoiceEvent =
  InvoiceReceived | InvoiceMatched | RateGiven | InvoicePosted | PostingTakenBack | InvoiceRejected | ChoiceForgotten;
