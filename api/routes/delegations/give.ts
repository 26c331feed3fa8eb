import { delegationSchema, newDelegationSchema } from '../../../contracts/api/delegations';
import type { Refusal, Role } from '../../../domain/kernel';
import { refuseDelegated } from '../../../domain/delegation/refusals';
import { findOwnOffice, giveDelegation } from '../../../register/directory/delegations';
import { created, invalidField, refused, type Answer } from '../../answer';
import { newId } from '../../new-id';
import { POLICY, type Action } from '../../policy';
import { ruleOf } from '../../rights';
import { defineRoute, type RouteContext } from '../../route';
import { utc } from '../admin/shared';
import { shownAt } from './shown';

export const giveDelegationRoute = defineRoute({
  method: 'post',
  path: '/delegations',
  summary: 'Delegate an office of one’s own',
  description:
    'From one instant to another, at most a year, for every case or some, for every action or some. Whoever gets it acts with `Tollgate-On-Behalf-Of`, and both names stand on every act. Refused to whoever could not hold the office, and to whoever would then both decide and sign.',
  tag: 'People',
  action: 'delegation.give',
  body: newDelegationSchema,
  responses: { 201: delegationSchema },
  idempotency: 'answer',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async (context) => {
    const { body, actor, now, db, command, services } = context;
    const { appointmentId, delegateId } = body;
    const from = body.from === undefined ? now : utc(body.from);
    const to = utc(body.to);
    if (from < now) return invalidField('/from', 'not-in-the-past', 'is in the past', 'Begin now or later.');
    if (to <= from) return invalidField('/to', 'after-from', 'is not after its beginning', 'Give a later instant.');
    const office = await findOwnOffice(db, appointmentId, actor.id);
    const foreign = office && refuseActions(body.actions ?? [], office.role);
    if (foreign) return refused(foreign);
    const projects = body.projects && (await knownProjects(context, body.projects));
    if (projects && !Array.isArray(projects)) return unknownProject(projects.index);
    const id = newId('delegation', command.id);
    const given = await giveDelegation(
      db,
      {
        ...{ id, appointmentId, delegateId, from, to, delegatorId: actor.id },
        onBehalf: actor.onBehalfOf !== undefined,
        projects: projects ?? null,
        actions: body.actions ?? null,
      },
      now,
    );
    if (!given.ok) return given.fault === 'unknown-delegate' ? unknownDelegate() : refused(given.fault);
    const { role, bodyId } = given.value;
    const facts = { delegation: id, delegateId, role, bodyId, from, to: given.value.to };
    const scope = { projects: given.value.projects, actions: given.value.actions };
    const trace = { action: 'delegation.give', subject: `person/${actor.id}`, facts: { ...facts, ...scope } };
    await services.register.audit.add({ at: now, actor, ...trace }, db);
    return created(`/api/v1/delegations/${id}`, shownAt(now)(given.value));
  },
});

/** Only what the office gives can be delegated of it; a list that names something else is a mistake. */
function refuseActions(actions: readonly string[], role: Role): Refusal | null {
  const index = actions.findIndex(
    (action) => !isAction(action) || !ruleOf(action).grants.some(({ to }) => to.includes(role)),
  );
  if (index < 0) return null;
  return refuseDelegated('action-not-held', 'The office does not give this right.', {
    field: `/actions/${index}`,
    facts: { action: actions[index], role },
    remedy: 'Name actions that the table of rights grants to the role.',
  });
}

const isAction = (action: string): action is Action => Object.hasOwn(POLICY, action);

/** The projects with their agencies, or the place of the first that the delegator does not see himself. */
async function knownProjects(
  { actor, services }: Pick<RouteContext<unknown, unknown, unknown>, 'actor' | 'services'>,
  ids: readonly string[],
): Promise<{ id: string; agencyId: string }[] | { readonly index: number }> {
  const rows = await services.db.project.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, agencyId: true },
  });
  const seen = await Promise.all(ids.map((id) => services.register.queries.access(actor, id)));
  const index = ids.findIndex((id, at) => seen[at] === 'none' || !rows.some((row) => row.id === id));
  return index < 0 ? rows : { index };
}

const unknownProject = (index: number): Answer =>
  invalidField(`/projects/${index}`, 'known', 'is no project that you may see', 'Name a case of your office.');

const unknownDelegate = (): Answer =>
  invalidField('/delegateId', 'known', 'is no active person', 'Name somebody of the directory.');
