import type { BodyKind, Role } from '../../domain/kernel';
import { laterOf, type Instant } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';
import { POOL_ROLES } from './candidates';
import { writePersonalNote } from './notes';

/** A dated office of a person at a body; never deleted, only ended. `to` is the first instant at which it is over. */
export interface DirectoryAppointment {
  readonly id: string;
  readonly personId: string;
  readonly bodyId: string;
  readonly role: Role;
  readonly from: Instant;
  readonly to: Instant | null;
  /** The person whose power it is, under a delegation. */
  readonly delegatedFrom: string | null;
}

/** At which kinds of body a role is held. */
export const KINDS_OF_ROLE: Readonly<Record<Role, readonly BodyKind[]>> = {
  agency_author: ['agency'],
  agency_approver: ['agency'],
  agency_coordinator: ['agency'],
  agency_sponsor: ['agency'],
  council_secretary: ['council', 'oversight'],
  council_member: ['council'],
  council_chair: ['council'],
  oversight_officer: ['oversight', 'parliament', 'funder'],
  oversight_decider: ['oversight', 'parliament', 'funder'],
  second_signatory: ['oversight', 'parliament', 'funder'],
  consulted_body: ['consulted', 'council', 'oversight'],
  funder: ['funder'],
  auditor: ['audit', 'parliament'],
  administrator: ['administration'],
};

type Db = Pick<Prisma.TransactionClient, 'appointment' | 'personalNote'>;

/** Whether an office is one of a council's pool, whose terms are limited and whose early end is explained. */
export const isOfPool = ({ role, delegatedFrom }: Pick<DirectoryAppointment, 'role' | 'delegatedFrom'>): boolean =>
  delegatedFrom === null && POOL_ROLES.includes(role);

/** How an office ends before its time. */
export interface Ending {
  readonly at: Instant;
  readonly by: string;
  /** Kept as a personal note, since it may name private matters. */
  readonly reason?: { readonly noteId: string; readonly text: string };
  readonly now: Instant;
}

/**
 * Ends an appointment, and with it every delegation of it; one that is over earlier already stays as it is. An office
 * that has not begun ends at its beginning. Null if there is none of this id.
 */
export async function endAppointment(db: Db, id: string, ending: Ending): Promise<DirectoryAppointment | null> {
  const before = await findAppointment(db, id);
  if (!before) return null;
  const { by, reason, now } = ending;
  const at = laterOf(ending.at, before.from);
  if (before.to !== null && before.to <= at) return before;
  if (reason) {
    const about = `appointment/${id}`;
    await writePersonalNote(db, { ...reason, personId: before.personId, about, writtenAt: now });
  }
  await db.appointment.update({
    where: { id },
    data: { validTo: at, endedBy: by, endedAt: now, endNote: reason?.noteId ?? null },
  });
  await endDelegationsOf(db, id, { at, by, now });
  return findAppointment(db, id);
}

async function endDelegationsOf(db: Db, sourceId: string, { at, by, now }: Ending): Promise<void> {
  const ended = { endedBy: by, endedAt: now };
  const open = { sourceId, OR: [{ validTo: null }, { validTo: { gt: at } }] };
  await db.appointment.updateMany({ where: { ...open, validFrom: { lte: at } }, data: { ...ended, validTo: at } });
  const toCome = await db.appointment.findMany({ where: { ...open, validFrom: { gt: at } } });
  for (const { id, validFrom } of toCome) {
    await db.appointment.update({ where: { id }, data: { ...ended, validTo: validFrom } });
  }
}

export async function findAppointment(db: Pick<Db, 'appointment'>, id: string): Promise<DirectoryAppointment | null> {
  const row = await db.appointment.findUnique({ where: { id } });
  return row && appointmentOf(row);
}

export interface AppointmentFilter {
  readonly personId?: string;
  readonly bodyId?: string;
  readonly role?: Role;
  /** Only those in force, or not in force, at `now`. */
  readonly inForce?: boolean;
  readonly now: Instant;
  /** The id of the last appointment of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** Appointments in the order of their ids. */
export async function listAppointments(
  db: Pick<Db, 'appointment'>,
  filter: AppointmentFilter,
): Promise<readonly DirectoryAppointment[]> {
  const { personId, bodyId, role, inForce, now, after, limit } = filter;
  const current = { validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] };
  const rows = await db.appointment.findMany({
    where: {
      personId,
      bodyId,
      role,
      ...(inForce === true && current),
      ...(inForce === false && { NOT: current }),
      ...(after !== undefined && { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: limit,
  });
  return rows.map(appointmentOf);
}

/** Whether it is in force at `now`. */
export const isInForce = ({ from, to }: DirectoryAppointment, now: Instant): boolean =>
  from <= now && (to === null || now < to);

/** An appointment as the table has it. */
export const appointmentOf = (row: Prisma.AppointmentGetPayload<object>): DirectoryAppointment => ({
  id: row.id,
  personId: row.personId,
  bodyId: row.bodyId,
  role: row.role as Role,
  from: row.validFrom.toISOString(),
  to: row.validTo?.toISOString() ?? null,
  delegatedFrom: row.delegatedFrom,
});
