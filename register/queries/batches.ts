import { ok } from '../../domain/result';
import type { Instant, LocalDate } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { instantOrNull, localDate, pageOf, positionOf, rowsToRead } from './paging';
import type { Paged, Paging, Viewer } from './types';
import { fullyVisible } from './visibility';

/** Projects at one gate whose decisions are due on the same day, as far as the viewer sees them. */
export interface Batch {
  readonly regime: string;
  readonly gate: string;
  readonly endsOn: LocalDate;
  readonly measures: number;
  readonly open: number;
  readonly approved: number;
  readonly refused: number;
}

/** One project of a batch. */
export interface BatchMeasure {
  readonly projectId: string;
  readonly reference: string;
  readonly title: string;
  readonly agency: { readonly id: string; readonly name: string | null };
  readonly tier: string | null;
  readonly costMinor: number | null;
  readonly costCurrency: string | null;
  readonly costBasis: string | null;
  /** Null while it is open. */
  readonly value: string | null;
  readonly decisionId: string | null;
  readonly urgent: boolean;
  readonly decidedAt: Instant | null;
  readonly conditions: readonly { readonly id: string; readonly text: string; readonly met: boolean }[];
  /** Open clusters that it belongs to, with the others in them. */
  readonly duplicates: readonly { readonly clusterId: string; readonly projectIds: readonly string[] }[];
}

/** Which batch, and which of its projects. */
export interface BatchRequest extends Paging {
  readonly viewer: Viewer;
  readonly regime: string;
  readonly gate: string;
  readonly endsOn: LocalDate;
  readonly status?: 'open' | 'approved' | 'refused';
}

/** Projects that are named in a call. */
export interface BatchNames {
  readonly projectIds: readonly string[];
}

/** A batch is what has a decision of it, or a clock that ends with it; the latest decision of a project counts. */
const ENTRIES = Prisma.sql`(
  SELECT DISTINCT ON (e.project_id, e.gate, e.ends_on) e.* FROM (
    SELECT c.project_id, c.running ->> 'subject' AS gate, c.due_date AS ends_on, NULL AS decision_id, NULL AS stream,
           NULL AS value, false AS urgent, NULL::timestamptz AS at, 2147483647 AS seq
      FROM clock c WHERE c.running ? 'endsOn' AND c.running ->> 'purpose' = 'decision' AND c.due_date IS NOT NULL
    UNION ALL
    SELECT d.project_id, d.gate, d.batch, d.decision_id, d.stream, d.value, d.urgent, d.at, d.seq
      FROM decision d WHERE d.batch IS NOT NULL AND d.status = 'taken'
  ) e ORDER BY e.project_id, e.gate, e.ends_on, e.seq DESC)`;

const APPROVED = Prisma.sql`e.value IN ('approve', 'approve_with_conditions')`;

const STATUS: Readonly<Record<NonNullable<BatchRequest['status']>, Prisma.Sql>> = {
  open: Prisma.sql`e.value IS NULL`,
  approved: APPROVED,
  refused: Prisma.sql`e.value IS NOT NULL AND NOT ${APPROVED}`,
};

/** More than are looked at together. */
const MOST_BATCHES = 100;

/** Batches, the latest day first. */
export async function batches(prisma: PrismaClient, viewer: Viewer, regime?: string): Promise<readonly Batch[]> {
  const rows = await prisma.$queryRaw<(Omit<Batch, 'endsOn'> & { readonly ends_on: Date })[]>`
    SELECT p.regime_id AS regime, e.gate, e.ends_on, COUNT(*)::int AS measures,
           COUNT(*) FILTER (WHERE ${STATUS.open})::int AS open,
           COUNT(*) FILTER (WHERE ${STATUS.approved})::int AS approved,
           COUNT(*) FILTER (WHERE ${STATUS.refused})::int AS refused
      FROM ${ENTRIES} e JOIN project p ON p.id = e.project_id
     WHERE ${fullyVisible(viewer)} AND ${regime === undefined ? Prisma.sql`true` : Prisma.sql`p.regime_id = ${regime}`}
     GROUP BY p.regime_id, e.gate, e.ends_on ORDER BY e.ends_on DESC, p.regime_id, e.gate LIMIT ${MOST_BATCHES}`;
  return rows.map(({ ends_on: endsOn, ...row }) => ({ ...row, endsOn: localDate(endsOn) ?? '' }));
}

interface StoredMeasure {
  readonly project_id: string;
  readonly reference: string;
  readonly title: string;
  readonly agency_id: string;
  readonly agency_name: string | null;
  readonly tier: string | null;
  readonly cost_minor: bigint | null;
  readonly cost_currency: string | null;
  readonly cost_basis: string | null;
  readonly value: string | null;
  readonly decision_id: string | null;
  readonly urgent: boolean;
  readonly at: Date | null;
  readonly conditions: BatchMeasure['conditions'];
  readonly duplicates: BatchMeasure['duplicates'];
}

/** The projects of a batch in the order of their references. */
export async function batchMeasures(prisma: PrismaClient, request: BatchRequest): Paged<BatchMeasure> {
  const { viewer, regime, gate, endsOn, status } = request;
  const position = positionOf(request, 'batch', 1);
  if (!position.ok) return position;
  const after = position.value === null ? Prisma.sql`true` : Prisma.sql`p.reference > ${position.value[0]}`;
  const rows = await prisma.$queryRaw<StoredMeasure[]>`
    SELECT e.project_id, p.reference, p.title, p.agency_id, a.name AS agency_name, p.tier, p.cost_minor, p.cost_currency,
           p.cost_basis, e.value, e.decision_id, e.urgent, e.at,
           COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n.condition_id, 'text', n.text, 'met', n.status = 'verified')
                                      ORDER BY n.condition_id)
                       FROM condition n WHERE n.stream = e.stream AND n.decision_id = e.decision_id), '[]') AS conditions,
           COALESCE((SELECT jsonb_agg(jsonb_build_object('clusterId', k.id, 'projectIds',
                                (SELECT jsonb_agg(o.project_id ORDER BY o.project_id) FROM cluster_member o
                                  WHERE o.cluster_id = k.id AND o.project_id <> p.id)) ORDER BY k.id)
                       FROM cluster_member m JOIN cluster k ON k.id = m.cluster_id AND k.status IN ('open', 'merged')
                      WHERE m.project_id = p.id), '[]') AS duplicates
      FROM ${ENTRIES} e JOIN project p ON p.id = e.project_id LEFT JOIN body a ON a.id = p.agency_id
     WHERE ${fullyVisible(viewer)} AND p.regime_id = ${regime} AND e.gate = ${gate} AND e.ends_on = ${endsOn}::date
       AND ${status === undefined ? Prisma.sql`true` : STATUS[status]} AND ${after}
     ORDER BY p.reference LIMIT ${rowsToRead(request)}`;
  return ok(pageOf(rows, request, 'batch', ({ reference }) => [reference], measureOf));
}

/** Those of the named projects that belong to a batch and that the viewer sees. */
export async function inBatch(
  prisma: PrismaClient,
  { viewer, regime, gate, endsOn, projectIds }: Omit<BatchRequest, keyof Paging | 'status'> & BatchNames,
): Promise<readonly string[]> {
  const rows = await prisma.$queryRaw<{ readonly id: string }[]>`
    SELECT p.id FROM ${ENTRIES} e JOIN project p ON p.id = e.project_id
     WHERE ${fullyVisible(viewer)} AND p.id = ANY(${[...projectIds]}) AND p.regime_id = ${regime}
       AND e.gate = ${gate} AND e.ends_on = ${endsOn}::date`;
  return rows.map(({ id }) => id);
}

const measureOf = (row: StoredMeasure): BatchMeasure => ({
  ...{ projectId: row.project_id, reference: row.reference, title: row.title, tier: row.tier },
  agency: { id: row.agency_id, name: row.agency_name },
  ...{ costMinor: row.cost_minor === null ? null : Number(row.cost_minor), costCurrency: row.cost_currency },
  ...{ costBasis: row.cost_basis, value: row.value, decisionId: row.decision_id, urgent: row.urgent },
  decidedAt: instantOrNull(row.at),
  ...{ conditions: row.conditions, duplicates: row.duplicates },
});
