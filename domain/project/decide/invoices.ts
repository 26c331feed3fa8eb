import type { Context } from '../../kernel';
import type { PostInvoice } from '../../invoice/commands';
import type { InvoiceBooked, ViolationFlagged } from '../events';
import { refuseProject } from '../refusals';
import type { ProjectState } from '../state';
import { unlessCurrency } from './checks';
import type { Handler } from './handler';
import { violationNotices } from './money';
import { violationsOf } from './spend-rules';

/**
 * Money that has been invoiced, or no longer counts. It cannot be refused for a lock, since it is owed whatever the locks
 * say; what it breaks is flagged, and agency and overseer are told.
 */
export const postInvoice: Handler<'PostInvoice'> = (state, command, context) => {
  const unfit = unlessCurrency(command.currency, context, '/currency') ?? unlessSafe(state, command);
  if (unfit) return unfit;
  const { type: _type, ...told } = command;
  const booked: InvoiceBooked = { ...told, type: 'InvoiceBooked' };
  const violations = brokenBy(state, command, context);
  return { events: [booked, ...violations], notices: violationNotices(state, violations, context.regime) };
};

/** What gives money back breaks nothing. */
function brokenBy(state: ProjectState, command: PostInvoice, context: Context): readonly ViolationFlagged[] {
  const { invoiceId: ref, issuedOn: date, contractId, allowedWork, amounts } = command;
  const common = { source: 'invoiced', ref, date, contractId, ...(allowedWork && { allowedWork }) } as const;
  return amounts
    .filter(({ net }) => net > 0)
    .flatMap(({ class: spent, net }) => violationsOf(state, { ...common, class: spent, amount: net }, context));
}

/** The sums stay numbers that are exact. */
function unlessSafe({ actuals }: ProjectState, { amounts }: PostInvoice) {
  const over = amounts.find(({ class: of, net, vat }) => {
    const before = actuals.invoiced[of] ?? { net: 0, vat: 0 };
    return !Number.isSafeInteger(before.net + net) || !Number.isSafeInteger(before.vat + vat);
  });
  if (!over) return null;
  return refuseProject('amount-overflow', 'The sum is too large to be reckoned with exactly.', {
    field: '/amounts',
    facts: { class: over.class },
  });
}
