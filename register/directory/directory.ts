import { otherHalves, otherSide, ownAgencies } from '../../domain/delegation/sides';
import type { Actor, Appointment, BodyKind, Role } from '../../domain/kernel';
import { fail, ok, type Result } from '../../domain/result';
import { epochMs, instantAt, type Instant } from '../../domain/time';
import type { FactValue } from '../../domain/predicate';
import type { Prisma, PrismaClient } from '../../generated/prisma/client';
import type { RegimeStore } from '../regime-store';
import { loadCandidates } from './candidates';
import { delegateOf, employersOf, heldOffice, type StandIn } from './stand-in';
import type { DatedAppointment, Directory, Identity, KnownPerson } from './types';

interface Deps {
  readonly prisma: PrismaClient;
  /** Terms end on a day of the regime's calendar. */
  readonly regimes: Pick<RegimeStore, 'byHash'>;
  /** Wall clock in milliseconds: how long something is remembered has nothing to do with domain time. */
  readonly wallMs: () => number;
}

/** So long may another process act by an appointment that was changed here. */
const REMEMBER_MS = 2_000;
const REMEMBER_AT_MOST = 5_000;

/** The directory on the register's tables, remembering people for two seconds since every request asks for one. */
export function createDirectory({ prisma, regimes, wallMs }: Deps): Directory {
  const remembered = new Map<string, { until: number; person: Promise<KnownPerson | null> }>();

  const remember = (key: string, load: () => Promise<KnownPerson | null>): Promise<KnownPerson | null> => {
    const now = wallMs();
    const known = remembered.get(key);
    if (known && known.until > now) return known.person;
    if (remembered.size >= REMEMBER_AT_MOST) remembered.clear();
    const person = load().catch((error: unknown) => {
      remembered.delete(key);
      throw error;
    });
    remembered.set(key, { until: now + REMEMBER_MS, person });
    return person;
  };

  const person = (id: string) => remember(`id ${id}`, () => loadPerson(prisma, { id }));

  return {
    identify: (identity) => remember(keyOf(identity), () => loadPerson(prisma, whereOf(identity))),
    person,
    actor: async (known, now, onBehalfOf) => {
      if (onBehalfOf === null) return ok(asActor(known, ownAppointments(known, now)));
      const principal = await person(onBehalfOf);
      return principal ? delegate(known, principal, now) : fail('delegation-not-found');
    },
    filingAgency: (id) => loadAgency(prisma, id),
    candidate: async (personId, council, now) =>
      (await loadCandidates({ db: prisma, regimes }, council, now, personId))[0] ?? null,
    candidates: (council, now) => loadCandidates({ db: prisma, regimes }, council, now),
    forget: () => remembered.clear(),
  };
}

const keyOf = (identity: Identity): string =>
  'handle' in identity ? `handle ${identity.handle}` : `subject ${JSON.stringify([identity.issuer, identity.subject])}`;

const whereOf = (identity: Identity): Prisma.PersonWhereUniqueInput =>
  'handle' in identity
    ? { handle: identity.handle }
    : { issuer_subject: { issuer: identity.issuer, subject: identity.subject } };

const WITH_APPOINTMENTS = { appointments: { include: { body: true } } } satisfies Prisma.PersonInclude;
type PersonRow = Prisma.PersonGetPayload<{ include: typeof WITH_APPOINTMENTS }>;

async function loadPerson(prisma: PrismaClient, where: Prisma.PersonWhereUniqueInput): Promise<KnownPerson | null> {
  const row = await prisma.person.findUnique({ where, include: WITH_APPOINTMENTS });
  if (!row?.active) return null;
  const appointments = row.appointments.flatMap(datedAppointment);
  const standsIn = appointments.some(({ delegatedFrom }) => delegatedFrom !== null);
  const employers = standsIn ? await employersOf(prisma, row) : [];
  return { id: row.id, handle: row.handle, name: row.name, appointments, employers };
}

/** An appointment at a body that was closed is none. */
function datedAppointment(row: PersonRow['appointments'][number]): DatedAppointment[] {
  if (!row.body.active) return [];
  return [
    {
      id: row.id,
      role: row.role as Role,
      bodyId: row.bodyId,
      bodyKind: row.body.kind as BodyKind,
      bodyKey: row.body.key,
      jurisdiction: row.body.jurisdiction,
      validFrom: row.validFrom.toISOString(),
      validTo: row.validTo?.toISOString() ?? null,
      delegatedFrom: row.delegatedFrom,
      sourceId: row.sourceId,
      projects: row.projects,
      actions: row.actions,
    },
  ];
}

const inForce = (appointment: DatedAppointment, now: Instant): boolean =>
  appointment.validFrom <= now && (appointment.validTo === null || now < appointment.validTo);

const ownAppointments = ({ appointments }: KnownPerson, now: Instant): readonly DatedAppointment[] =>
  appointments.filter((appointment) => appointment.delegatedFrom === null && inForce(appointment, now));

/** Nobody acts by what the delegator does not hold (any more), or by what he could not hold himself. */
function delegate(known: KnownPerson, principal: KnownPerson, now: Instant): Result<Actor, 'delegation-not-found'> {
  const held = ownAppointments(principal, now);
  const standIn = delegateOf(known);
  const appointments = known.appointments
    .filter(
      (appointment) =>
        appointment.delegatedFrom === principal.id &&
        inForce(appointment, now) &&
        held.some(({ id }) => id === appointment.sourceId),
    )
    .flatMap((appointment) => reached(appointment, standIn, now));
  if (appointments.length === 0) return fail('delegation-not-found');
  return ok({ ...asActor(known, appointments), onBehalfOf: principal.id });
}

/** The delegated office with its reach, unless the acting person could not hold it himself at this instant. */
function reached(appointment: DatedAppointment, standIn: StandIn, now: Instant): readonly Appointment[] {
  const office = { ...heldOffice(appointment), from: now, to: instantAt(epochMs(now) + 1) };
  const others = { ...standIn, received: standIn.received.filter(({ id }) => id !== appointment.id) };
  if (otherSide(office, others).length > 0 || otherHalves(office, others).length > 0) return [];
  const { actions, projects } = appointment;
  const reach = {
    actions: actions.length > 0 ? actions : null,
    projects: projects.length > 0 ? projects : null,
    exceptAgencies: ownAgencies(office, others),
  };
  return [{ ...appointment, reach }];
}

const asActor = ({ id }: KnownPerson, appointments: readonly Appointment[]): Actor => ({
  id,
  kind: 'person',
  appointments: appointments.map(({ role, bodyId, bodyKind, bodyKey, jurisdiction, reach }) => ({
    ...{ role, bodyId, bodyKind, bodyKey, jurisdiction },
    ...(reach && { reach }),
  })),
});

async function loadAgency(prisma: PrismaClient, id: string) {
  const body = await prisma.body.findUnique({ where: { id } });
  if (!body?.active || body.kind !== 'agency') return null;
  const stated = Object.entries(body.facts as Record<string, FactValue>);
  return {
    id: body.id,
    facts: {
      ...Object.fromEntries(stated.map(([name, value]) => [`agency.${name}`, value])),
      'agency.id': body.id,
      'agency.jurisdiction': body.jurisdiction,
    },
  };
}
