import { ok } from '../../domain/result';
import type { Instant } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { invoiceVisible } from './invoices';
import { comesAfter, instant, pageOf, positionOf, rowsToRead } from './paging';
import type { Paged, Paging, Viewer } from './types';

/** What was said once for all further invoices of a seller, as it holds now. */
export interface InvoiceChoiceRow {
  readonly agencyId: string;
  readonly seller: string;
  readonly contractId: string | null;
  readonly class: string;
  /** The person who said it, with which invoice and when. */
  readonly by: string;
  readonly at: Instant;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  /** The event that says it. */
  readonly stream: string;
  readonly seq: number;
}

export interface InvoiceChoiceRequest extends Paging {
  readonly viewer: Viewer;
  readonly agencyId?: string;
}

interface Stored {
  readonly agency_id: string;
  readonly seller: string;
  readonly contract_id: string | null;
  readonly class: string;
  readonly by: string;
  readonly at: Date;
  readonly invoice_id: string;
  readonly number: string;
  readonly stream: string;
  readonly seq: number;
}

const ORDER = 'invoice-choices';

const choiceOf = (row: Stored): InvoiceChoiceRow => ({
  ...{ agencyId: row.agency_id, seller: row.seller, contractId: row.contract_id, class: row.class },
  ...{ by: row.by, at: instant(row.at), invoiceId: row.invoice_id, invoiceNumber: row.number },
  ...{ stream: row.stream, seq: row.seq },
});

/** Choices that hold, of invoices that the viewer may read; those that were made last first. */
export async function invoiceChoices(prisma: PrismaClient, request: InvoiceChoiceRequest): Paged<InvoiceChoiceRow> {
  const position = positionOf(request, ORDER, 2);
  if (!position.ok) return position;
  const conditions = [
    invoiceVisible(request.viewer),
    Prisma.sql`c.class IS NOT NULL`,
    comesAfter(position.value, '<', { 'c.at': 'timestamptz', 'c.stream': 'text' }),
    ...(request.agencyId === undefined ? [] : [Prisma.sql`c.agency_id = ${request.agencyId}`]),
  ];
  const rows = await prisma.$queryRaw<Stored[]>`
    SELECT c.*, v.id AS invoice_id, v.number, v.seller FROM (
      SELECT DISTINCT ON (agency_id, seller_key, contract_id) agency_id, contract_id, class, by, at, stream, seq
        FROM invoice_choice ORDER BY agency_id, seller_key, contract_id, at DESC, stream, seq DESC
    ) c JOIN invoice v ON v.stream = c.stream
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY c.at DESC, c.stream DESC LIMIT ${rowsToRead(request)}`;
  return ok(pageOf(rows, request, ORDER, (row) => [instant(row.at), row.stream], choiceOf));
}
