import type { Instant } from '../../domain/time';
import type { Prisma, PrismaClient } from '../../generated/prisma/client';

const ADMINISTRATION = { id: 'administration', kind: 'administration', name: 'Administration', jurisdiction: 'XX' };
const DEMO = { id: 'demo-administrator', handle: 'admin', name: 'Ada Admin' };
/** Before any rehearsal begins. */
const ALWAYS = '1970-01-01T00:00:00.000Z';

/** Somebody with whom everything else can be set up; only where the development issuer signs people in. */
export async function ensureDemoAdministrator(db: PrismaClient, now: Instant): Promise<void> {
  await db.$transaction((tx) => appoint(tx, { ...DEMO, issuer: null, subject: null }, { from: ALWAYS, now }));
}

export interface FirstAdministrator {
  /** As in the token’s `iss` and `sub`. */
  readonly issuer: string;
  readonly subject: string;
  readonly handle: string;
  readonly name: string;
}

/**
 * Names an administrator from the console of the machine: the way into an empty register. The same person again changes
 * nothing; a person who is there already becomes an administrator too.
 *
 * @returns the person's id
 */
export async function nameAdministrator(db: PrismaClient, person: FirstAdministrator, now: Instant): Promise<string> {
  return db.$transaction(async (tx) => {
    const { issuer, subject } = person;
    const known = await tx.person.findUnique({ where: { issuer_subject: { issuer, subject } } });
    return appoint(tx, { ...person, id: known?.id ?? `person-${person.handle}` }, { from: now, now });
  });
}

interface NewAdministrator {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly issuer: string | null;
  readonly subject: string | null;
}

async function appoint(
  tx: Prisma.TransactionClient,
  person: NewAdministrator,
  { from, now }: { readonly from: Instant; readonly now: Instant },
): Promise<string> {
  const stamps = { createdAt: now, updatedAt: now };
  const appointment = { personId: person.id, bodyId: ADMINISTRATION.id, role: 'administrator' };
  await tx.body.createMany({ data: [{ ...ADMINISTRATION, ...stamps }], skipDuplicates: true });
  await tx.person.createMany({ data: [{ ...person, ...stamps }], skipDuplicates: true });
  const { count } = await tx.appointment.createMany({
    data: [{ id: `${person.id}-administrator`, ...appointment, validFrom: from, createdBy: 'system', createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return person.id;
  await tx.audit.create({
    data: {
      at: now,
      actor: 'system',
      action: 'appointment.create',
      subject: `person/${person.id}`,
      facts: { role: 'administrator', bodyId: ADMINISTRATION.id },
    },
  });
  return person.id;
}
