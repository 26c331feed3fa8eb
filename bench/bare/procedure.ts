import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  proxyLocalActivities,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';

/** What the bare procedure may ask of its row. */
export interface BareActivities {
  look(name: string): Promise<BareView>;
  take(name: string): Promise<BareView>;
}

export interface BareView {
  readonly seq: number;
  readonly due: boolean;
}

export const bareWake = defineSignal('wake');
export const bareSettle = defineUpdate<undefined, [seq: number]>('settle');

const row = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '10 seconds' });

const LONGEST_HISTORY = 1_000;

/**
 * The least that a procedure like the product's could be: it is woken by a signal, looks at its row, takes the step that
 * is due, and waits beside one long timer; whoever acts can wait for that by an update. No law, no views, no children.
 */
export async function bareProcedure(name: string): Promise<void> {
  let mustLook = true;
  let settledSeq = -1;
  setHandler(bareWake, () => {
    mustLook = true;
  });
  setHandler(bareSettle, async (seq: number) => {
    if (settledSeq < seq) mustLook = true;
    await condition(() => settledSeq >= seq);
    return undefined;
  });
  void sleep('30 days');
  while (workflowInfo().historyLength < LONGEST_HISTORY) {
    mustLook = false;
    let view = await row.look(name);
    while (view.due) view = await row.take(name);
    settledSeq = view.seq;
    await condition(() => mustLook);
  }
  await condition(allHandlersFinished);
  await continueAsNew<typeof bareProcedure>(name);
}
