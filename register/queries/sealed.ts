import type { Actor } from '../../domain/kernel';
import { SEALED_EVENTS } from '../../domain/review/assessment/seal';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type { Viewer } from './types';

/**
 * Ratings are sealed until the blind phase is over. A member sees his own. A round that ended before keeps its ratings
 * sealed, save for the auditor: while a round is open, not even he sees them.
 */
export const staysSealedWhenOver = (viewer: Viewer): boolean =>
  viewer?.appointments.every(({ role }) => role !== 'auditor') ?? true;

/** The condition on `event e` under which the viewer may read it as far as sealed ratings go. The one condition. */
export function notSealed(viewer: Actor): Prisma.Sql {
  const open = staysSealedWhenOver(viewer)
    ? Prisma.sql`true`
    : Prisma.sql`EXISTS (SELECT 1 FROM review r WHERE r.stream = e.stream AND r.status = 'open')`;
  return Prisma.sql`NOT (e.type = ANY(${[...SEALED_EVENTS]}) AND e.actor <> ${viewer.id} AND ${open}
    AND EXISTS (SELECT 1 FROM assessment x WHERE x.stream = e.stream AND x.phase = 'sealed'))`;
}

/** The open rounds, of one project or of all, whose ratings are sealed. */
export async function sealedStreams(prisma: PrismaClient, projectId?: string): Promise<readonly string[]> {
  const ofProject = projectId === undefined ? Prisma.sql`true` : Prisma.sql`a.project_id = ${projectId}`;
  const rows = await prisma.$queryRaw<{ stream: string }[]>`
    SELECT a.stream FROM assessment a JOIN review r ON r.stream = a.stream
     WHERE a.phase = 'sealed' AND r.status = 'open' AND ${ofProject}`;
  return rows.map(({ stream }) => stream);
}
