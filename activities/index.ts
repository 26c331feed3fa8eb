import { ApplicationFailure } from '@temporalio/common';
import type { DeliveryActivities, ProcedureView, RecordActivities } from '../contracts/procedure';
import type { Register } from '../register/types';

/** What the activities work with. */
export interface ActivityDeps {
  readonly register: Pick<Register, 'view' | 'step' | 'deliver'>;
  /** Wakes the procedures of streams that a step has changed; never fails. */
  readonly waker: { wake(streams: readonly string[]): void };
  readonly log: { error(facts: Readonly<Record<string, unknown>>, message: string): void };
}

/** What workflows may ask for: they look at the record, take a step on it, and have notices delivered. */
export function createActivities({ register, waker, log }: ActivityDeps): RecordActivities & DeliveryActivities {
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
  return {
    view: ({ stream, now }) =>
      guarded(stream, 'view', async () => (await register.view(stream, now)) ?? nothingToFollow(stream)),
    act: (step) =>
      guarded(step.stream, step.step, async () => {
        const { view, wake } = await register.step(step);
        // The procedure that took the step sees its own stream in the answer.
        waker.wake(wake.filter((stream) => stream !== step.stream));
        return view ?? nothingToFollow(step.stream);
      }),
    deliverNotices: ({ stream, now }) =>
      guarded(stream, 'deliver_notices', async () => ({ delivered: await register.deliver(stream, now) })),
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
