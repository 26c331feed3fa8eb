import { personsOf } from '../domain/actor';
import { refuseDelegated } from '../domain/delegation/refusals';
import { reachesAction, reachesAll, reachesCase, withOffices, type ReachedCase } from '../domain/delegation/reach';
import type { Actor, Appointment } from '../domain/kernel';
import { fail, ok, type Result } from '../domain/result';
import { isOfPool } from '../register/directory/appointments';
import { caseOf, type AddressParams } from './case-of';
import { refused, type Problem } from './problem';
import { mayEver, ruleOf } from './rights';
import type { Route } from './route';
import type { Services } from './services';

type Found = ReachedCase | 'none' | 'unknown';

/**
 * The actor of a request with only those offices that reach its action and its case: an office of one's own reaches all,
 * one by delegation what was delegated. Where nothing of them is left that would give the right, the problem says so;
 * whether the case exists makes no difference to it. Who was recused from the case does nothing in it, by whatever
 * office, nor does anybody in his place (in a round the law says so itself, with its rule).
 */
export async function withinReach(
  { db, directory }: Pick<Services, 'db' | 'directory'>,
  route: Route,
  viewer: Actor | null,
  params: unknown,
): Promise<Result<Actor | null, Problem>> {
  if (!viewer || isForEverybody(route)) return ok(viewer);
  const acts = route.method !== 'get' && (await mayBeRecused(directory, viewer));
  if (viewer.onBehalfOf === undefined && !acts) return ok(viewer);
  const address = (params ?? {}) as AddressParams;
  const found = await caseOf(db, address);
  const narrowed = withOffices(
    viewer,
    (office) => reachesAction(office, route.action) && reaches(office, route, found),
  );
  if (narrowed !== viewer && !mayEver(route.action, narrowed)) return fail(outsideDelegation(route, viewer));
  const inRound = address['reviewId'] !== undefined;
  if (acts && !inRound && typeof found === 'object' && (await isRecused(db, viewer, found))) return fail(recused());
  return ok(narrowed);
}

/** What everybody may who is signed in (who am I, what waits for me) is narrowed by what is read. */
const isForEverybody = ({ action }: Route): boolean => ruleOf(action).grants.some(({ to }) => to.includes('signed_in'));

/**
 * Whether an office reaches the case of the address. Where the address names none: lists and searches are narrowed by
 * their queries, what is read without any condition tells nothing of a case, and everything else needs an office that
 * reaches every case.
 */
function reaches(office: Appointment, { method, subject }: Route, found: Found): boolean {
  if (typeof found === 'object') return reachesCase(office, found);
  if (found === 'none' && method === 'get' && (subject === 'query' || subject === undefined)) return true;
  return reachesAll(office);
}

function outsideDelegation({ action }: Route, { appointments, onBehalfOf }: Actor): Problem {
  const reach = appointments.map((office) => ({ role: office.role, bodyId: office.bodyId, ...office.reach }));
  return refused(
    refuseDelegated('outside-delegation', 'What was delegated does not reach this.', {
      facts: { action, onBehalfOf, reach },
      remedy: 'Let the holder of the office act himself, or delegate this too.',
    }),
  );
}

/** Only who has been in the pool of a council can have been recused; of nobody else it is asked. */
async function mayBeRecused(directory: Services['directory'], viewer: Actor): Promise<boolean> {
  const people = await Promise.all(personsOf(viewer).map((id) => directory.person(id)));
  return people.some((person) => person?.appointments.some(isOfPool));
}

async function isRecused(db: Services['db'], viewer: Actor, { projectId }: ReachedCase): Promise<boolean> {
  const where = { projectId, personId: { in: [...personsOf(viewer)] } };
  return (await db.recusal.findFirst({ where, select: { personId: true } })) !== null;
}

const recused = (): Problem =>
  refused({
    code: 'recused',
    message: 'The actor, or the one in whose place he acts, was recused from this case and takes no part in it.',
    remedy: 'Let somebody act who was not recused.',
  });
