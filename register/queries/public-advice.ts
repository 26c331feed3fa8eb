import type { Regime } from '../../domain/regime/types';
import type { PrismaClient } from '../../generated/prisma/client';
import { answersOf, directionsOf } from './advice';
import { correctionsIn, correctionsOf } from './corrections';
import { instant, localDate } from './paging';

/* What everybody may read of opinions, of what became of them, and of decisions against them. No person is named. */

/** The decisions that were taken; a departure from the opinion with its reasons where the rule publishes them. */
export async function publicDecisions(
  prisma: PrismaClient,
  projectId: string,
  regime: Regime | undefined,
): Promise<readonly object[]> {
  const rows = await prisma.$queryRaw<
    {
      decision_id: string;
      gate: string;
      rule_id: string;
      value: string;
      by: string;
      binding: string | null;
      deviates: boolean;
      reexamines: string | null;
      overruled_by: string | null;
      at: Date;
      deviation: string | null;
      confirmed_by: string | null;
      body: string | null;
    }[]
  >`SELECT d.*, e.data ->> 'deviation' AS deviation, e.data ->> 'confirmedBy' AS confirmed_by,
           e.data ->> 'body' AS body
      FROM decision d JOIN event e ON e.stream = d.stream AND e.seq = d.seq
     WHERE d.project_id = ${projectId} AND d.status = 'taken' ORDER BY d.seq`;
  const corrections = await correctionsOf(prisma, projectId);
  return rows.map((row) => {
    const corrected = correctionsIn(corrections, { kind: 'gate_decision', ref: row.decision_id }).at(-1);
    const rule = regime?.decisions.find(({ id }) => id === row.rule_id);
    const told = row.deviates && rule?.deviation.publish === true;
    return {
      decisionId: row.decision_id,
      gate: row.gate,
      value: row.value,
      by: row.by,
      body: row.body ?? rule?.body ?? null,
      binding: row.binding,
      deviates: row.deviates,
      ...(told ? { deviation: { by: row.confirmed_by ?? row.body ?? rule.body, reasons: row.deviation } } : {}),
      ...(row.reexamines === null ? {} : { reexamines: row.reexamines }),
      ...(row.overruled_by === null ? {} : { overruledByDirection: row.overruled_by }),
      // What was put right may lie in a part that nobody publishes; that something was is told.
      ...(corrected ? { correctedAt: corrected.at } : {}),
      at: instant(row.at),
    };
  });
}

/** The opinions: one that looks again at a question names the earlier one, which stays. */
export async function publicOpinions(prisma: PrismaClient, projectId: string): Promise<readonly object[]> {
  const rows = await prisma.review.findMany({ where: { projectId, status: 'given' }, orderBy: { openedAt: 'asc' } });
  return rows.map(({ id, gate, outcome, riskProfile, reopens, endedAt }) => {
    const later = rows.find((row) => row.reopens === id);
    return {
      reviewId: id,
      gate,
      outcome,
      riskProfile,
      ...(reopens === null ? {} : { reopens }),
      ...(later ? { supersededBy: later.id } : {}),
      at: endedAt && instant(endedAt),
    };
  });
}

/** What was recommended, and what became of it. */
export async function publicRecommendations(prisma: PrismaClient, projectId: string): Promise<readonly object[]> {
  const rows = await prisma.recommendation.findMany({
    where: { projectId },
    orderBy: [{ givenAt: 'asc' }, { recommendationId: 'asc' }],
  });
  return rows.map(({ recommendationId, reviewId, text, urgency, owner, due, status, overdue, closedAt }) => ({
    recommendationId,
    reviewId,
    text,
    urgency,
    owner,
    due: localDate(due),
    status,
    overdue,
    closedAt: closedAt && instant(closedAt),
  }));
}

/** Answers to opinions that the regime publishes; one that is overdue says so. */
export async function publicAnswers(prisma: PrismaClient, projectId: string): Promise<readonly object[]> {
  const answers = await answersOf(prisma, projectId);
  return answers
    .filter(({ publish, status }) => publish || status === 'overdue')
    .map(({ reviewId, by, status, answeredAt, complies, late, text, publish }) => ({
      ...{ reviewId, by, status, late },
      ...(publish ? { answeredAt, complies, text } : {}),
    }));
}

/** Directions that the regime publishes, each as what it is: no decision at the gate. */
export async function publicDirections(prisma: PrismaClient, projectId: string): Promise<readonly object[]> {
  const directions = await directionsOf(prisma, projectId, false);
  return directions
    .filter(({ publish }) => publish)
    .map(({ directionId, gate, body, text, reasons, overrules, againstOpinion, objection, at }) => ({
      ...{ directionId, gate, body, text, reasons, overrules, againstOpinion },
      objection: objection && { text: objection.text, at: objection.at },
      at,
    }));
}
