import type { PostInvoice } from '../../invoice/commands';
import type { NoteMoneyOpen } from '../commands/money';

/** An invoice counts at the project, or no longer does. */
export interface InvoiceBooked extends Omit<PostInvoice, 'type'> {
  readonly type: 'InvoiceBooked';
}

/** What of the project's money is not settled, as its account says. */
export interface MoneyOpenNoted extends Omit<NoteMoneyOpen, 'type'> {
  readonly type: 'MoneyOpenNoted';
}

export type ActualsEvent = InvoiceBooked | MoneyOpenNoted;
