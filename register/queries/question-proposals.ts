import type { QuestionsProposed } from '../../domain/project/events';
import type { PrismaClient } from '../../generated/prisma/client';
import { eventsOfProject } from './told';

/** What a consulted body would have the agency asked. */
export interface QuestionProposalRow {
  readonly proposalId: string;
  readonly bodyKey: string;
  readonly gate: string;
  readonly questions: readonly string[];
  /** The person who wrote it. */
  readonly by: string;
  readonly at: string;
}

/** What consulted bodies proposed to ask in a case, oldest first. */
export async function questionProposalsOf(
  prisma: PrismaClient,
  projectId: string,
): Promise<readonly QuestionProposalRow[]> {
  const told = await eventsOfProject<QuestionsProposed>(prisma, projectId, ['QuestionsProposed']);
  return told.map(({ event: { proposalId, bodyKey, gateId: gate, questions }, at, actor: by }) => ({
    ...{ proposalId, bodyKey, gate, questions, by, at },
  }));
}
