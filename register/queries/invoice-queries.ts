import type { ProjectCandidate } from '../../domain/invoice/match';
import type { Actor } from '../../domain/kernel';
import type { InvoiceChoiceRequest, InvoiceChoiceRow } from './invoice-choices';
import type { InvoiceDetail, InvoiceListRequest, InvoiceRow } from './invoices';
import type { Paged, Viewer } from './types';

/** Reading of e-invoices; only those that the viewer may read. */
export interface InvoiceQueries {
  /** The projects of the actor's agencies that he sees whole, with their contracts. */
  invoiceCandidates(actor: Actor): Promise<readonly ProjectCandidate[]>;
  seesInvoice(viewer: Viewer, invoiceId: string): Promise<boolean>;
  invoiceList(request: InvoiceListRequest): Paged<InvoiceRow>;
  /** What is remembered of sellers, as far as the viewer may read the invoices with which it was said. */
  invoiceChoices(request: InvoiceChoiceRequest): Paged<InvoiceChoiceRow>;
  invoiceDetail(viewer: Viewer, invoiceId: string): Promise<InvoiceDetail | null>;
}
