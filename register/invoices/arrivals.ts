import type { InvoiceEssentials } from '../../domain/invoice/essentials';
import { ok } from '../../domain/result';
import type { Instant } from '../../domain/time';
import type { InvoiceArrival, PrismaClient } from '../../generated/prisma/client';
import { instant, instantOrNull, pageOf, positionOf, rowsToRead } from '../queries/paging';
import type { Paged, Paging } from '../queries/types';

/** `nobody`: no agency of the directory has the buyer's identifiers; `several`: more than one has. */
export type ArrivalReason = 'nobody' | 'several';

/** An e-invoice that waits for an administrator to say whose it is. */
export interface ArrivalRow {
  readonly documentId: string;
  readonly fileName: string;
  readonly buyer: string;
  readonly buyerIds: readonly string[];
  readonly number: string;
  readonly seller: string;
  readonly reason: string;
  readonly status: string;
  readonly agencyId: string | null;
  readonly invoiceId: string | null;
  readonly arrivedAt: Instant;
  readonly settledAt: Instant | null;
}

export interface Arrivals {
  /** Notes one; the same document again changes nothing. */
  note(
    documentId: string,
    fileName: string,
    essentials: InvoiceEssentials,
    reason: ArrivalReason,
    at: Instant,
  ): Promise<void>;
  find(documentId: string): Promise<ArrivalRow | null>;
  /** The latest first. */
  list(request: Paging & { readonly status?: string }): Paged<ArrivalRow>;
  /** Notes to whom it was given. */
  settle(documentId: string, to: { agencyId: string; invoiceId: string; by: string; at: Instant }): Promise<void>;
}

const rowOf = (row: InvoiceArrival): ArrivalRow => ({
  documentId: row.documentId,
  fileName: row.fileName,
  buyer: row.buyer,
  buyerIds: row.buyerIds,
  number: row.number,
  seller: row.seller,
  reason: row.reason,
  status: row.status,
  agencyId: row.agencyId,
  invoiceId: row.invoiceId,
  arrivedAt: instant(row.arrivedAt),
  settledAt: instantOrNull(row.settledAt),
});

const ORDER = 'invoice-arrivals';

export function createArrivals(prisma: PrismaClient): Arrivals {
  return {
    note: async (documentId, fileName, { buyer, seller, number }, reason, at) => {
      const buyerIds = [...buyer.ids, ...(buyer.vatId === null ? [] : [buyer.vatId])];
      const row = { documentId, fileName, buyer: buyer.name, buyerIds, number, seller: seller.name, reason };
      await prisma.invoiceArrival.createMany({ data: [{ ...row, arrivedAt: at }], skipDuplicates: true });
    },
    find: async (documentId) => {
      const row = await prisma.invoiceArrival.findUnique({ where: { documentId } });
      return row && rowOf(row);
    },
    list: async (request) => {
      const position = positionOf(request, ORDER, 2);
      if (!position.ok) return position;
      const [at, id] = position.value ?? [];
      const after =
        at === undefined || id === undefined
          ? {}
          : {
              OR: [{ arrivedAt: { lt: String(at) } }, { arrivedAt: String(at), documentId: { gt: String(id) } }],
            };
      const rows = await prisma.invoiceArrival.findMany({
        where: { ...(request.status !== undefined && { status: request.status }), ...after },
        orderBy: [{ arrivedAt: 'desc' }, { documentId: 'asc' }],
        take: rowsToRead(request),
      });
      return ok(pageOf(rows, request, ORDER, (row) => [instant(row.arrivedAt), row.documentId], rowOf));
    },
    settle: async (documentId, { agencyId, invoiceId, by, at }) => {
      await prisma.invoiceArrival.updateMany({
        where: { documentId, status: 'open' },
        data: { status: 'assigned', agencyId, invoiceId, settledBy: by, settledAt: at },
      });
    },
  };
}
