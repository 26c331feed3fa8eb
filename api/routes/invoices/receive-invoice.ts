import { createHash } from 'node:crypto';
import { z } from 'zod';
import { forAgencyQuery } from '../../../contracts/api/invoice-batch';
import { actAnswerSchema } from '../../../contracts/api/waiting';
import { MAX_INVOICE_BYTES } from '../../../register/invoices/inspect';
import { readInvoice } from '../../../register/invoices/read';
import { fault } from '../../answer';
import { perform } from '../../perform';
import { requestBytes } from '../../request-bytes';
import { defineRoute } from '../../route';
import { agencyOf, agencyUnclear } from './addressee';
import { notRead, XML } from './xml';

/** Takes an e-invoice in: kept, checked, matched where a rule says where it belongs, and counted there at once. */
export const receiveInvoiceRoute = defineRoute({
  method: 'post',
  path: '/invoices',
  summary: 'Bring in an e-invoice or a credit note',
  description:
    'The body is a UBL 2.1 Invoice or CreditNote by EN 16931 (Peppol BIS Billing 3), in UTF-8, of at most 10 MB. Its id ' +
    'follows from seller, number, date and type: what comes a second time is refused as the same. Where every reference ' +
    'names one project and every line has a class by a rule, it counts there at once; else it waits with proposals.',
  tag: 'Invoices',
  action: 'invoice.receive',
  query: forAgencyQuery,
  bodyKind: 'stream',
  consumes: XML,
  responses: { 201: actAnswerSchema.extend({ invoiceId: z.string() }) },
  idempotency: 'register',
  ifMatch: 'none',
  rateClass: 'write',
  subject: 'domain',
  handler: async (context) => {
    const { request, query, actor, now, services, command: asked } = context;
    const bytes = await requestBytes(request, MAX_INVOICE_BYTES);
    if (!bytes.ok) return fault('too-large', { facts: { limit: MAX_INVOICE_BYTES } });
    if (!request.is(XML)) return fault('unsupported-media-type', { facts: { accepted: XML } });
    const read = readInvoice(bytes.value);
    if (!read.ok) return notRead(read.fault);
    const agencyId = query.agencyId ?? (await agencyOf(services.register, actor, read.value.essentials.buyer));
    if (agencyId === null) return { problem: agencyUnclear(actor) };
    const { invoices } = services.register;
    const taken = await invoices.takeIn({
      ...{ bytes: bytes.value, read: read.value, agencyId, actor, now },
      channel: 'api',
    });
    if (!taken.ok) return fault('not-found', { facts: taken.fault });
    const { stream, command } = taken.value;
    // The body is not part of the request's hash here, so its own hash is: the same key with another file is refused.
    const requestHash = createHash('sha256').update(asked.requestHash).update(command.documentId).digest('hex');
    return perform(context, {
      ...{ stream, command, requestHash, opens: true },
      location: `/api/v1/invoices/${command.invoiceId}`,
      made: { invoiceId: command.invoiceId },
    });
  },
});
