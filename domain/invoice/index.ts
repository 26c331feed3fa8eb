import type { Aggregate } from '../kernel';
import type { InvoiceCommand, InvoiceStep } from './commands';
import { decideInvoice } from './decide';
import type { InvoiceEvent } from './events';
import { evolveInvoice } from './evolve';
import { INITIAL_INVOICE, type InvoiceState } from './state';
import { invoiceTasks } from './tasks';

/** The law of one e-invoice or credit note: received, matched, posted at its project, corrected, rejected. */
export const invoice: Aggregate<InvoiceState, InvoiceCommand, InvoiceEvent, InvoiceStep> = {
  kind: 'invoice',
  initial: INITIAL_INVOICE,
  decide: decideInvoice,
  evolve: evolveInvoice,
  tasks: invoiceTasks,
  clocks: () => [],
  procedure: ({ status }) => ({
    due: [],
    children: [],
    ended: status === 'posted' || status === 'rejected',
    stage: status,
    overlays: [],
  }),
};
