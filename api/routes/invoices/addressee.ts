import { AGENCY_ROLES, isOfAgency } from '../../../domain/actor';
import type { InvoiceParty } from '../../../domain/invoice/essentials';
import type { Actor } from '../../../domain/kernel';
import type { Register } from '../../../register/types';
import { invalid, type Problem } from '../../problem';

const agenciesOf = (actor: Actor): readonly string[] => [
  ...new Set(
    actor.appointments.map(({ bodyId }) => bodyId).filter((bodyId) => isOfAgency(actor, bodyId, AGENCY_ROLES)),
  ),
];

/** The actor's only agency; of several the one to whose address it was sent. Null: that cannot be said. */
export async function agencyOf(
  register: Pick<Register, 'invoices'>,
  actor: Actor,
  buyer: InvoiceParty,
): Promise<string | null> {
  const own = agenciesOf(actor);
  if (own.length === 1) return own[0] ?? null;
  const addressed = (await register.invoices.agenciesOf(buyer)).filter((bodyId) => own.includes(bodyId));
  return addressed.length === 1 ? (addressed[0] ?? null) : null;
}

/** 422: whoever acts for several agencies must say for which. */
export const agencyUnclear = (actor: Actor): Problem =>
  invalid({
    in: 'query',
    pointer: '/agencyId',
    rule: 'agency-unclear',
    message: 'is missing, and the buyer’s identifiers are those of none or of several of your agencies',
    remedy: `Name the agency: ${agenciesOf(actor).join(', ')}.`,
  });
