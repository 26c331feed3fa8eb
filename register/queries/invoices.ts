import type { Pool } from 'pg';
import { AGENCY_OFFICES, isOfAgency } from '../../domain/actor';
import type { InvoiceEssentials, InvoiceFinding } from '../../domain/invoice/essentials';
import type { InvoiceReceived } from '../../domain/invoice/events';
import { keyOfReference, matchInvoice, type MatchProposal, type Matching } from '../../domain/invoice/match';
import type { InvoiceState } from '../../domain/invoice/state';
import type { Actor, Role } from '../../domain/kernel';
import { ok } from '../../domain/result';
import type { Instant, LocalDate } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { matchFacts } from '../invoices/match-facts';
import { eventsOf, metaOf } from '../states';
import { stateOf, type QueryDeps } from './details';
import { comesAfter, instant, localDate, pageOf, positionOf, rowsToRead } from './paging';
import type { Paged, Paging, Viewer } from './types';
import { fullyVisible } from './visibility';

export interface InvoiceRow {
  readonly id: string;
  readonly agencyId: string;
  readonly projectId: string | null;
  /** Where it belongs, by name. */
  readonly project: { readonly reference: string; readonly title: string } | null;
  readonly contractId: string | null;
  readonly status: string;
  readonly outcome: string;
  readonly matchedBy: string | null;
  readonly kind: string;
  readonly number: string;
  readonly issuedOn: LocalDate | null;
  readonly currency: string;
  /** Minor units of the invoice's currency. */
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
  readonly seller: string;
  readonly findings: number;
  readonly channel: string;
  readonly documentId: string;
  readonly receivedAt: Instant;
  readonly since: Instant;
  readonly version: number;
}

export interface InvoiceListRequest extends Paging {
  readonly viewer: Viewer;
  readonly agencyId?: string;
  readonly projectId?: string;
  readonly status?: string;
  /** A contract or an order that the invoice names, however it is spelt. */
  readonly reference?: string;
}

/** An invoice with everything that is known of it. */
export interface InvoiceDetail {
  readonly row: InvoiceRow;
  readonly essentials: InvoiceEssentials;
  readonly findings: readonly InvoiceFinding[];
  /** What the rules make of it now, while it is open; else what they made of it when it came in. */
  readonly matching: Matching;
  /** Projects that proposals name, as far as the reader may see them. */
  readonly projects: readonly { readonly id: string; readonly reference: string; readonly title: string }[];
  readonly state: InvoiceState;
  readonly history: readonly {
    readonly seq: number;
    readonly type: string;
    readonly at: Instant;
    readonly actor: string;
    readonly onBehalfOf: string | null;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

/** Who sees the books of every agency of the jurisdiction. */
const BOOK_READERS: readonly Role[] = [
  'oversight_officer',
  'oversight_decider',
  'second_signatory',
  'council_secretary',
  'funder',
  'auditor',
];

/**
 * The condition on `invoice v` under which the viewer may read it: somebody of the agency that it was sent to, or of a
 * body that oversees it; once it is known to which project it belongs, only those who see that project whole.
 */
export function invoiceVisible(viewer: Viewer): Prisma.Sql {
  if (!viewer) return Prisma.sql`false`;
  const offices = viewer.appointments.flatMap((office) => byOffice(viewer, office));
  if (offices.length === 0) return Prisma.sql`false`;
  return Prisma.sql`((${Prisma.join(offices, ' OR ')}) AND (v.project_id IS NULL OR EXISTS (
    SELECT 1 FROM project p WHERE p.id = v.project_id AND ${fullyVisible(viewer)})))`;
}

function byOffice(viewer: Actor, office: Actor['appointments'][number]): Prisma.Sql[] {
  const { role, bodyId, jurisdiction, reach } = office;
  const own = isOfAgency({ ...viewer, appointments: [office] }, bodyId, AGENCY_OFFICES);
  const wide = BOOK_READERS.includes(role);
  if (!own && !wide) return [];
  const seen = wide ? Prisma.sql`v.jurisdiction = ${jurisdiction}` : Prisma.sql`v.agency_id = ${bodyId}`;
  if (!reach) return [seen];
  const named = reach.projects ? Prisma.sql`v.project_id = ANY(${[...reach.projects]})` : Prisma.sql`true`;
  return [Prisma.sql`(${seen} AND ${named} AND v.agency_id <> ALL(${[...reach.exceptAgencies]}))`];
}

export const seesInvoice = async (prisma: PrismaClient, viewer: Viewer, invoiceId: string): Promise<boolean> => {
  const rows = await prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM invoice v WHERE v.id = ${invoiceId} AND ${invoiceVisible(viewer)}`;
  return rows.length > 0;
};

interface StoredInvoice {
  readonly id: string;
  readonly agency_id: string;
  readonly project_id: string | null;
  readonly project_reference: string | null;
  readonly project_title: string | null;
  readonly contract_id: string | null;
  readonly status: string;
  readonly outcome: string;
  readonly matched_by: string | null;
  readonly kind: string;
  readonly number: string;
  readonly issued_on: Date;
  readonly currency: string;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly seller: string;
  readonly findings: number;
  readonly channel: string;
  readonly document_id: string;
  readonly received_at: Date;
  readonly since: Date;
  readonly version: number;
}

const COLUMNS = Prisma.sql`v.id, v.agency_id, v.project_id, v.contract_id, v.status, v.outcome, v.matched_by, v.kind,
  v.number, v.issued_on, v.currency, v.net_minor::text AS net, v.vat_minor::text AS vat, v.gross_minor::text AS gross,
  v.seller, v.findings, v.channel, v.document_id, v.received_at, v.since, v.version,
  b.reference AS project_reference, b.title AS project_title`;

const INVOICES = Prisma.sql`invoice v LEFT JOIN project b ON b.id = v.project_id`;

const invoiceRow = (row: StoredInvoice): InvoiceRow => ({
  id: row.id,
  agencyId: row.agency_id,
  projectId: row.project_id,
  project:
    row.project_reference === null || row.project_title === null
      ? null
      : { reference: row.project_reference, title: row.project_title },
  contractId: row.contract_id,
  status: row.status,
  outcome: row.outcome,
  matchedBy: row.matched_by,
  kind: row.kind,
  number: row.number,
  issuedOn: localDate(row.issued_on),
  currency: row.currency,
  net: Number(row.net),
  vat: Number(row.vat),
  gross: Number(row.gross),
  seller: row.seller,
  findings: row.findings,
  channel: row.channel,
  documentId: row.document_id,
  receivedAt: instant(row.received_at),
  since: instant(row.since),
  version: row.version,
});

const ORDER = 'invoices';

/** The invoices that the viewer may read, those that came in last first. */
export async function invoiceList(prisma: PrismaClient, request: InvoiceListRequest): Paged<InvoiceRow> {
  const { viewer, agencyId, projectId, status, reference } = request;
  const position = positionOf(request, ORDER, 2);
  if (!position.ok) return position;
  const conditions = [
    invoiceVisible(viewer),
    comesAfter(position.value, '<', { 'v.received_at': 'timestamptz', 'v.id': 'text' }),
    ...(agencyId === undefined ? [] : [Prisma.sql`v.agency_id = ${agencyId}`]),
    ...(projectId === undefined ? [] : [Prisma.sql`v.project_id = ${projectId}`]),
    ...(status === undefined ? [] : [Prisma.sql`v.status = ${status}`]),
    ...(reference === undefined ? [] : [Prisma.sql`${keyOfReference(reference)} = ANY(v.reference_keys)`]),
  ];
  const rows = await prisma.$queryRaw<StoredInvoice[]>`
    SELECT ${COLUMNS} FROM ${INVOICES} WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY v.received_at DESC, v.id DESC LIMIT ${rowsToRead(request)}`;
  return ok(pageOf(rows, request, ORDER, (row) => [instant(row.received_at), row.id], invoiceRow));
}

/** One invoice; null where the viewer may read none. */
export async function invoiceDetail(deps: QueryDeps, viewer: Viewer, invoiceId: string): Promise<InvoiceDetail | null> {
  const { prisma, pool } = deps;
  const [stored] = await prisma.$queryRaw<StoredInvoice[]>`
    SELECT ${COLUMNS} FROM ${INVOICES} WHERE v.id = ${invoiceId} AND ${invoiceVisible(viewer)}`;
  if (!stored) return null;
  const row = invoiceRow(stored);
  const stream = `invoice/${invoiceId}`;
  const [events, state] = await Promise.all([eventsOf(pool, stream), stateOf<InvoiceState>(deps, stream)]);
  const received = events[0]?.data as unknown as Omit<InvoiceReceived, 'type'>;
  const { essentials, findings } = received;
  const matching = await matchingNow(pool, row, essentials, received.matching);
  const projects = await seenProjects(prisma, viewer, matching.proposals);
  const isSeen = ({ projectId }: MatchProposal) => projects.some(({ id }) => id === projectId);
  return {
    row,
    essentials,
    findings,
    matching: { ...matching, proposals: matching.proposals.filter(isSeen) },
    projects,
    state,
    history: events.map((event) => {
      const { seq, at, actor, onBehalfOf = null } = metaOf(event);
      const { channel, agencyId } = received;
      return { seq, type: event.type, at, actor, onBehalfOf, data: seq === 1 ? { channel, agencyId } : event.data };
    }),
  };
}

/** A contract that was recorded since, or a choice that was made, is seen while the invoice still waits. */
async function matchingNow(
  pool: Pick<Pool, 'query'>,
  { status, agencyId }: InvoiceRow,
  essentials: InvoiceEssentials,
  recorded: Matching,
): Promise<Matching> {
  if (status !== 'unmatched') return recorded;
  return matchInvoice(essentials, await matchFacts(pool, agencyId, essentials));
}

async function seenProjects(prisma: PrismaClient, viewer: Viewer, proposals: readonly MatchProposal[]) {
  const ids = proposals.map(({ projectId }) => projectId);
  return prisma.$queryRaw<InvoiceDetail['projects'][number][]>`
    SELECT p.id, p.reference, p.title FROM project p WHERE p.id = ANY(${ids}) AND ${fullyVisible(viewer)}`;
}
