import type { AllowedWork } from '../regime/intervention';
import type { Instant } from '../time';
import type { ClassAmount, ClassShare } from './allocation';
import type { InvoiceEssentials } from './essentials';
import type { MatchProposal } from './match';
import type { ExchangeRate } from './rate';

/** Where an invoice stands. `needs_rate`: matched, in another currency than the regime reckons in. */
export type InvoiceStatus = 'none' | 'unmatched' | 'needs_rate' | 'posted' | 'rejected';

/** Where an invoice belongs. */
export interface InvoiceMatch {
  readonly projectId: string;
  readonly contractId: string | null;
  readonly shares: readonly ClassShare[];
  readonly allowedWork?: AllowedWork;
}

/** What counts at a project at present. */
export interface Posting {
  readonly projectId: string;
  readonly contractId: string | null;
  readonly allowedWork?: AllowedWork;
  readonly currency: string;
  readonly amounts: readonly ClassAmount[];
}

/** One e-invoice or credit note: what decisions about it depend on. */
export interface InvoiceState {
  readonly invoiceId: string;
  readonly agencyId: string;
  readonly regimeHash: string;
  readonly documentId: string;
  readonly status: InvoiceStatus;
  readonly since: Instant;
  readonly essentials: Pick<InvoiceEssentials, 'kind' | 'number' | 'issuedOn' | 'currency' | 'parts'> | null;
  /** The contract and the order that it names, spelled as references are compared. */
  readonly references: readonly string[];
  /** Who sent it, as choices for further invoices know him. */
  readonly sellerKey: string;
  readonly totals: { readonly net: number; readonly vat: number };
  readonly proposals: readonly MatchProposal[];
  /** Ids of the invoices that a credit note is about. */
  readonly credits: readonly string[];
  readonly match: InvoiceMatch | null;
  readonly rate: ExchangeRate | null;
  /** Contracts under which it was said, with this invoice, of which class all further ones of the seller are; null: without one. */
  readonly choices: readonly (string | null)[];
  /** How often it was posted. */
  readonly postings: number;
  readonly posted: Posting | null;
}

export const INITIAL_INVOICE: InvoiceState = {
  invoiceId: '',
  agencyId: '',
  regimeHash: '',
  documentId: '',
  status: 'none',
  since: '',
  essentials: null,
  references: [],
  sellerKey: '',
  totals: { net: 0, vat: 0 },
  proposals: [],
  credits: [],
  match: null,
  rate: null,
  choices: [],
  postings: 0,
  posted: null,
};
