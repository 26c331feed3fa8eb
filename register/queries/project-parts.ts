import type { ScopeFinding } from '../../domain/regime/finding';
import type { Submission } from '../../domain/submission';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { correctionsIn, correctionsOf } from './corrections';
import { instant, instantOrNull, localDate } from './paging';
import type {
  ConditionRow,
  ConsultationRow,
  DecisionRow,
  DocumentRow,
  FindingRow,
  RequestRow,
  SubmissionRow,
} from './types';

/** The submissions of a project, the first first; `latestOnly` reads the last one alone. */
export async function submissionsOf(
  prisma: PrismaClient,
  projectId: string,
  latestOnly = false,
): Promise<readonly SubmissionRow[]> {
  const rows = await prisma.$queryRaw<
    {
      seq: number;
      number: bigint;
      at: Date;
      filed_by: string;
      reason: string | null;
      data: { submission: Submission; authors: string[] };
    }[]
  >`SELECT * FROM (
      SELECT s.seq, row_number() OVER (ORDER BY s.seq) AS number, s.at, s.filed_by, s.reason, e.data
        FROM submission s JOIN event e ON e.stream = s.stream AND e.seq = s.seq WHERE s.project_id = ${projectId}
    ) AS filed ORDER BY seq DESC ${latestOnly ? Prisma.sql`LIMIT 1` : Prisma.empty}`;
  return rows.reverse().map(({ seq, number, at, filed_by: filedBy, reason, data }) => ({
    number: Number(number),
    seq,
    at: instant(at),
    filedBy,
    reason,
    authors: data.authors,
    content: data.submission,
  }));
}

/** The explained findings, the latest first. */
export async function findingsOf(
  prisma: PrismaClient,
  projectId: string,
  most: number,
): Promise<readonly FindingRow[]> {
  const rows = await prisma.$queryRaw<
    { seq: number; at: Date; approaching: string[]; data: { finding: ScopeFinding } }[]
  >`SELECT f.seq, f.at, f.approaching, e.data FROM finding f JOIN event e ON e.stream = f.stream AND e.seq = f.seq
     WHERE f.project_id = ${projectId} ORDER BY f.seq DESC LIMIT ${most}`;
  return rows.map(({ seq, at, approaching, data }) => ({ seq, at: instant(at), approaching, finding: data.finding }));
}

interface StoredDecision {
  readonly decision_id: string;
  readonly project_id: string;
  readonly seq: number;
  readonly gate: string;
  readonly rule_id: string;
  readonly value: string;
  readonly status: DecisionRow['status'];
  readonly by: DecisionRow['by'];
  readonly decided_by: string | null;
  readonly signed_by: string | null;
  readonly on_behalf_of: string | null;
  readonly proposed: boolean;
  readonly proposed_for: string | null;
  readonly binding: string | null;
  readonly bound: boolean | null;
  readonly deviates: boolean;
  readonly reexamines: string | null;
  readonly goes_to: string | null;
  readonly overruled_by: string | null;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The decisions at the project's gates, the latest first, each with what its event says. `inside`: also those that await
 * their second signature, or did not get it.
 */
export async function decisionsOf(
  prisma: PrismaClient,
  projectId: string,
  inside: boolean,
): Promise<readonly DecisionRow[]> {
  const status = inside ? Prisma.sql`true` : Prisma.sql`d.status = 'taken'`;
  const corrections = await correctionsOf(prisma, projectId);
  const rows = await prisma.$queryRaw<StoredDecision[]>`
    SELECT d.decision_id, d.project_id, d.seq, d.gate, d.rule_id, d.value, d.status, d.by, d.decided_by, d.signed_by,
           e.on_behalf_of, o.seq IS NOT NULL AS proposed, o.on_behalf_of AS proposed_for,
           d.binding, d.bound, d.deviates, d.reexamines, d.goes_to, d.overruled_by, d.at, e.data
      FROM decision d JOIN event e ON e.stream = d.stream AND e.seq = d.seq
      LEFT JOIN event o ON o.stream = d.stream AND o.seq < d.seq AND o.type = 'DecisionProposed'
       AND o.data ->> 'decisionId' = d.decision_id
     WHERE d.project_id = ${projectId} AND ${status} ORDER BY d.seq DESC`;
  return rows.map((row) => ({
    decisionId: row.decision_id,
    projectId: row.project_id,
    seq: row.seq,
    gate: row.gate,
    ruleId: row.rule_id,
    value: row.value,
    status: row.status,
    by: row.by,
    decidedBy: row.decided_by,
    signedBy: row.signed_by,
    onBehalfOf: row.on_behalf_of,
    decidedFor: row.proposed ? row.proposed_for : row.on_behalf_of,
    signedFor: row.signed_by === null ? null : row.on_behalf_of,
    binding: row.binding,
    bound: row.bound,
    deviates: row.deviates,
    reexamines: row.reexamines,
    goesTo: row.goes_to,
    overruledBy: row.overruled_by,
    at: instant(row.at),
    content: row.data,
    corrections: correctionsIn(corrections, { kind: 'gate_decision', ref: row.decision_id }),
  }));
}

export async function conditionsOf(prisma: PrismaClient, projectId: string): Promise<readonly ConditionRow[]> {
  const rows = await prisma.condition.findMany({
    where: { projectId },
    orderBy: [{ due: 'asc' }, { conditionId: 'asc' }],
  });
  return rows.map(({ conditionId, decisionId, interventionId, gate, text, due, evidence, ifMissed, status, at }) => ({
    conditionId,
    decisionId,
    interventionId,
    gate,
    text,
    due: localDate(due),
    evidence,
    ifMissed,
    status: status as ConditionRow['status'],
    at: instant(at),
  }));
}

export async function requestsOf(prisma: PrismaClient, projectId: string): Promise<readonly RequestRow[]> {
  const rows = await prisma.informationRequest.findMany({ where: { projectId }, orderBy: { askedAt: 'asc' } });
  return rows.map(({ requestId, questions, answers, askedBy, askedAt, status, answeredBy, closedAt }) => ({
    requestId,
    questions,
    answers,
    askedBy,
    askedAt: instant(askedAt),
    status: status as RequestRow['status'],
    answeredBy,
    closedAt: instantOrNull(closedAt),
  }));
}

export async function consultationsOf(prisma: PrismaClient, projectId: string): Promise<readonly ConsultationRow[]> {
  const rows = await prisma.consultation.findMany({
    where: { projectId },
    orderBy: [{ round: 'asc' }, { bodyKey: 'asc' }],
  });
  return rows.map(({ bodyKey, gate, status, position, text, askedAt, closedAt, clockId }) => ({
    bodyKey,
    gate,
    status: status as ConsultationRow['status'],
    position,
    text,
    askedAt: instant(askedAt),
    closedAt: instantOrNull(closedAt),
    clockId,
  }));
}

interface StoredFiling {
  readonly document_id: string;
  readonly project_id: string;
  readonly name: string;
  readonly type: string;
  readonly classification: DocumentRow['classification'];
  readonly legal_ref: string | null;
  readonly filed_by: string;
  readonly at: Date;
  readonly size: number | null;
  readonly media_type: string | null;
}

/** Filings that the condition on `f` and `p` (its project) lets through, in the order in which they were filed. */
export async function filingsWhere(prisma: PrismaClient, condition: Prisma.Sql): Promise<readonly DocumentRow[]> {
  const rows = await prisma.$queryRaw<StoredFiling[]>`
    SELECT f.document_id, f.project_id, f.name, f.type, f.classification, f.legal_ref, f.filed_by, f.at, d.size, d.media_type
      FROM document_filing f JOIN project p ON p.id = f.project_id LEFT JOIN document d ON d.id = f.document_id
     WHERE ${condition} ORDER BY f.at, f.stream, f.seq, f.document_id`;
  return rows.map((row) => ({
    documentId: row.document_id,
    projectId: row.project_id,
    name: row.name,
    type: row.type,
    classification: row.classification,
    legalRef: row.legal_ref,
    filedBy: row.filed_by,
    at: instant(row.at),
    size: row.size,
    mediaType: row.media_type,
  }));
}
