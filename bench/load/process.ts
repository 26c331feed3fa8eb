import { sendRequests } from './http';
import type { Delivered, Order } from './orders';
import { runTransactions } from './transactions';

/** The load generator: takes one order, answers what it measured, and ends when its parent has the answer. */
process.once('message', (message) => {
  const order = message as Order;
  const work = order.kind === 'http' ? sendRequests(order) : runTransactions(order);
  const answer = (delivered: Delivered): void => void process.send?.(delivered);
  work.then(
    (measured) => answer({ ok: true, measured }),
    (error: unknown) => answer({ ok: false, fault: error instanceof Error ? error.message : String(error) }),
  );
});
