import { rolloutSchema } from '../../../contracts/api/rollouts';
import { rolloutName } from '../../../contracts/names';
import type { RolloutAct } from '../../../domain/rollout/rollout';
import { actOnRollout } from '../../../register/rollouts/store';
import { notFound, ok, refused } from '../../answer';
import { defineRoute, type Route } from '../../route';
import { rolloutParams, rolloutSubject } from './shared';

const ACTS: Readonly<Record<RolloutAct, { readonly summary: string; readonly description: string }>> = {
  start: {
    summary: 'Start a roll-out that somebody else proposed',
    description:
      'The version must be in force. Every project that is bound to one of the versions named, and has not ended, is taken in turn; each by a command of its own, once.',
  },
  pause: {
    summary: 'Pause a roll-out',
    description:
      'The projects that are being taken in this moment, some dozens at most, are still taken. What was done stays done.',
  },
  resume: { summary: 'Let a roll-out go on', description: 'With the projects that are left.' },
  stop: {
    summary: 'Stop a roll-out for good',
    description:
      'No further project is taken. What was done stays done, and a project that waits for its next gate goes on waiting.',
  },
};

/** What is done with a roll-out that is proposed. */
export const rolloutActRoutes: readonly Route[] = (Object.keys(ACTS) as RolloutAct[]).map((act) =>
  defineRoute({
    method: 'post',
    path: `/rollouts/{rolloutId}/${act}`,
    ...ACTS[act],
    tag: 'Regimes',
    action: 'rollout.run',
    params: rolloutParams,
    responses: { 200: rolloutSchema },
    idempotency: 'answer',
    ifMatch: 'none',
    rateClass: 'write',
    subject: rolloutSubject,
    handler: async ({ params: { rolloutId }, actor, now, db, services: { register, waker } }) => {
      const done = await actOnRollout(db, rolloutId, act, { actor, now });
      if (!done) return notFound();
      if (!done.ok) return refused(done.fault);
      const name = rolloutName(rolloutId);
      await register.audit.add({ at: now, actor, action: `rollout.${act}`, subject: name }, db);
      // Should the procedure look before this is committed, the sweeper wakes it again.
      waker.wake([name]);
      return ok(done.value);
    },
  }),
);
