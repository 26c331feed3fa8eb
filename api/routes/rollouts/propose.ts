import { newRolloutSchema, rolloutSchema } from '../../../contracts/api/rollouts';
import { proposeRollout } from '../../../register/rollouts/store';
import { created } from '../../answer';
import { newId } from '../../new-id';
import { defineRoute } from '../../route';
import { notReached, versionSubject } from './shared';

export const proposeRolloutRoute = defineRoute({
  method: 'post',
  path: '/rollouts',
  summary: 'Propose to roll a version of rules out to running projects',
  description: 'It reaches nobody before another person starts it.',
  tag: 'Regimes',
  action: 'rollout.propose',
  body: newRolloutSchema,
  responses: { 201: rolloutSchema },
  idempotency: 'answer',
  ifMatch: 'none',
  rateClass: 'write',
  subject: versionSubject,
  handler: async ({ body: { toHash, fromHashes = null, why }, actor, now, db, command, services }) => {
    const id = newId('rollout', command.id);
    const proposed = await proposeRollout(db, { id, toHash, fromHashes, why }, { actor, now });
    if (!proposed.ok) return notReached(proposed.fault);
    const facts = { toHash, fromHashes: proposed.value.fromHashes };
    await services.register.audit.add(
      { at: now, actor, action: 'rollout.propose', subject: `rollout/${id}`, facts },
      db,
    );
    return created(`/api/v1/rollouts/${id}`, proposed.value);
  },
});
