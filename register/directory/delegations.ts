import { refuseDelegation } from '../../domain/delegation/delegating';
import type { Delegate, HeldOffice } from '../../domain/delegation/sides';
import type { BodyKind, Refusal, Role } from '../../domain/kernel';
import { fail, ok, type Result } from '../../domain/result';
import type { Instant } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';
import { employersOf } from './stand-in';

/** A delegation: an appointment in the place of another, with its limits. */
export interface Delegation {
  readonly id: string;
  /** The delegator's own. */
  readonly appointmentId: string;
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly role: Role;
  readonly bodyId: string;
  readonly bodyKind: BodyKind;
  readonly from: Instant;
  readonly to: Instant;
  /** Null: every case of the office. */
  readonly projects: readonly string[] | null;
  /** Null: every action that the office gives. */
  readonly actions: readonly string[] | null;
  readonly revokedAt: Instant | null;
  readonly revokedBy: string | null;
}

/** A delegation to be given, its actions checked against the office by the caller. */
export interface NewDelegation {
  readonly id: string;
  readonly appointmentId: string;
  readonly delegatorId: string;
  /** The delegator acts in another's place himself. */
  readonly onBehalf: boolean;
  readonly delegateId: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly projects: readonly { readonly id: string; readonly agencyId: string }[] | null;
  readonly actions: readonly string[] | null;
}

type Db = Pick<Prisma.TransactionClient, 'appointment' | 'person' | 'body'>;

const WITH_BODY = { body: true, source: true } satisfies Prisma.AppointmentInclude;
type Row = Prisma.AppointmentGetPayload<{ include: typeof WITH_BODY }>;

/**
 * Gives a delegation, or says why not: the law's refusal, or that there is no such active delegate. It ends with the
 * delegator's own office at the latest.
 */
export async function giveDelegation(
  db: Db,
  wanted: NewDelegation,
  now: Instant,
): Promise<Result<Delegation, Refusal | 'unknown-delegate'>> {
  const { id, delegatorId, delegateId, from, onBehalf, actions, projects } = wanted;
  const delegate = await loadDelegate(db, delegateId);
  if (!delegate) return fail('unknown-delegate');
  const source = await ownAppointment(db, wanted.appointmentId, delegatorId);
  const office = source && { ...officeOf(source), delegated: source.delegatedFrom !== null };
  const refusal = refuseDelegation({ delegatorId, onBehalf, office, from, to: wanted.to, projects }, delegate);
  if (refusal || !source) return refusal ? fail(refusal) : fail('unknown-delegate');
  const { bodyId, role } = source;
  const end = source.validTo?.toISOString() ?? wanted.to;
  const row = await db.appointment.create({
    data: {
      ...{ id, bodyId, role, personId: delegateId, delegatedFrom: delegatorId, sourceId: source.id },
      ...{ validFrom: from, validTo: end < wanted.to ? end : wanted.to },
      ...{ projects: projects?.map((project) => project.id) ?? [], actions: [...(actions ?? [])] },
      ...{ createdBy: delegatorId, createdAt: now },
    },
    include: WITH_BODY,
  });
  return ok(delegationOf(row));
}

const ownAppointment = (db: Db, id: string, personId: string) =>
  db.appointment.findFirst({ where: { id, personId, body: { active: true } }, include: WITH_BODY });

/** What the law asks about somebody to whom something is delegated; null if there is no such active person. */
async function loadDelegate(db: Db, personId: string): Promise<Delegate | null> {
  const row = await db.person.findUnique({
    where: { id: personId },
    include: { appointments: { where: { body: { active: true } }, include: WITH_BODY } },
  });
  if (!row?.active) return null;
  return {
    personId,
    offices: row.appointments.filter(({ delegatedFrom }) => delegatedFrom === null).map(officeOf),
    received: row.appointments.filter(({ delegatedFrom }) => delegatedFrom !== null).map(officeOf),
    employers: await employersOf(db, row),
  };
}

const officeOf = ({ role, bodyId, body, validFrom, validTo }: Row): HeldOffice => ({
  role: role as Role,
  bodyId,
  bodyKind: body.kind as BodyKind,
  jurisdiction: body.jurisdiction,
  from: validFrom.toISOString(),
  to: validTo?.toISOString() ?? null,
});

/** The appointment by which somebody holds an office himself, for what is to be known before it is delegated. */
export async function findOwnOffice(db: Db, appointmentId: string, personId: string): Promise<HeldOffice | null> {
  const row = await ownAppointment(db, appointmentId, personId);
  return row && officeOf(row);
}

export async function findDelegation(db: Pick<Db, 'appointment'>, id: string): Promise<Delegation | null> {
  const row = await db.appointment.findUnique({ where: { id }, include: WITH_BODY });
  return row && row.delegatedFrom !== null ? delegationOf(row) : null;
}

export interface DelegationFilter {
  readonly personId: string;
  /** Both if absent. */
  readonly direction?: 'given' | 'received';
  /** The id of the last one of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** What a person has given and received, past and present, in the order of the ids. */
export async function listDelegations(
  db: Pick<Db, 'appointment'>,
  { personId, direction, after, limit }: DelegationFilter,
): Promise<readonly Delegation[]> {
  const given = { delegatedFrom: personId };
  const received = { personId, delegatedFrom: { not: null } };
  const rows = await db.appointment.findMany({
    where: {
      OR: direction === undefined ? [given, received] : [direction === 'given' ? given : received],
      ...(after !== undefined && { id: { gt: after } }),
    },
    include: WITH_BODY,
    orderBy: { id: 'asc' },
    take: limit,
  });
  return rows.map(delegationOf);
}

/** Whether it is in force at `now`; it ends with the delegator's own office, whoever ended that. */
export const delegationInForce = ({ from, to }: Delegation, now: Instant): boolean => from <= now && now < to;

function delegationOf(row: Row): Delegation {
  const { source, projects, actions } = row;
  const ends = [row.validTo, source?.validTo].flatMap((end) => end?.toISOString() ?? []);
  return {
    id: row.id,
    appointmentId: row.sourceId ?? row.id,
    delegatorId: row.delegatedFrom ?? row.personId,
    delegateId: row.personId,
    ...{ role: row.role as Role, bodyId: row.bodyId, bodyKind: row.body.kind as BodyKind },
    from: row.validFrom.toISOString(),
    to: ends.reduce((first, end) => (end < first ? end : first), ends[0] ?? row.validFrom.toISOString()),
    projects: projects.length > 0 ? projects : null,
    actions: actions.length > 0 ? actions : null,
    revokedAt: row.endedAt?.toISOString() ?? null,
    revokedBy: row.endedBy,
  };
}
