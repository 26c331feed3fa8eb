import type { InvoiceKind } from '../../invoice/essentials';
import type { CostClass } from '../../regime/common';
import type { AllowedWork } from '../../regime/intervention';
import type { LocalDate } from '../../time';
import type { NoteMoneyOpen } from '../commands/money';

/** An invoice counts at the project, or no longer does. */
export interface InvoiceBooked {
  readonly type: 'InvoiceBooked';
  readonly invoiceId: string;
  /** Counts the postings of the one invoice. */
  readonly posting: number;
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly contractId: string | null;
  readonly currency: string;
  /** Minor units, net and VAT apart; negative for a credit note, and where an earlier posting is taken back. */
  readonly amounts: readonly { readonly class: CostClass; readonly net: number; readonly vat: number }[];
  readonly allowedWork?: AllowedWork;
  /** The contract and the order that it names, spelled as references are compared; absent where it names none. */
  readonly references?: readonly string[];
  /** Ids of the invoices that it gives back. */
  readonly takesBack?: readonly string[];
}

/** What of the project's money is not settled, as its account says. */
export interface MoneyOpenNoted extends Omit<NoteMoneyOpen, 'type'> {
  readonly type: 'MoneyOpenNoted';
}

export type ActualsEvent = InvoiceBooked | MoneyOpenNoted;
