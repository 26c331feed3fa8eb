import { actOnProcedures } from '../bare/acts';
import type { Measured } from '../statistics';
import { sendRequests } from './http';
import type { Delivered, Order } from './orders';
import { runTransactions } from './transactions';

/** The load generator: takes one order, answers what it measured, and ends when its parent has the answer. */
process.once('message', (message) => {
  const order = message as Order;
  const answer = (delivered: Delivered): void => void process.send?.(delivered);
  carryOut(order).then(
    (measured) => answer({ ok: true, measured }),
    (error: unknown) => answer({ ok: false, fault: error instanceof Error ? error.message : String(error) }),
  );
});

function carryOut(order: Order): Promise<Measured> {
  switch (order.kind) {
    case 'http':
      return sendRequests(order);
    case 'transactions':
      return runTransactions(order);
    case 'procedures':
      return actOnProcedures(order);
  }
}
