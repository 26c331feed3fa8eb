import { isOfAgency } from '../actor';
import type { Assignee, Context } from '../kernel';
import { runsCases } from '../project/who';
import { refuseInvoice, type InvoiceRefusal } from './refusals';

/** The people of the agency who write. */
export const agencyOf = ({ agencyId }: { readonly agencyId: string }): Assignee => ({
  role: 'agency_author',
  bodyId: agencyId,
});

/** Null for the drop folder, which only brings in; for somebody of the agency; with `officers` also for who runs cases under the regime. */
export function unlessMayHandle(
  of: { readonly agencyId: string },
  { actor, regime }: Context,
  officers: boolean,
): InvoiceRefusal | null {
  if (actor.kind === 'system' || isOfAgency(actor, of.agencyId) || (officers && runsCases(actor, regime))) return null;
  return refuseInvoice('not-authorised', 'The actor holds no office that may do this with this invoice.', {
    facts: { needed: [agencyOf(of)], caseOfficers: officers },
    remedy: 'Somebody of the agency must act, or, where it is about matching, the case officer.',
  });
}
