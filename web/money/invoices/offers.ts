import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import { invoiceWords } from '../words';
import type { Invoice } from './load';

const AGENCY: readonly string[] = ['agency_author', 'agency_approver', 'agency_coordinator', 'agency_sponsor'];
const OVERSEERS: readonly string[] = ['oversight_officer', 'oversight_decider', 'council_secretary', 'council_chair'];

/** Whether the person is of the agency to which the invoice was sent. */
export const isOfBuyer = ({ actor }: PageContext, { agencyId }: Pick<Invoice, 'agencyId'>): boolean =>
  actor.appointments.some(({ role, bodyId }) => bodyId === agencyId && AGENCY.includes(role));

/** Whether the person may say where invoices belong. */
export const mayMatch = (context: PageContext, invoice: Pick<Invoice, 'agencyId'>): boolean =>
  isOfBuyer(context, invoice) || context.actor.appointments.some(({ role }) => OVERSEERS.includes(role));

/** What can be done with the invoice now; first what it waits for. */
export function actsOffered(context: PageContext, invoice: Invoice) {
  const words = invoiceWords(context.visit.language);
  const own = isOfBuyer(context, invoice);
  const { status } = invoice;
  const offers: readonly (readonly [offered: boolean, path: 'match' | 'rate' | 'reject', first: boolean])[] = [
    [own && status === 'needs_rate', 'rate', true],
    [mayMatch(context, invoice) && status !== 'rejected', 'match', status === 'unmatched'],
    [own && status !== 'rejected', 'reject', false],
  ];
  return offers.flatMap(([offered, path, first]) =>
    offered ? [{ href: `${at`/invoices/${invoice.id}`}/${path}`, text: words[path].title, first }] : [],
  );
}
