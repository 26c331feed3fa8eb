import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';

/** What the bare procedure may ask of its row. */
export interface BareActivities {
  look(name: string): Promise<BareView>;
  take(name: string): Promise<BareView>;
  deliver(name: string): Promise<void>;
}

export interface BareView {
  readonly seq: number;
  readonly due: boolean;
  /** Somebody is to be told. */
  readonly notices: boolean;
}

export const bareWake = defineSignal('wake');
export const bareSettle = defineUpdate<undefined, [seq: number]>('settle');

const row = proxyLocalActivities<Omit<BareActivities, 'deliver'>>({ startToCloseTimeout: '10 seconds' });
const post = proxyActivities<Pick<BareActivities, 'deliver'>>({ startToCloseTimeout: '2 minutes' });

const LONGEST_HISTORY = 1_000;

/**
 * The least that a procedure like the product's could be: it is woken by a signal, looks at its row, takes the step that
 * is due, has somebody told beside that, and waits beside one long timer; whoever acts can wait for that by an update.
 * No law, no children, and nothing done about failures.
 */
export async function bareProcedure(name: string): Promise<void> {
  let mustLook = true;
  let settledSeq = -1;
  const underWay = new Set<string>();
  const deliver = async (): Promise<void> => {
    underWay.add(name);
    await post.deliver(name);
    underWay.delete(name);
    mustLook = true;
  };
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
    if (view.notices && underWay.size === 0) void deliver();
    settledSeq = view.seq;
    await condition(() => mustLook);
  }
  await condition(() => allHandlersFinished() && underWay.size === 0);
  await continueAsNew<typeof bareProcedure>(name);
}
