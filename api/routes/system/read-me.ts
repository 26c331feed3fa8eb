import { meSchema } from '../../../contracts/api/directory';
import { ok } from '../../answer';
import { defineRoute } from '../../route';

export const readMe = defineRoute({
  method: 'get',
  path: '/me',
  summary: 'Who am I?',
  description: 'The person of the token, with the appointments in force now; under a delegation, those delegated.',
  tag: 'People',
  action: 'me.read',
  responses: { 200: meSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  handler: async ({ actor, now, services: { directory } }) => {
    const person = await directory.person(actor.id);
    return ok({
      id: actor.id,
      handle: person?.handle ?? null,
      name: person?.name ?? null,
      onBehalfOf: actor.onBehalfOf ?? null,
      appointments: actor.appointments,
      now,
    });
  },
});
