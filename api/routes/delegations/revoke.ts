import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import { delegationSchema } from '../../../contracts/api/delegations';
import { endAppointment } from '../../../register/directory/appointments';
import { findDelegation } from '../../../register/directory/delegations';
import { fault, notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { seesDelegation } from './read';
import { shownAt } from './shown';

export const revokeDelegationRoute = defineRoute({
  method: 'post',
  path: '/delegations/{delegationId}/revocation',
  summary: 'Revoke a delegation at once',
  description: 'By the delegator himself, or an administrator. What was done under it stays done.',
  tag: 'People',
  action: 'delegation.revoke',
  params: z.strictObject({ delegationId: idSchema }),
  responses: { 200: delegationSchema },
  idempotency: 'answer',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async ({ params: { delegationId }, actor, now, db, services }) => {
    const before = await findDelegation(db, delegationId);
    if (!before || !seesDelegation(actor, before)) return notFound();
    const isOwn = before.delegatorId === actor.id && actor.onBehalfOf === undefined;
    if (!isOwn && !actor.appointments.some(({ role }) => role === 'administrator')) {
      return fault('forbidden', { remedy: 'Let the delegator or an administrator revoke it.' });
    }
    await endAppointment(db, delegationId, { at: now, by: actor.id, now });
    const after = await findDelegation(db, delegationId);
    if (!after) return notFound();
    const { delegatorId, delegateId, to } = after;
    const trace = { action: 'delegation.revoke', subject: `person/${delegatorId}` };
    const facts = { delegation: delegationId, delegateId, to };
    await services.register.audit.add({ at: now, actor, ...trace, facts }, db);
    return ok(shownAt(now)(after));
  },
});
