import type { BodyKind, Role } from '../../domain/kernel';
import { fail, ok, type Result } from '../../domain/result';
import type { Instant } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';

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

/** Why nobody can be appointed so; `field` is the one at fault. */
export interface AppointmentFault {
  readonly field: 'personId' | 'bodyId' | 'role' | 'from' | 'to' | 'delegatedFrom';
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

type Db = Pick<Prisma.TransactionClient, 'appointment' | 'person' | 'body'>;

/** Appoints somebody. `by` is the administrator. */
export async function appoint(
  db: Db,
  appointment: DirectoryAppointment,
  by: string,
  at: Instant,
): Promise<Result<DirectoryAppointment, AppointmentFault>> {
  const fault = await faultOf(db, appointment);
  if (fault) return fail(fault);
  const { id, personId, bodyId, role, from, to, delegatedFrom } = appointment;
  const row = await db.appointment.create({
    data: { id, personId, bodyId, role, validFrom: from, validTo: to, delegatedFrom, createdBy: by, createdAt: at },
  });
  return ok(appointmentOf(row));
}

async function faultOf(db: Db, appointment: DirectoryAppointment): Promise<AppointmentFault | null> {
  const { personId, bodyId, role, from, to, delegatedFrom } = appointment;
  const person = await db.person.findUnique({ where: { id: personId }, select: { active: true } });
  const body = await db.body.findUnique({ where: { id: bodyId }, select: { active: true, kind: true } });
  if (!person?.active) return unknown('personId', 'is no active person');
  if (!body?.active) return unknown('bodyId', 'is no active body');
  const kinds = KINDS_OF_ROLE[role];
  if (!kinds.includes(body.kind as BodyKind)) {
    return {
      field: 'role',
      rule: 'role-at-body',
      message: `is not held at a body of the kind ${body.kind}`,
      remedy: `Appoint at a body of the kind ${kinds.join(', ')}.`,
    };
  }
  if (to !== null && to <= from) {
    return { field: 'to', rule: 'after-from', message: 'is not after its beginning', remedy: 'Give a later instant.' };
  }
  return delegatedFrom === null ? null : delegationFault(db, appointment, delegatedFrom);
}

/** One can delegate to another what one holds at the time, and nothing more. */
async function delegationFault(
  db: Db,
  { personId, bodyId, role, from }: DirectoryAppointment,
  principal: string,
): Promise<AppointmentFault | null> {
  const field = 'delegatedFrom';
  if (principal === personId) {
    return { field, rule: 'another-person', message: 'is the person itself', remedy: 'Name another person.' };
  }
  const held = await db.appointment.findFirst({
    where: {
      personId: principal,
      bodyId,
      role,
      delegatedFrom: null,
      validFrom: { lte: from },
      OR: [{ validTo: null }, { validTo: { gt: from } }],
    },
  });
  if (held) return null;
  return {
    field,
    rule: 'holds-the-office',
    message: 'does not hold this role at this body then',
    remedy: 'Name somebody who holds it.',
  };
}

const unknown = (field: 'personId' | 'bodyId', message: string): AppointmentFault => ({
  field,
  rule: 'known',
  message,
  remedy: 'Enter it first.',
});

/** Ends an appointment; one that is over earlier already stays as it is. */
export async function endAppointment(db: Db, id: string, at: Instant): Promise<DirectoryAppointment | null> {
  await db.appointment.updateMany({
    where: { id, OR: [{ validTo: null }, { validTo: { gt: at } }] },
    data: { validTo: at },
  });
  return findAppointment(db, id);
}

export async function findAppointment(db: Db, id: string): Promise<DirectoryAppointment | null> {
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
export async function listAppointments(db: Db, filter: AppointmentFilter): Promise<readonly DirectoryAppointment[]> {
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

const appointmentOf = (row: Prisma.AppointmentGetPayload<object>): DirectoryAppointment => ({
  id: row.id,
  personId: row.personId,
  bodyId: row.bodyId,
  role: row.role as Role,
  from: row.validFrom.toISOString(),
  to: row.validTo?.toISOString() ?? null,
  delegatedFrom: row.delegatedFrom,
});
