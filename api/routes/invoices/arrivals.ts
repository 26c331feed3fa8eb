import { z } from 'zod';
import { pageOf } from '../../../contracts/api/common';
import { arrivalListQuery, arrivalSchema, assignArrivalBody } from '../../../contracts/api/invoice-acts';
import { documentIdSchema } from '../../../contracts/api/submission';
import { streamName } from '../../../contracts/names';
import { SYSTEM } from '../../../domain/kernel';
import { readInvoice } from '../../../register/invoices/read';
import { fault, invalidField, notFound, ok, page } from '../../answer';
import { defineRoute } from '../../route';
import { bringInvoice } from './bring';

/** Invoices from the drop folder of which it is not known to whom they were sent. */
export const arrivalRoutes = [
  defineRoute({
    method: 'get',
    path: '/invoice-arrivals',
    summary: 'List e-invoices of which it is not known whose they are',
    tag: 'Invoices',
    action: 'invoice.assign',
    query: arrivalListQuery,
    responses: { 200: pageOf(arrivalSchema) },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    handler: async ({ query, url, services }) => {
      const found = await services.register.invoices.arrivals.list(query);
      return found.ok ? page(url, found.value.items, found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    method: 'post',
    path: '/invoice-arrivals/{documentId}/agency',
    summary: 'Say whose e-invoice it is',
    description:
      'It is then taken in for that agency as if it had been addressed to it. Name the buyer’s identifiers among the ' +
      'agency’s facts (`invoiceAddresses`), and the next one finds its way by itself.',
    tag: 'Invoices',
    action: 'invoice.assign',
    params: z.strictObject({ documentId: documentIdSchema }),
    body: assignArrivalBody,
    responses: { 200: arrivalSchema },
    idempotency: 'kept',
    ifMatch: 'none',
    rateClass: 'write',
    handler: async ({ params: { documentId }, body: { agencyId }, actor, now, services }) => {
      const { register, db, waker } = services;
      const waiting = await register.invoices.arrivals.find(documentId);
      const document = waiting && (await register.documents.content(documentId));
      if (!document) return notFound();
      const agency = await db.body.findFirst({ where: { id: agencyId, kind: 'agency', active: true } });
      if (!agency)
        return invalidField('/agencyId', 'unknown-agency', 'is no active agency', 'Name an agency by its id.');
      const read = readInvoice(document.content);
      if (!read.ok) throw new Error(`The document ${documentId} was an invoice when it came and is none now.`);
      const arrival = {
        bytes: document.content,
        read: read.value,
        agencyId,
        channel: 'folder',
        actor: SYSTEM,
      } as const;
      const settled = await bringInvoice(register, { ...arrival, now, commandIdOf: () => `folder:${documentId}` });
      waker.wake(settled.wake);
      if (settled.result === 'rejected') return { problem: settled.problem };
      const { invoiceId } = settled;
      await register.invoices.arrivals.settle(documentId, { agencyId, invoiceId, by: actor.id, at: now });
      await register.audit.add({
        ...{
          at: now,
          actor,
          action: 'invoice.assign',
          subject: streamName('invoice', invoiceId),
          facts: { documentId, agencyId },
        },
      });
      return ok(await register.invoices.arrivals.find(documentId));
    },
  }),
];
