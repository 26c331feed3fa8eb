import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/time';
import { Prisma } from '../../generated/prisma/client';
import { erasePersonalNotes } from './notes';

/** How much was erased; the trail of it names nothing else. */
export interface Erased {
  readonly ties: number;
  readonly absences: number;
  readonly notes: number;
  /** Remembered answers that showed the person. */
  readonly answers: number;
}

type Db = Pick<
  Prisma.TransactionClient,
  'person' | 'memberTie' | 'absence' | 'personalNote' | 'appointment' | 'savedView' | 'mailChoice' | '$queryRaw'
>;

/** What stands in the place of a name that was erased. */
export const ERASED_NAME = 'Erased';

/**
 * Erases what is personal about somebody (GDPR Art. 17): name, handle, address, sign-in, expertise, employers, ties,
 * absences, texts about him, and remembered answers that showed them. His id stays, so that events, decisions and
 * appointments go on to name somebody. Who holds an office is not erased, nor is who does not exist.
 */
export async function erasePerson(db: Db, personId: string, at: Instant): Promise<Erased | 'unknown' | 'in-office'> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { id: true } });
  if (!person) return 'unknown';
  const office = { personId, OR: [{ validTo: null }, { validTo: { gt: at } }] };
  if (await db.appointment.findFirst({ where: office, select: { id: true } })) return 'in-office';
  await db.person.update({
    where: { id: personId },
    data: {
      ...{ name: ERASED_NAME, handle: handleFor(personId), email: null, issuer: null, subject: null },
      ...{ expertise: [], employers: [], workloadCap: null, tiesStatedAt: null },
      ...{ active: false, erasedAt: at, updatedAt: at, version: { increment: 1 } },
    },
  });
  const ties = await db.memberTie.updateMany({
    where: { personId },
    data: {
      ...{ name: ERASED_NAME, number: null, bodyId: null, fromDay: null, untilDay: null },
      ...{ withdrawnAt: at, updatedAt: at, version: { increment: 1 } },
    },
  });
  const absences = await db.absence.deleteMany({ where: { personId } });
  await db.savedView.deleteMany({ where: { personId } });
  await db.mailChoice.deleteMany({ where: { personId } });
  const notes = await erasePersonalNotes(db, personId, at);
  const [answers] = await db.$queryRaw<{ count: number }[]>(Prisma.sql`SELECT erase_answers(${personId}) AS count`);
  return { ties: ties.count, absences: absences.count, notes, answers: answers?.count ?? 0 };
}

const HANDLE_DIGITS = 32;

/** Unique like the id, and telling nothing: a handle is often made of the name. */
const handleFor = (personId: string): string =>
  `erased-${createHash('sha256').update(personId).digest('hex').slice(0, HANDLE_DIGITS)}`;
