import type { CorrectDecision } from '../../domain/project/commands';
import type { DecisionCorrected } from '../../domain/project/events';
import type { PrismaClient } from '../../generated/prisma/client';
import { eventsOfProject } from './told';

/** Slips of the pen in one decision that were put right at once: what stood, and what stands now. */
export interface CorrectionRow {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly decision: CorrectDecision['decision'];
  readonly corrections: CorrectDecision['corrections'];
  readonly reason: string;
}

/** The corrections of a project's decisions in the order in which they were made; a later one stands over an earlier. */
export async function correctionsOf(prisma: PrismaClient, projectId: string): Promise<readonly CorrectionRow[]> {
  const told = await eventsOfProject<DecisionCorrected>(prisma, projectId, ['DecisionCorrected']);
  return told.map(({ event: { kind, ref, corrections, reason }, seq, at, actor: by }) => ({
    ...{ seq, at, by, decision: { kind, ref }, corrections, reason },
  }));
}

/** Those of one decision at a gate, or of one order. */
export const correctionsIn = (
  rows: readonly CorrectionRow[],
  decision: CorrectDecision['decision'],
): readonly CorrectionRow[] =>
  rows.filter(({ decision: { kind, ref } }) => kind === decision.kind && ref === decision.ref);
