import { ok } from '../../domain/result';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { comesAfter, instant, instantOrNull, localDate, pageOf, positionOf, rowsToRead } from './paging';
import type { InterventionRow, Listing, Paged, ReviewMemberRow, ReviewRow } from './types';
import { visible } from './visibility';

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

export interface StoredIntervention {
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

/** A row of `intervention` as it is read. */
export const interventionRow = (row: StoredIntervention): InterventionRow => ({
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

/** Council rounds, those changed last first; for their members also before they have declared. */
export async function reviewList(prisma: PrismaClient, request: Listing): Paged<ReviewRow> {
  const position = positionOf(request, 'reviews', 2);
  if (!position.ok) return position;
  const conditions = [
    visible(request.viewer),
    request.projectId !== undefined && Prisma.sql`r.project_id = ${request.projectId}`,
    request.status !== undefined && Prisma.sql`r.status = ${request.status}`,
    comesAfter(position.value, '<', { 'r.updated_at': 'timestamptz', 'r.id': 'text' }),
  ].filter((each) => each !== false);
  const rows = await prisma.$queryRaw<StoredReview[]>`
    SELECT r.* FROM review r JOIN project p ON p.id = r.project_id
     WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY r.updated_at DESC, r.id DESC LIMIT ${rowsToRead(request)}`;
  return ok(pageOf(rows, request, 'reviews', (row) => [instant(row.updated_at), row.id], reviewRow));
}

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
