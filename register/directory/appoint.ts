import { endByRule, termRefusals, type TermRule } from '../../domain/council/appointing';
import { refuseCouncil } from '../../domain/council/refusals';
import type { Seat } from '../../domain/council/terms';
import type { BodyKind, Refusal, Role } from '../../domain/kernel';
import type { NoteRef } from '../../domain/note';
import { fail, ok, type Result } from '../../domain/result';
import type { Instant } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';
import type { RegimeStore } from '../regime-store';
import { KINDS_OF_ROLE, appointmentOf, type DirectoryAppointment } from './appointments';
import { POOL_ROLES } from './candidates';
import { rulesOfCouncil } from './council';
import { writePersonalNote } from './notes';

/** Somebody to be appointed by an administrator. */
export interface NewAppointment {
  readonly id: string;
  readonly personId: string;
  readonly bodyId: string;
  readonly role: Role;
  readonly from: Instant;
  /** Absent: for a council's member or chair the end of the term by the regime's rule; else until it is ended. */
  readonly to?: Instant | null;
  /** Why the regime's terms shall not bind this one; kept as a personal note. */
  readonly exception?: { readonly noteId: string; readonly reason: string };
}

/** An appointment that was made, and the rules from which it is an exception. */
export interface Appointed {
  readonly appointment: DirectoryAppointment;
  readonly exception: { readonly refusals: readonly string[]; readonly note: NoteRef } | null;
}

/** A field that is at fault, whatever the regime says. */
export interface AppointmentFault {
  readonly field: 'personId' | 'bodyId' | 'role' | 'to';
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

type Db = Pick<Prisma.TransactionClient, 'appointment' | 'person' | 'body' | 'personalNote' | 'regimeVersion'>;

/** What an appointment is judged by. */
export interface Appointing {
  readonly db: Db;
  readonly regimes: Pick<RegimeStore, 'byHash'>;
  /** The administrator. */
  readonly by: string;
  readonly now: Instant;
}

/** Appoints somebody, or says why not: a field at fault, or the refusal of a regime's rule. */
export async function appoint(
  appointing: Appointing,
  wanted: NewAppointment,
): Promise<Result<Appointed, AppointmentFault | Refusal>> {
  const { db, by, now } = appointing;
  const { id, personId, bodyId, role, from } = wanted;
  const body = await db.body.findUnique({ where: { id: bodyId } });
  const fault = await faultOf(db, wanted, body);
  if (fault) return fail(fault);
  const council = body && POOL_ROLES.includes(role) ? body : null;
  const term = council ? await termFor(appointing, wanted, council) : ok({ to: wanted.to ?? null, refusals: [] });
  if (!term.ok) return term;
  const { to, refusals } = term.value;
  if (to !== null && to <= from) return fail(ENDS_BEFORE);
  const [refusal] = refusals;
  if (refusal && !wanted.exception) return fail(refusal);
  const note = refusal && wanted.exception && (await exceptionNote(appointing, wanted, wanted.exception));
  const row = await db.appointment.create({
    data: {
      ...{ id, personId, bodyId, role, validFrom: from, validTo: to, createdBy: by, createdAt: now },
      exceptionNote: note?.noteId ?? null,
    },
  });
  const exception = note ? { refusals: refusals.map(({ code }) => code), note } : null;
  return ok({ appointment: appointmentOf(row), exception });
}

type BodyRow = Prisma.BodyGetPayload<object>;

async function faultOf(
  db: Db,
  { personId, role }: NewAppointment,
  body: BodyRow | null,
): Promise<AppointmentFault | null> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { active: true } });
  if (!person?.active) return unknown('personId', 'is no active person');
  if (!body?.active) return unknown('bodyId', 'is no active body');
  const kinds = KINDS_OF_ROLE[role];
  if (kinds.includes(body.kind as BodyKind)) return null;
  return {
    field: 'role',
    rule: 'role-at-body',
    message: `is not held at a body of the kind ${body.kind}`,
    remedy: `Appoint at a body of the kind ${kinds.join(', ')}.`,
  };
}

/** The end of an office in the pool, and what the rules of the council have against it. */
async function termFor(
  { db, regimes, now }: Appointing,
  { personId, from, to }: NewAppointment,
  { id: bodyId, key, jurisdiction }: BodyRow,
): Promise<Result<{ readonly to: Instant | null; readonly refusals: readonly Refusal[] }, Refusal>> {
  if (key === null) return ok({ to: to ?? null, refusals: [] });
  const { rules } = await rulesOfCouncil(db, regimes, { bodyKey: key, jurisdiction }, now);
  const seats = await seatsOf(db, personId, bodyId);
  const end = to === undefined ? endByRule(seats, from, rules) : ok(to);
  if (!end.ok) {
    const { code, ...facts } = end.fault;
    const remedy = 'Say when it ends.';
    return fail(
      refuseCouncil(code, 'The calendar does not cover the end of the term.', { facts, field: '/to', remedy }),
    );
  }
  return ok({
    to: end.value,
    refusals: distinct(termRefusals(seats, { from, to: end.value }, rules satisfies readonly TermRule[])),
  });
}

/** Two regimes of one jurisdiction may say the same. */
const distinct = (refusals: readonly Refusal[]): readonly Refusal[] => [
  ...new Map(refusals.map((refusal) => [refusal.code, refusal])).values(),
];

/** A person's own offices in the pool of a council. */
export async function seatsOf(
  db: Pick<Prisma.TransactionClient, 'appointment'>,
  personId: string,
  bodyId: string,
): Promise<readonly Seat[]> {
  const rows = await db.appointment.findMany({
    where: { personId, bodyId, delegatedFrom: null, role: { in: [...POOL_ROLES] } },
  });
  return rows.map(appointmentOf);
}

const exceptionNote = (
  { db, now }: Appointing,
  { id, personId }: NewAppointment,
  { noteId, reason }: NonNullable<NewAppointment['exception']>,
): Promise<NoteRef> =>
  writePersonalNote(db, { noteId, personId, about: `appointment/${id}`, text: reason, writtenAt: now });

const ENDS_BEFORE: AppointmentFault = {
  field: 'to',
  rule: 'after-from',
  message: 'is not after its beginning',
  remedy: 'Give a later instant.',
};

const unknown = (field: 'personId' | 'bodyId', message: string): AppointmentFault => ({
  field,
  rule: 'known',
  message,
  remedy: 'Enter it first.',
});
