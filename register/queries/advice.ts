import type { DocumentRef } from '../../domain/submission';
import type { PrismaClient } from '../../generated/prisma/client';
import type { DirectionRow, OpinionAnswerRow } from './advice-rows';
import { instant, instantOrNull } from './paging';

/** The answers to the opinions of a project, due and given, in the order of the record. */
export async function answersOf(prisma: PrismaClient, projectId: string): Promise<readonly OpinionAnswerRow[]> {
  const rows = await prisma.$queryRaw<
    {
      review_id: string;
      gate: string;
      by: OpinionAnswerRow['by'];
      status: OpinionAnswerRow['status'];
      asked_at: Date | null;
      escalated_to: string | null;
      answered_at: Date | null;
      answered_by: string | null;
      complies: string | null;
      late: boolean;
      publish: boolean;
      text: string | null;
    }[]
  >`SELECT o.*, e.data ->> 'text' AS text
      FROM opinion_answer o LEFT JOIN event e ON e.stream = o.stream AND e.seq = o.seq
     WHERE o.project_id = ${projectId} ORDER BY COALESCE(o.asked_at, o.answered_at), o.review_id`;
  return rows.map((row) => ({
    reviewId: row.review_id,
    gate: row.gate,
    by: row.by,
    status: row.status,
    askedAt: instantOrNull(row.asked_at),
    escalatedTo: row.escalated_to,
    answeredAt: instantOrNull(row.answered_at),
    answeredBy: row.answered_by,
    complies: row.complies,
    late: row.late,
    publish: row.publish,
    text: row.text,
  }));
}

/** The political directions of a project; `inside`: also those that await their second signature or did not get it. */
export async function directionsOf(
  prisma: PrismaClient,
  projectId: string,
  inside: boolean,
): Promise<readonly DirectionRow[]> {
  const rows = await prisma.$queryRaw<
    {
      direction_id: string;
      gate: string;
      body_key: string;
      status: DirectionRow['status'];
      directed_by: string;
      signed_by: string | null;
      on_behalf_of: string | null;
      overrules: string | null;
      against_opinion: string | null;
      publish: boolean;
      at: Date;
      data: { text: string; reasons: string; documents: readonly DocumentRef[] };
      objection: { by: readonly string[]; objection: string } | null;
      objected_at: Date | null;
    }[]
  >`SELECT d.*, e.on_behalf_of, e.data, s.data AS objection, s.occurred_at AS objected_at
      FROM direction d JOIN event e ON e.stream = d.stream AND e.seq = d.seq
      LEFT JOIN event s ON s.stream = d.stream AND s.seq = d.objection_seq
     WHERE d.project_id = ${projectId} ORDER BY d.seq`;
  return rows
    .filter(({ status }) => inside || status === 'given')
    .map((row) => ({
      directionId: row.direction_id,
      gate: row.gate,
      body: row.body_key,
      status: row.status,
      text: row.data.text,
      reasons: row.data.reasons,
      documents: row.data.documents,
      directedBy: row.directed_by,
      signedBy: row.signed_by,
      onBehalfOf: row.on_behalf_of,
      overrules: row.overrules,
      againstOpinion: row.against_opinion,
      objection: row.objection && {
        by: row.objection.by,
        text: row.objection.objection,
        at: instant(row.objected_at ?? row.at),
      },
      publish: row.publish,
      at: instant(row.at),
    }));
}
