import { ok } from '../../domain/result';
import type { LocalDate } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { comesAfter, instant, localDate, pageOf, positionOf, rowsToRead } from './paging';
import { interventionRow, type StoredIntervention } from './proceedings';
import type { InterventionListRequest, InterventionRow, Paged, ProjectRow } from './types';
import { fullyVisible } from './visibility';

/** An intervention as a list of many cases has it. */
export interface ListedIntervention extends InterventionRow {
  readonly project: Pick<ProjectRow, 'id' | 'reference' | 'title' | 'agency'>;
  /** The rules of its case, which name its body. */
  readonly regime: ProjectRow['regime'];
  /** The earliest day on which one of its running clocks runs out. */
  readonly nextDue: LocalDate | null;
}

interface Stored extends StoredIntervention {
  readonly reference: string;
  readonly title: string;
  readonly agency_name: string | null;
  readonly regime_id: string;
  readonly regime_version: string;
  readonly regime_hash: string;
  readonly next_due: Date | null;
}

const listed = (row: Stored): ListedIntervention => ({
  ...interventionRow(row),
  project: {
    ...{ id: row.project_id, reference: row.reference, title: row.title },
    agency: { id: row.agency_id, name: row.agency_name },
  },
  regime: { id: row.regime_id, version: row.regime_version, hash: row.regime_hash },
  nextDue: localDate(row.next_due),
});

/** Interventions in cases that the viewer sees whole, those changed last first. */
export async function interventionList(
  prisma: PrismaClient,
  request: InterventionListRequest,
): Paged<ListedIntervention> {
  const position = positionOf(request, 'interventions', 2);
  if (!position.ok) return position;
  const conditions = [
    fullyVisible(request.viewer),
    ...filters(request),
    comesAfter(position.value, '<', { 'r.updated_at': 'timestamptz', 'r.id': 'text' }),
  ];
  const rows = await prisma.$queryRaw<Stored[]>`
    SELECT r.*, p.reference, p.title, p.regime_id, p.regime_version, p.regime_hash, a.name AS agency_name,
           due.next AS next_due
      FROM intervention r JOIN project p ON p.id = r.project_id LEFT JOIN body a ON a.id = r.agency_id
      LEFT JOIN LATERAL (
        SELECT min(c.due_date) AS next FROM clock c WHERE c.stream = r.stream AND c.state = 'running') due ON true
     WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY r.updated_at DESC, r.id DESC LIMIT ${rowsToRead(request)}`;
  return ok(pageOf(rows, request, 'interventions', (row) => [instant(row.updated_at), row.id], listed));
}

function filters({ projectId, status, kind, body, dueBy, ended }: InterventionListRequest): Prisma.Sql[] {
  return [
    projectId !== undefined && Prisma.sql`r.project_id = ${projectId}`,
    status !== undefined && Prisma.sql`r.status = ${status}`,
    kind !== undefined && Prisma.sql`r.kind = ${kind}`,
    body !== undefined && Prisma.sql`r.body_key = ${body}`,
    dueBy !== undefined && Prisma.sql`due.next <= ${dueBy}::date`,
    ended !== undefined && Prisma.sql`(r.status = 'ended') = ${ended}`,
  ].filter((condition) => condition !== false);
}
