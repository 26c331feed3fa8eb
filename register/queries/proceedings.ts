import { ok } from '../../domain/result';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { comesAfter, instant, instantOrNull, localDate, pageOf, positionOf, rowsToRead } from './paging';
import type { InterventionRow, Listing, Paged, ReviewMemberRow, ReviewRow } from './types';
import { fullyVisible, visible } from './visibility';

interface StoredReview {
  readonly id: string;
  readonly stream: string;
  readonly project_id: string;
  readonly agency_id: string;
  readonly gate: string;
  readonly rule_id: string;
  readonly body_key: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly risk_profile: string | null;
  readonly reopens: string | null;
  readonly opened_at: Date;
  readonly ended_at: Date | null;
  readonly updated_at: Date;
  readonly version: number;
}

const reviewRow = (row: StoredReview): ReviewRow => ({
  id: row.id,
  stream: row.stream,
  projectId: row.project_id,
  agencyId: row.agency_id,
  gate: row.gate,
  ruleId: row.rule_id,
  bodyKey: row.body_key,
  status: row.status,
  outcome: row.outcome,
  riskProfile: row.risk_profile,
  reopens: row.reopens,
  openedAt: instant(row.opened_at),
  endedAt: instantOrNull(row.ended_at),
  updatedAt: instant(row.updated_at),
  version: row.version,
});

interface StoredIntervention {
  readonly id: string;
  readonly stream: string;
  readonly project_id: string;
  readonly agency_id: string;
  readonly kind: string;
  readonly body_key: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly proposed_by: string;
  readonly proposed_at: Date;
  readonly pause_until: Date | null;
  readonly expiry: string | null;
  readonly supersedes: string | null;
  readonly ended_at: Date | null;
  readonly updated_at: Date;
  readonly version: number;
}

const interventionRow = (row: StoredIntervention): InterventionRow => ({
  id: row.id,
  stream: row.stream,
  projectId: row.project_id,
  agencyId: row.agency_id,
  kind: row.kind,
  bodyKey: row.body_key,
  status: row.status,
  outcome: row.outcome,
  proposedBy: row.proposed_by,
  proposedAt: instant(row.proposed_at),
  pauseUntil: localDate(row.pause_until),
  expiry: row.expiry,
  supersedes: row.supersedes,
  endedAt: instantOrNull(row.ended_at),
  updatedAt: instant(row.updated_at),
  version: row.version,
});

/** One table of proceedings, with what it takes to list it. */
interface Proceedings<Row extends { id: string; updated_at: Date }, Item> {
  readonly order: string;
  readonly table: Prisma.Sql;
  readonly item: (row: Row) => Item;
  /** Rounds are listed for their members before they have declared; an intervention tells what the case is about. */
  readonly condition: typeof visible;
}

const REVIEWS: Proceedings<StoredReview, ReviewRow> = {
  order: 'reviews',
  table: Prisma.sql`review`,
  item: reviewRow,
  condition: visible,
};

const INTERVENTIONS: Proceedings<StoredIntervention, InterventionRow> = {
  order: 'interventions',
  table: Prisma.sql`intervention`,
  item: interventionRow,
  condition: fullyVisible,
};

async function list<Row extends { id: string; updated_at: Date }, Item>(
  prisma: PrismaClient,
  { order, table, item, condition }: Proceedings<Row, Item>,
  request: Listing,
): Paged<Item> {
  const position = positionOf(request, order, 2);
  if (!position.ok) return position;
  const conditions = [
    condition(request.viewer),
    request.projectId !== undefined && Prisma.sql`r.project_id = ${request.projectId}`,
    request.status !== undefined && Prisma.sql`r.status = ${request.status}`,
    comesAfter(position.value, '<', { 'r.updated_at': 'timestamptz', 'r.id': 'text' }),
  ].filter((each) => each !== false);
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT r.* FROM ${table} r JOIN project p ON p.id = r.project_id
     WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY r.updated_at DESC, r.id DESC LIMIT ${rowsToRead(request)}`;
  return ok(pageOf(rows, request, order, (row) => [instant(row.updated_at), row.id], item));
}

/** Council rounds, those changed last first. */
export const reviewList = (prisma: PrismaClient, request: Listing): Paged<ReviewRow> => list(prisma, REVIEWS, request);

/** Interventions, those changed last first. */
export const interventionList = (prisma: PrismaClient, request: Listing): Paged<InterventionRow> =>
  list(prisma, INTERVENTIONS, request);

export async function reviewsWhere(prisma: PrismaClient, condition: Prisma.Sql): Promise<readonly ReviewRow[]> {
  const rows = await prisma.$queryRaw<StoredReview[]>`SELECT * FROM review WHERE ${condition} ORDER BY opened_at, id`;
  return rows.map(reviewRow);
}

export async function interventionsWhere(
  prisma: PrismaClient,
  condition: Prisma.Sql,
): Promise<readonly InterventionRow[]> {
  const rows = await prisma.$queryRaw<StoredIntervention[]>`
    SELECT * FROM intervention WHERE ${condition} ORDER BY proposed_at, id`;
  return rows.map(interventionRow);
}

export async function membersOf(prisma: PrismaClient, reviewId: string): Promise<readonly ReviewMemberRow[]> {
  const rows = await prisma.reviewMember.findMany({
    where: { reviewId },
    orderBy: [{ assignedAt: 'asc' }, { personId: 'asc' }],
  });
  return rows.map(({ personId, role, standing, assignedAt, since }) => ({
    personId,
    role,
    standing,
    assignedAt: instant(assignedAt),
    since: instant(since),
  }));
}
