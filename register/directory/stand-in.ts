import type { Delegate, HeldOffice } from '../../domain/delegation/sides';
import type { BodyKind } from '../../domain/kernel';
import type { Prisma } from '../../generated/prisma/client';
import type { Employer } from './people';
import type { DatedAppointment, KnownPerson } from './types';

/** A delegate whose offices are known by their ids. */
export interface StandIn extends Delegate {
  readonly offices: readonly (HeldOffice & { readonly id: string })[];
  readonly received: readonly (HeldOffice & { readonly id: string })[];
}

/** The person as the law of delegation sees him. */
export function delegateOf({ id, appointments, employers }: Omit<KnownPerson, 'handle' | 'name'>): StandIn {
  const own = appointments.filter(({ delegatedFrom }) => delegatedFrom === null);
  const received = appointments.filter(({ delegatedFrom }) => delegatedFrom !== null);
  return { personId: id, offices: own.map(heldOffice), received: received.map(heldOffice), employers };
}

/** An appointment as the law of delegation sees it. */
export const heldOffice = (appointment: DatedAppointment): HeldOffice & { readonly id: string } => ({
  id: appointment.id,
  role: appointment.role,
  bodyId: appointment.bodyId,
  bodyKind: appointment.bodyKind,
  jurisdiction: appointment.jurisdiction,
  from: appointment.validFrom,
  to: appointment.validTo,
});

/** The bodies of the directory that employ a person, or did, with what they are. */
export async function employersOf(
  db: Pick<Prisma.TransactionClient, 'body'>,
  person: { readonly employers: unknown },
): Promise<Delegate['employers']> {
  const employers = person.employers as readonly Employer[];
  if (employers.length === 0) return [];
  const bodies = await db.body.findMany({
    where: { id: { in: employers.map(({ bodyId }) => bodyId) } },
    select: { id: true, kind: true, jurisdiction: true },
  });
  const known = new Map(bodies.map((body) => [body.id, body]));
  return employers.flatMap(({ bodyId, until }) => {
    const body = known.get(bodyId);
    return body ? [{ bodyId, until, bodyKind: body.kind as BodyKind, jurisdiction: body.jurisdiction }] : [];
  });
}
