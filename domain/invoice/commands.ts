import type { KernelCommand } from '../kernel';
import type { CostClass } from '../regime/common';
import type { AllowedWork } from '../regime/intervention';
import type { LocalDate } from '../time';
import type { ClassShare } from './allocation';
import type { InvoiceEssentials, InvoiceFinding, InvoiceKind } from './essentials';
import type { MatchFacts } from './match';
import type { ExchangeRate } from './rate';

/** An e-invoice has come in, by the interface or by the drop folder. */
export interface ReceiveInvoice {
  readonly type: 'ReceiveInvoice';
  readonly invoiceId: string;
  readonly agencyId: string;
  readonly regimeHash: string;
  /** SHA-256 of the XML, in hex; the document itself is kept restricted. */
  readonly documentId: string;
  readonly channel: 'api' | 'folder';
  readonly essentials: InvoiceEssentials;
  readonly findings: readonly InvoiceFinding[];
  /** What the agency's records know, by value. */
  readonly facts: MatchFacts;
  /** The rate on record of the day of the invoice, by value; absent where none is needed or known. */
  readonly datedRate?: ExchangeRate;
}

/** Somebody says to which project, contract and classes the invoice belongs; also where a rule or a person erred. */
export interface MatchInvoice {
  readonly type: 'MatchInvoice';
  readonly projectId: string;
  /** The agency of that project, by value. */
  readonly agencyId: string;
  /** The currency that the rules of that project reckon in, by value. */
  readonly currency: string;
  readonly contractId: string | null;
  /** Whether the project has recorded that contract, by value; true where none is named. */
  readonly contractKnown: boolean;
  readonly shares: readonly ClassShare[];
  /** While the project is paused: the allowed work that it pays for. */
  readonly allowedWork?: AllowedWork;
  /** The rate on record of the day of the invoice, by value; absent where none is needed or known. */
  readonly datedRate?: ExchangeRate;
  /** The same class for all further invoices of this seller under this contract. */
  readonly remember: boolean;
  readonly reason: string;
}

/** The rate of a foreign currency on its day. */
export interface GiveRate extends ExchangeRate {
  readonly type: 'GiveRate';
}

/** The agency does not owe this: wrong addressee, wrong goods, wrong price. What was posted is taken back. */
export interface RejectInvoice {
  readonly type: 'RejectInvoice';
  readonly reason: string;
}

/** What was said for all further invoices of this seller under a contract does not hold any more. */
export interface ForgetChoice {
  readonly type: 'ForgetChoice';
  readonly contractId: string | null;
  readonly reason: string;
}

/** To the project: money that has been invoiced. It cannot be refused for a lock; the project flags what it breaks. */
export interface PostInvoice {
  readonly type: 'PostInvoice';
  readonly invoiceId: string;
  /** Counts the postings of one invoice: a correction takes the one before back. */
  readonly posting: number;
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly contractId: string | null;
  readonly currency: string;
  /** Negative for a credit note, and where an earlier posting is taken back. Minor units, net and VAT apart. */
  readonly amounts: readonly { readonly class: CostClass; readonly net: number; readonly vat: number }[];
  readonly allowedWork?: AllowedWork;
  /** The contract and the order that it names; absent where it names none. */
  readonly references?: readonly string[];
  /** Who sent it, as sellers are compared. */
  readonly seller?: string;
  /** Ids of the invoices that it gives back: its own where a posting is taken back, those that a credit note is about. */
  readonly takesBack?: readonly string[];
}

export type InvoicePersonCommand = ReceiveInvoice | MatchInvoice | GiveRate | RejectInvoice | ForgetChoice;
export type InvoiceCommand = InvoicePersonCommand | KernelCommand;

/** Steps of the procedure: none but to tell. */
export type InvoiceStep = 'deliver_notices';
