import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import { erasureSchema } from '../../../contracts/api/council-members';
import { erasePerson } from '../../../register/directory/erasure';
import { fault, notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

export const erasePersonRoute = defineRoute({
  method: 'post',
  path: '/people/{personId}/erasure',
  summary: 'Erase what is personal about somebody who holds no office any more',
  description:
    'Name, handle, address, sign-in, employers, expertise, ties, absences and texts about the person. The id stays: what was done under it goes on to name somebody.',
  tag: 'Directory',
  action: 'person.erase',
  params: z.strictObject({ personId: idSchema }),
  responses: { 200: erasureSchema },
  idempotency: 'answer',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async ({ params: { personId }, actor, now, db, services }) => {
    const erased = await erasePerson(db, personId, now);
    if (erased === 'unknown') return notFound();
    if (erased === 'in-office') {
      return fault('conflict', {
        detail: 'The person holds an office, or is appointed to one.',
        remedy: 'End the appointments first.',
      });
    }
    const entry = { at: now, actor, action: 'person.erase', subject: `person/${personId}`, facts: { ...erased } };
    await services.register.audit.add(entry, db);
    return ok({ personId, ...erased });
  },
});
