import type { ReportStatement, ReportWords } from '../../domain/project/commands';
import type { ReportSubmitted } from '../../domain/project/events';
import type { PendingReport, ProjectState } from '../../domain/project/state';
import type { Instant, LocalDate } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { findProject, lawOf, stateOf, type QueryDeps } from './details';
import { instant, instantOrNull, localDate } from './paging';

/** A report that was handed in, with everything that it says and what became of it. */
export interface ReportRow extends Pick<ReportSubmitted, 'variances' | 'contradictions'> {
  readonly reportId: string;
  readonly period: string;
  readonly status: 'pending' | 'returned' | 'in' | 'corrected' | 'lapsed';
  readonly submittedBy: string;
  readonly submittedAt: Instant;
  readonly signatures: PendingReport['signatures'];
  readonly returned: Readonly<Record<string, unknown>> | null;
  readonly corrects: string | null;
  readonly correction: string | null;
  /** The report that corrects this one. */
  readonly correctedBy: string | null;
  readonly filedAt: Instant | null;
  readonly daysLate: number | null;
  readonly red: string | null;
  readonly troubles: readonly string[];
  readonly statement: ReportStatement;
  readonly words: ReportWords;
  /** Sequence number of the event that has its content. */
  readonly seq: number;
}

/** A period that is over, and what became of its report. */
export interface ReportPeriodRow {
  readonly period: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly status: 'due' | 'overdue' | 'in' | 'lapsed';
  readonly effect: string | null;
  readonly reportId: string | null;
  readonly filedOn: LocalDate | null;
  readonly daysLate: number | null;
  readonly corrections: number;
  readonly red: string | null;
  readonly seq: number;
}

/** What a project has reported, the latest period first, and what it owes. */
export interface ProjectReports {
  readonly currency: string;
  readonly runs: ProjectState['reporting']['current'];
  readonly periods: readonly ReportPeriodRow[];
  readonly items: readonly ReportRow[];
}

interface StoredReport {
  report_id: string;
  period: string;
  status: ReportRow['status'];
  submitted_by: string;
  submitted_at: Date;
  signatures: PendingReport['signatures'];
  returned: Readonly<Record<string, unknown>> | null;
  corrects: string | null;
  correction: string | null;
  corrected_by: string | null;
  filed_at: Date | null;
  days_late: number | null;
  red: string | null;
  troubles: string[];
  seq: number;
  data: ReportSubmitted;
}

/** Ten years of months. */
const MOST_PERIODS = 120;

export async function reportsOf(deps: QueryDeps, projectId: string): Promise<ProjectReports> {
  const project = await findProject(deps, projectId);
  const { regime } = await lawOf(deps, project?.regime.hash ?? '');
  const { reporting } = await stateOf<ProjectState>(deps, `project/${projectId}`);
  const periods = await deps.prisma.$queryRaw<StoredPeriod[]>`
    SELECT * FROM report_period r WHERE project_id = ${projectId} ORDER BY r."to" DESC LIMIT ${MOST_PERIODS}`;
  const items = await reportRows(deps.prisma, Prisma.sql`r.project_id = ${projectId}`);
  return { currency: regime.money.currency, runs: reporting.current, periods: periods.map(periodRow), items };
}

/** One report; null where there is none of this id. */
export async function reportOf(deps: QueryDeps, projectId: string, reportId: string) {
  const [row] = await reportRows(deps.prisma, Prisma.sql`r.project_id = ${projectId} AND r.report_id = ${reportId}`);
  const project = row && (await findProject(deps, projectId));
  return row && project ? { ...row, currency: (await lawOf(deps, project.regime.hash)).regime.money.currency } : null;
}

async function reportRows(prisma: PrismaClient, condition: Prisma.Sql): Promise<readonly ReportRow[]> {
  const rows = await prisma.$queryRaw<StoredReport[]>`
    SELECT r.*, e.data, (SELECT c.report_id FROM report c WHERE c.stream = r.stream AND c.corrects = r.report_id
                          AND c.status IN ('in', 'corrected')) AS corrected_by
      FROM report r JOIN event e ON e.stream = r.stream AND e.seq = r.seq
     WHERE ${condition} ORDER BY r.seq DESC LIMIT ${MOST_PERIODS * 2}`;
  return rows.map(reportRow);
}

function reportRow(row: StoredReport): ReportRow {
  const { narrative, plan, texts, spent, forecast, milestones, benefits, rating } = row.data;
  const { variances, contradictions } = row.data;
  return {
    ...{ reportId: row.report_id, period: row.period, status: row.status, submittedBy: row.submitted_by },
    ...{ submittedAt: instant(row.submitted_at), signatures: row.signatures, returned: row.returned },
    ...{ corrects: row.corrects, correction: row.correction, correctedBy: row.corrected_by },
    ...{ filedAt: instantOrNull(row.filed_at), daysLate: row.days_late, red: row.red, troubles: row.troubles },
    statement: { spent, forecast, milestones, benefits, rating },
    words: { narrative, plan, texts },
    ...{ variances, contradictions, seq: row.seq },
  };
}

/** A row of `report_period`. */
export interface StoredPeriod {
  readonly period: string;
  readonly from: Date;
  readonly to: Date;
  readonly due_on: Date | null;
  readonly status: ReportPeriodRow['status'];
  readonly effect: string | null;
  readonly report_id: string | null;
  readonly filed_on: Date | null;
  readonly days_late: number | null;
  readonly corrections: number;
  readonly red: string | null;
  readonly seq: number;
}

export const periodRow = (row: StoredPeriod): ReportPeriodRow => ({
  period: row.period,
  from: localDate(row.from) ?? '',
  to: localDate(row.to) ?? '',
  dueOn: localDate(row.due_on),
  status: row.status,
  effect: row.effect,
  reportId: row.report_id,
  filedOn: localDate(row.filed_on),
  daysLate: row.days_late,
  corrections: row.corrections,
  red: row.red,
  seq: row.seq,
});
