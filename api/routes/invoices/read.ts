import { Readable } from 'node:stream';
import {
  invoiceChoiceQuery,
  invoiceChoiceSchema,
  invoiceDetailSchema,
  invoiceListQuery,
  invoiceParams,
  invoiceRowSchema,
  invoiceRowToWire,
} from '../../../contracts/api/invoice-acts';
import { pageOf } from '../../../contracts/api/common';
import { invoiceCheckToWire } from '../../../contracts/api/invoices';
import { formatMoney } from '../../../domain/money';
import type { InvoiceDetail } from '../../../register/queries/invoices';
import { fault, notFound, ok, page } from '../../answer';
import { defineRoute } from '../../route';

const reading = {
  method: 'get',
  tag: 'Invoices',
  action: 'invoice.read',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** What is read of invoices. */
export const readInvoiceRoutes = [
  defineRoute({
    ...reading,
    path: '/invoices',
    summary: 'List e-invoices: what waits to be matched or for a rate, what is posted, what was rejected',
    query: invoiceListQuery,
    responses: { 200: pageOf(invoiceRowSchema) },
    handler: async ({ viewer, query, url, services }) => {
      const found = await services.register.queries.invoiceList({ viewer, ...query });
      return found.ok ? page(url, found.value.items.map(invoiceRowToWire), found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    ...reading,
    path: '/invoice-choices',
    summary:
      'List what is remembered of sellers: of which class all their further invoices are, who said so and with which',
    query: invoiceChoiceQuery,
    responses: { 200: pageOf(invoiceChoiceSchema) },
    handler: async ({ viewer, query, url, services }) => {
      const found = await services.register.queries.invoiceChoices({ viewer, ...query });
      return found.ok ? page(url, found.value.items, found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    ...reading,
    path: '/invoices/{invoiceId}',
    summary: 'Read an e-invoice: what it says, which rules it breaks, where it may belong and why',
    params: invoiceParams,
    responses: { 200: invoiceDetailSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.invoiceDetail(viewer, params.invoiceId);
      return found ? ok(detailToWire(found), found.row.version) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/invoices/{invoiceId}/document',
    summary: 'Download the e-invoice as it came',
    params: invoiceParams,
    responses: { 200: null },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.invoiceDetail(viewer, params.invoiceId);
      const document = found && (await services.register.documents.content(found.row.documentId));
      if (!document) return notFound();
      return {
        status: 200,
        stream: Readable.from([document.content]),
        headers: {
          'Content-Type': 'application/xml; charset=utf-8',
          'Content-Length': String(document.size),
          'Content-Disposition': `attachment; filename="invoice-${params.invoiceId}.xml"`,
          ETag: `"${document.id}"`,
          // Whatever the file holds, it runs nothing in the reader's browser under this origin.
          'Content-Security-Policy': "default-src 'none'; sandbox",
        },
      };
    },
  }),
];

function detailToWire({ row, essentials, findings, matching, projects, state, history }: InvoiceDetail) {
  const { match, rate, posted } = state;
  const own = (minor: number) => formatMoney({ minor, currency: row.currency });
  const counted = (minor: number) => formatMoney({ minor, currency: posted?.currency ?? row.currency });
  return {
    ...invoiceRowToWire(row),
    ...invoiceCheckToWire({ essentials, findings, matching }),
    projects,
    match: match && {
      projectId: match.projectId,
      contractId: match.contractId,
      classes: match.shares.map(({ class: of, lines }) => ({ class: of, lines: own(lines) })),
      allowedWork: match.allowedWork ?? null,
    },
    rate,
    posted: posted && {
      projectId: posted.projectId,
      amounts: posted.amounts.map(({ class: of, net, vat }) => ({ class: of, net: counted(net), vat: counted(vat) })),
    },
    history,
  };
}
