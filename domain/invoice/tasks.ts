import type { Task } from '../kernel';
import type { InvoiceState } from './state';
import { agencyOf } from './who';

/** Kinds of task about an invoice. */
export type InvoiceTaskKind = 'match_invoice' | 'give_rate';

/** What the agency has to do with an invoice before it counts. */
export function invoiceTasks(state: InvoiceState): readonly Task[] {
  const kind = TASK_OF[state.status];
  if (kind === undefined) return [];
  const subject = {
    number: state.essentials?.number,
    ...(kind === 'match_invoice' ? { proposals: state.proposals.length } : { currency: state.essentials?.currency }),
  };
  return [{ id: kind, kind, assignee: agencyOf(state), since: state.since, subject }];
}

const TASK_OF: Readonly<Partial<Record<InvoiceState['status'], InvoiceTaskKind>>> = {
  unmatched: 'match_invoice',
  needs_rate: 'give_rate',
};
