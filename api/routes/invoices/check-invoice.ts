import { invoiceCheckSchema, invoiceCheckToWire } from '../../../contracts/api/invoices';
import { matchInvoice } from '../../../domain/invoice/match';
import { MAX_INVOICE_BYTES } from '../../../register/invoices/inspect';
import { readInvoice } from '../../../register/invoices/read';
import { fault, ok } from '../../answer';
import { requestBytes } from '../../request-bytes';
import { defineRoute } from '../../route';
import { notRead, XML } from './xml';

/** Reads an e-invoice and says what would become of it. Touches nothing. */
export const checkInvoiceRoute = defineRoute({
  method: 'post',
  path: '/invoice-checks',
  summary: 'Check an e-invoice, and see where it would belong',
  description:
    'The body is a UBL 2.1 Invoice or CreditNote by EN 16931 (Peppol BIS Billing 3), in UTF-8, of at most 10 MB. Answers ' +
    'what is read from it, which rules it does not keep, and which projects of one’s agency it refers to, and why. ' +
    'What is no such document, or has no amount due, is refused with every fault; `pointer` names the business term.',
  tag: 'Invoices',
  action: 'invoice.check',
  bodyKind: 'stream',
  consumes: XML,
  responses: { 200: invoiceCheckSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'import',
  subject: 'query',
  handler: async ({ request, actor, services }) => {
    const bytes = await requestBytes(request, MAX_INVOICE_BYTES);
    if (!bytes.ok) return fault('too-large', { facts: { limit: MAX_INVOICE_BYTES } });
    if (!request.is(XML)) return fault('unsupported-media-type', { facts: { accepted: XML } });
    const read = readInvoice(bytes.value);
    if (!read.ok) return notRead(read.fault);
    const { essentials, findings } = read.value;
    const projects = await services.register.queries.invoiceCandidates(actor);
    const matching = matchInvoice(essentials, { projects, choices: [], earlier: [] });
    return ok(invoiceCheckToWire({ essentials, findings, matching }));
  },
});
