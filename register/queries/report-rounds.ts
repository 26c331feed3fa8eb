import { ok } from '../../domain/result';
import type { LocalDate } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { localDate, pageOf, positionOf, rowsToRead } from './paging';
import { periodRow, type ReportPeriodRow, type StoredPeriod } from './reports';
import type { Paged, Paging, Viewer } from './types';
import { fullyVisible } from './visibility';

/** How many reports of a round: `due` in all, of which `in`; `late` came or are late; `open` are still awaited. */
export interface RoundCounts {
  readonly due: number;
  readonly in: number;
  readonly inTime: number;
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
  readonly corrected: number;
  /** Fell away with the end of their projects; not among `due`. */
  readonly lapsed: number;
}

/** The reports of all projects of one regime on one period, as far as the viewer sees the projects. */
export interface ReportRound extends RoundCounts {
  readonly regime: string;
  readonly period: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One project's part in a round. */
export interface RoundProject extends ReportPeriodRow {
  readonly project: { readonly id: string; readonly reference: string; readonly title: string };
  readonly agency: { readonly id: string; readonly name: string | null };
}

/** A round as a whole, and by agency. */
export interface RoundSummary extends ReportRound {
  readonly agencies: readonly (RoundCounts & { readonly agency: RoundProject['agency'] })[];
}

export interface RoundRequest extends Paging {
  readonly viewer: Viewer;
  readonly regime: string;
  readonly period: string;
  readonly agency?: string;
  readonly status?: 'due' | 'overdue' | 'in' | 'late' | 'corrected' | 'lapsed';
}

const LATE = Prisma.sql`(r.overdue_at IS NOT NULL OR COALESCE(r.days_late, 0) > 0)`;

const COUNTS = Prisma.sql`
  COUNT(*) FILTER (WHERE r.status <> 'lapsed')::int AS due,
  COUNT(*) FILTER (WHERE r.status = 'in')::int AS "in",
  COUNT(*) FILTER (WHERE r.status = 'in' AND NOT ${LATE})::int AS in_time,
  COUNT(*) FILTER (WHERE r.status <> 'lapsed' AND ${LATE})::int AS late,
  COUNT(*) FILTER (WHERE r.status IN ('due', 'overdue'))::int AS open,
  COUNT(*) FILTER (WHERE r.status = 'overdue')::int AS overdue,
  COUNT(*) FILTER (WHERE r.corrections > 0)::int AS corrected,
  COUNT(*) FILTER (WHERE r.status = 'lapsed')::int AS lapsed`;

interface StoredCounts {
  readonly due: number;
  readonly in: number;
  readonly in_time: number;
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
  readonly corrected: number;
  readonly lapsed: number;
}

const countsOf = ({ in_time: inTime, due, late, open, overdue, corrected, lapsed, ...row }: StoredCounts) => ({
  ...{ due, in: row.in, inTime, late, open, overdue, corrected, lapsed },
});

type StoredRound = StoredCounts & { regime_id: string; period: string; from: Date; to: Date };

const roundOf = (row: StoredRound): ReportRound => ({
  ...{ regime: row.regime_id, period: row.period, from: localDate(row.from) ?? '', to: localDate(row.to) ?? '' },
  ...countsOf(row),
});

/** More rounds than are looked at together: five years of months. */
const MOST_ROUNDS = 60;

/** Rounds, the latest first. */
export async function reportRounds(
  prisma: PrismaClient,
  viewer: Viewer,
  { regime, period }: { readonly regime?: string; readonly period?: string },
): Promise<readonly ReportRound[]> {
  const rows = await prisma.$queryRaw<StoredRound[]>`
    SELECT p.regime_id, r.period, MIN(r."from") AS "from", MAX(r."to") AS "to", ${COUNTS}
      FROM report_period r JOIN project p ON p.id = r.project_id
     WHERE ${fullyVisible(viewer)} AND ${inRound(regime, period)}
     GROUP BY p.regime_id, r.period ORDER BY MAX(r."to") DESC, p.regime_id LIMIT ${MOST_ROUNDS}`;
  return rows.map(roundOf);
}

const inRound = (regime?: string, period?: string): Prisma.Sql => Prisma.sql`
  ${regime === undefined ? Prisma.sql`true` : Prisma.sql`p.regime_id = ${regime}`}
  AND ${period === undefined ? Prisma.sql`true` : Prisma.sql`r.period = ${period}`}`;

/** One round; null where the viewer sees no project of it. */
export async function reportRound(
  prisma: PrismaClient,
  viewer: Viewer,
  regime: string,
  period: string,
): Promise<RoundSummary | null> {
  const [round] = await reportRounds(prisma, viewer, { regime, period });
  if (!round) return null;
  const rows = await prisma.$queryRaw<(StoredCounts & { agency_id: string; agency_name: string | null })[]>`
    SELECT p.agency_id, a.name AS agency_name, ${COUNTS}
      FROM report_period r JOIN project p ON p.id = r.project_id LEFT JOIN body a ON a.id = p.agency_id
     WHERE ${fullyVisible(viewer)} AND ${inRound(regime, period)}
     GROUP BY p.agency_id, a.name ORDER BY a.name, p.agency_id`;
  const agencies = rows.map((row) => ({ agency: { id: row.agency_id, name: row.agency_name }, ...countsOf(row) }));
  return { ...round, agencies };
}

type StoredPart = StoredPeriod & {
  project_id: string;
  reference: string;
  title: string;
  agency_id: string;
  agency_name: string | null;
};

const STATUS: Readonly<Record<NonNullable<RoundRequest['status']>, Prisma.Sql>> = {
  due: Prisma.sql`r.status = 'due'`,
  overdue: Prisma.sql`r.status = 'overdue'`,
  in: Prisma.sql`r.status = 'in'`,
  late: Prisma.sql`(r.status <> 'lapsed' AND ${LATE})`,
  corrected: Prisma.sql`r.corrections > 0`,
  lapsed: Prisma.sql`r.status = 'lapsed'`,
};

/** The projects of a round with what became of their reports, in the order of their references. */
export async function roundProjects(prisma: PrismaClient, request: RoundRequest): Paged<RoundProject> {
  const { viewer, regime, period, agency, status } = request;
  const position = positionOf(request, 'round', 1);
  if (!position.ok) return position;
  const conditions = [
    fullyVisible(viewer),
    inRound(regime, period),
    ...(agency === undefined ? [] : [Prisma.sql`p.agency_id = ${agency}`]),
    ...(status === undefined ? [] : [STATUS[status]]),
    ...(position.value ? [Prisma.sql`p.reference > ${position.value[0]}`] : []),
  ];
  const rows = await prisma.$queryRaw<StoredPart[]>`
    SELECT r.*, p.reference, p.title, a.name AS agency_name
      FROM report_period r JOIN project p ON p.id = r.project_id LEFT JOIN body a ON a.id = p.agency_id
     WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY p.reference LIMIT ${rowsToRead(request)}`;
  return ok(
    pageOf(
      rows,
      request,
      'round',
      ({ reference }) => [reference],
      (row): RoundProject => ({
        project: { id: row.project_id, reference: row.reference, title: row.title },
        agency: { id: row.agency_id, name: row.agency_name },
        ...periodRow(row),
      }),
    ),
  );
}
