import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { WAKE_SIGNAL } from '../contracts/names';
import type { RolloutInput } from '../contracts/procedure';
import { domainNow } from './engine-time';
import { rolloutActivities } from './record';

/** A run goes on in a new one after so many batches. */
const MOST_BATCHES = 150;

const wake = defineSignal(WAKE_SIGNAL);

/**
 * The procedure of a roll-out: as long as the record says that it runs, the next projects are taken; while it is paused,
 * it waits; when it is stopped or done, it ends. Which projects are left, and what became of each, is on the record.
 */
export async function rollout({ id, offsetMs }: RolloutInput): Promise<void> {
  let wakes = 0;
  setHandler(wake, () => {
    wakes++;
  });
  for (let batches = 0; ; batches++) {
    if (batches >= MOST_BATCHES || workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      return continueAsNew<typeof rollout>({ id, offsetMs });
    }
    const before = wakes;
    const { status } = await rolloutActivities.takeRolloutBatch({ id, now: domainNow(offsetMs) });
    setCurrentDetails(status);
    if (status === 'running') continue;
    if (status === 'stopped' || status === 'done') {
      // A wake that came in with the last answer starts a new run, which sees the same.
      await sleep(1);
      if (wakes === before) return;
    }
    // Paused. The record is asked once a day even if nobody says that it goes on.
    await condition(() => wakes > before, '1 day');
  }
}
