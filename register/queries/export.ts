import type { FactValue } from '../../domain/predicate';
import type { Origin } from '../../domain/project/commands';
import type { Submission } from '../../domain/submission';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type { Viewer } from './types';
import { fullyVisible } from './visibility';

/** A project as another register needs it to have the same. */
export interface ExportedProject {
  readonly id: string;
  readonly reference: string;
  readonly regimeId: string;
  readonly jurisdiction: string;
  readonly status: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly agencyFacts: Readonly<Record<string, FactValue>>;
  readonly submission: Submission;
  readonly published: Origin['published'] | null;
}

const PAGE = 500;

/** Every project that the viewer sees as a whole, as filed last, in the order of their references; page by page. */
export async function* exportedProjects(
  prisma: PrismaClient,
  viewer: Viewer,
  { regimeId, jurisdiction }: { readonly regimeId?: string | undefined; readonly jurisdiction?: string | undefined },
): AsyncGenerator<readonly ExportedProject[]> {
  let after = '';
  for (;;) {
    const rows = await prisma.$queryRaw<ExportedProject[]>`
      SELECT p.id, p.reference, p.regime_id AS "regimeId", p.jurisdiction, p.status, p.agency_id AS "agencyId",
             a.name AS "agencyName", a.facts AS "agencyFacts", filed.submission,
             first.data -> 'origin' -> 'published' AS published
        FROM project p JOIN body a ON a.id = p.agency_id
        JOIN event first ON first.stream = p.stream AND first.seq = 1
        JOIN LATERAL (
          SELECT e.data -> 'submission' AS submission FROM submission s
            JOIN event e ON e.stream = s.stream AND e.seq = s.seq
           WHERE s.project_id = p.id ORDER BY s.seq DESC LIMIT 1) filed ON true
       WHERE ${fullyVisible(viewer)} AND p.reference > ${after}
         ${regimeId === undefined ? Prisma.empty : Prisma.sql`AND p.regime_id = ${regimeId}`}
         ${jurisdiction === undefined ? Prisma.empty : Prisma.sql`AND p.jurisdiction = ${jurisdiction}`}
       ORDER BY p.reference LIMIT ${PAGE}`;
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.reference;
  }
}
