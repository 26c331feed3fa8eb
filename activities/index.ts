import { ApplicationFailure } from '@temporalio/common';
import type { DeliveryActivities, ProcedureView, RecordActivities, RolloutActivities } from '../contracts/procedure';
import { rolloutName } from '../contracts/names';
import type { Looked, Register } from '../register/types';
import { issueLetters } from './letters';

/** What the activities work with. */
export interface ActivityDeps {
  readonly register: Pick<Register, 'view' | 'step' | 'deliver' | 'letters' | 'takeRolloutBatch'>;
  /** Wakes the procedures of other streams that were changed on the way; never fails. */
  readonly waker: { wake(streams: readonly string[]): void };
  readonly log: { error(facts: Readonly<Record<string, unknown>>, message: string): void };
}

/**
 * What workflows may ask for: they look at the record, take a step on it, have notices delivered and letters issued, and
 * take the next projects of a roll-out.
 */
export function createActivities({
  register,
  waker,
  log,
}: ActivityDeps): RecordActivities & DeliveryActivities & RolloutActivities {
  /**
   * A fault may quote the record, and whatever fails an activity is kept in the engine's history, where nothing of a
   * case belongs. So the fault goes to our own log, and only its name to the engine.
   */
  const guarded = async <T>(stream: string, doing: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      log.error({ err: error, stream, doing }, 'the record did not answer');
      throw ApplicationFailure.create({ message: `The record did not answer (${doing})`, type: 'RecordUnavailable' });
    }
  };
  const answer = (stream: string, { view, wake }: Looked): ProcedureView => {
    waker.wake(wake);
    return view ?? nothingToFollow(stream);
  };
  return {
    view: ({ stream, now }) => guarded(stream, 'view', async () => answer(stream, await register.view(stream, now))),
    act: (step) => guarded(step.stream, step.step, async () => answer(step.stream, await register.step(step))),
    deliverNotices: ({ stream, now }) =>
      guarded(stream, 'deliver_notices', async () => ({ delivered: await register.deliver(stream, now) })),
    issueLetters: ({ stream, now }) =>
      guarded(stream, 'issue_letters', async () => ({ issued: await issueLetters(register.letters, stream, now) })),
    takeRolloutBatch: ({ id, now }) =>
      guarded(rolloutName(id), 'take_rollout_batch', async () => {
        const { wake, ...batch } = await register.takeRolloutBatch(id, now);
        waker.wake(wake);
        return batch;
      }),
  };
}

/** A proceeding that is not on the record (restored from a backup that is older than it) has no procedure to follow. */
const nothingToFollow = (stream: string): ProcedureView => ({
  stream,
  seq: 0,
  due: [],
  children: [],
  ended: true,
  wakesAt: null,
  stage: 'unknown',
  overlays: [],
  agencyId: 'unknown',
  tier: null,
});
