import { ownMembershipSchema, tiesStatementSchema } from '../../../contracts/api/council-members';
import { absencesOf, stateTies, tiesOf } from '../../../register/directory/ties';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { OWN } from './whose';

/** What a member finds and states of himself. */
export const readOwnMembershipRoute = defineRoute({
  method: 'get',
  path: '/me/membership',
  summary: 'My ties and absences, as the council’s secretary reads them',
  tag: 'Council',
  action: 'membership.read',
  responses: { 200: ownMembershipSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  handler: async ({ actor, db }) => {
    const person = OWN.personOf({}, actor);
    if (!person.ok) return person.fault;
    const personId = person.value;
    const row = await db.person.findUnique({ where: { id: personId }, select: { tiesStatedAt: true } });
    if (!row) return notFound();
    const [ties, absences] = await Promise.all([tiesOf(db, personId), absencesOf(db, personId)]);
    return ok({ personId, tiesStatedAt: row.tiesStatedAt?.toISOString() ?? null, ties, absences });
  },
});

export const stateOwnTiesRoute = defineRoute({
  method: 'post',
  path: '/me/ties/statement',
  summary: 'Confirm that the ties on file are all, be it none',
  tag: 'Council',
  action: 'membership.write',
  responses: { 200: tiesStatementSchema },
  idempotency: 'answer',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async ({ actor, now, db, services }) => {
    const person = OWN.personOf({}, actor);
    if (!person.ok) return person.fault;
    const personId = person.value;
    await stateTies(db, personId, now);
    const ties = (await tiesOf(db, personId)).length;
    const entry = { at: now, actor, action: 'tie.statement', subject: `person/${personId}`, facts: { ties } };
    await services.register.audit.add(entry, db);
    return ok({ personId, tiesStatedAt: now, ties });
  },
});
