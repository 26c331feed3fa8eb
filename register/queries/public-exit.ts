import type {
  BenefitsMeasured,
  BenefitsVerified,
  ExitProposed,
  ImplementationReviewed,
  ProjectClosed,
} from '../../domain/project/events';
import { formatMoney } from '../../domain/money';
import type { PrismaClient } from '../../generated/prisma/client';
import { baselinesOf } from './baselines';
import { lessonsOfProjects } from './lessons';
import { eventsOfProject, toldOf } from './told';

/* What everybody may read of how a project ended. No person is named. */

/**
 * How the project ended, and the look back on it; null while it has not. What it cost is told where the cost of the
 * project is.
 */
export async function publicClosure(
  prisma: PrismaClient,
  projectId: string,
  tellsCost: boolean,
): Promise<object | null> {
  const told = await eventsOfProject<ExitProposed | ProjectClosed | ImplementationReviewed>(prisma, projectId, [
    'ExitProposed',
    'ProjectClosed',
    'ImplementationReviewed',
  ]);
  const closed = toldOf(told, 'ProjectClosed').at(-1);
  const asked = toldOf(told, 'ExitProposed').find(({ event }) => event.exitId === closed?.event.exitId)?.event;
  if (!closed || !asked) return null;
  const { currency } = asked;
  const wire = (minor: number) => formatMoney({ minor, currency });
  const wireOrNull = (minor: number | null) => (minor === null ? null : wire(minor));
  const { reasonCode, text, vat, finalCost, completedOn } = asked;
  const review = toldOf(told, 'ImplementationReviewed').at(-1);
  return {
    ...{ reasonCode, text, vat, completedOn, closedAt: closed.at, decidedBy: closed.event.decidedBy },
    finalCost: tellsCost ? finalCost.map((each) => ({ class: each.class, amount: wire(each.amount) })) : null,
    review: review
      ? {
          ...{ objectives: review.event.objectives, summary: review.event.summary, by: review.event.by, at: review.at },
          cost: tellsCost
            ? {
                actual: wire(review.event.cost.actual),
                first: wireOrNull(review.event.cost.first),
                latest: wireOrNull(review.event.cost.latest),
                againstFirst: wireOrNull(review.event.cost.againstFirst),
                againstLatest: wireOrNull(review.event.cost.againstLatest),
              }
            : null,
          end: review.event.end,
        }
      : null,
  };
}

/** What was promised first and last, and every figure that was verified. */
export async function publicBenefits(prisma: PrismaClient, projectId: string): Promise<readonly object[]> {
  const [{ items, first, latest }, told] = await Promise.all([
    baselinesOf(prisma, projectId),
    eventsOfProject<BenefitsMeasured | BenefitsVerified>(prisma, projectId, ['BenefitsMeasured', 'BenefitsVerified']),
  ]);
  const benefitsOf = (id: string | null) => items.find((item) => item.baselineId === id)?.content.benefits ?? [];
  const [before, after] = [benefitsOf(first), benefitsOf(latest)];
  const verified = toldOf(told, 'BenefitsVerified').flatMap(
    ({ event: { number }, seq }) =>
      toldOf(told, 'BenefitsMeasured').findLast((each) => each.event.number === number && each.seq < seq) ?? [],
  );
  return [...new Set([...before, ...after].map(({ id }) => id))].map((id) => {
    const [was, is] = [before, after].map((list) => list.find((each) => each.id === id));
    const known = is ?? was;
    return {
      ...{ id, name: known?.name, kind: known?.kind, unit: known?.unit, start: known?.start },
      target: { first: was?.target ?? null, latest: is?.target ?? null },
      measured: verified.flatMap(({ event: { number, values } }) =>
        values
          .filter(({ benefitId }) => benefitId === id)
          .map(({ value, measuredOn }) => ({ number, value, measuredOn })),
      ),
    };
  });
}

/** What was learnt and shared. */
export const publicLessons = async (prisma: PrismaClient, projectId: string): Promise<readonly object[]> => {
  const lessons = await lessonsOfProjects(prisma, null, [projectId], Number.MAX_SAFE_INTEGER);
  return (lessons.get(projectId) ?? []).map(
    ({ lessonId, kind, title, happened, worked, failed, cause, advice, tags, stage, confirmedAt }) => ({
      ...{ lessonId, kind, title, happened, worked, failed, cause, advice, tags, stage, sharedAt: confirmedAt },
    }),
  );
};
