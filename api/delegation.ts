import { refuseDelegated } from '../domain/delegation/refusals';
import { reachesAction, reachesAll, reachesCase, withOffices, type ReachedCase } from '../domain/delegation/reach';
import type { Actor, Appointment } from '../domain/kernel';
import { fail, ok, type Result } from '../domain/result';
import type { PrismaClient } from '../generated/prisma/client';
import { refused, type Problem } from './problem';
import { mayEver, ruleOf } from './rights';
import type { Route } from './route';

/**
 * The actor of a request with only those delegated offices that reach its action and its case. Where nothing of them is
 * left that would give the right, the problem says so; whether the case exists makes no difference to it. Who acts in his
 * own place is not touched.
 */
export async function withinReach(
  db: PrismaClient,
  route: Route,
  viewer: Actor | null,
  params: unknown,
): Promise<Result<Actor | null, Problem>> {
  if (viewer?.onBehalfOf === undefined || isForEverybody(route)) return ok(viewer);
  const reaches = await caseTest(db, route, params);
  const narrowed = withOffices(viewer, (office) => reachesAction(office, route.action) && reaches(office));
  if (narrowed === viewer || mayEver(route.action, narrowed)) return ok(narrowed);
  const reach = viewer.appointments.map((office) => ({ role: office.role, bodyId: office.bodyId, ...office.reach }));
  return fail(
    refused(
      refuseDelegated('outside-delegation', 'What was delegated does not reach this.', {
        facts: { action: route.action, onBehalfOf: viewer.onBehalfOf, reach },
        remedy: 'Let the holder of the office act himself, or delegate this too.',
      }),
    ),
  );
}

/** What everybody may who is signed in (who am I, what waits for me) is narrowed by what is read. */
const isForEverybody = ({ action }: Route): boolean => ruleOf(action).grants.some(({ to }) => to.includes('signed_in'));

/**
 * Whether an office reaches the case of the address. Where the address names none: lists and searches are narrowed by
 * their queries, what is read without any condition tells nothing of a case, and everything else needs an office that
 * reaches every case.
 */
async function caseTest(
  db: PrismaClient,
  { method, subject }: Route,
  params: unknown,
): Promise<(office: Appointment) => boolean> {
  const found = await caseOf(db, params as Readonly<Record<string, string | undefined>> | undefined);
  if (found === 'unknown') return reachesAll;
  if (found !== 'none') return (office) => reachesCase(office, found);
  return method === 'get' && (subject === 'query' || subject === undefined) ? () => true : reachesAll;
}

/** The case that an address names: directly, or by a proceeding or a draft of it. */
async function caseOf(
  db: PrismaClient,
  params: Readonly<Record<string, string | undefined>> = {},
): Promise<ReachedCase | 'none' | 'unknown'> {
  const { projectId, reviewId, interventionId, draftId } = params;
  const select = { projectId: true, agencyId: true } as const;
  if (projectId !== undefined) {
    const project = await db.project.findUnique({ where: { id: projectId }, select: { agencyId: true } });
    return project ? { projectId, agencyId: project.agencyId } : 'unknown';
  }
  if (reviewId !== undefined) return (await db.review.findUnique({ where: { id: reviewId }, select })) ?? 'unknown';
  if (interventionId !== undefined) {
    return (await db.intervention.findUnique({ where: { id: interventionId }, select })) ?? 'unknown';
  }
  if (draftId === undefined) return 'none';
  const draft = await db.draft.findUnique({ where: { id: draftId }, select });
  return draft && draft.projectId !== null ? { projectId: draft.projectId, agencyId: draft.agencyId } : 'unknown';
}
