import { lastDayOf, termAt } from '../../domain/council/terms';
import type { Calendar } from '../../domain/calendar/types';
import type { CandidateFacts, MemberTie } from '../../domain/review/commands';
import { MS_PER_DAY, epochMs, type Instant, type LocalDate } from '../../domain/time';
import type { Prisma, PrismaClient } from '../../generated/prisma/client';
import type { RegimeStore } from '../regime-store';
import { rulesOfCouncil } from './council';
import type { Employer } from './people';
import type { CouncilKey } from './types';

/** Whoever holds one of these at a council is in its pool. */
export const POOL_ROLES: readonly string[] = ['council_member', 'council_chair'];

type Db = Pick<PrismaClient, 'person' | 'regimeVersion' | '$queryRaw'>;

/** What candidates are loaded from. */
export interface CandidateSources {
  readonly db: Db;
  readonly regimes: Pick<RegimeStore, 'byHash'>;
}

/**
 * The council's pool at `now` (whoever is appointed there as member or chair, by themselves), or one active person,
 * whether in the pool or not; in the order of their ids. A handful of queries, however many there are.
 */
export async function loadCandidates(
  { db, regimes }: CandidateSources,
  council: CouncilKey,
  now: Instant,
  personId?: string,
): Promise<readonly CandidateFacts[]> {
  const [people, { calendar }] = await Promise.all([
    db.person.findMany({
      where: { active: true, ...(personId === undefined ? poolAt(council, now) : { id: personId }) },
      include: partsFor(council, now),
      orderBy: { id: 'asc' },
    }),
    rulesOfCouncil(db, regimes, council, now),
  ]);
  const ids = people.map(({ id }) => id);
  const load = new Map((await loadOf(db, council, ids)).map((row) => [row.person_id, row]));
  return people.map((person) => candidateOf(person, load.get(person.id), calendar, now));
}

const atCouncil = ({ bodyKey, jurisdiction }: CouncilKey) =>
  ({
    delegatedFrom: null,
    role: { in: [...POOL_ROLES] },
    body: { key: bodyKey, jurisdiction, active: true },
  }) satisfies Prisma.AppointmentWhereInput;

const poolAt = (council: CouncilKey, now: Instant): Prisma.PersonWhereInput => ({
  appointments: {
    some: { ...atCouncil(council), validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] },
  },
});

/** Absences that ended the day before yesterday are over in every zone. */
const partsFor = (council: CouncilKey, now: Instant) =>
  ({
    appointments: { where: atCouncil(council) },
    ties: { where: { withdrawnAt: null }, orderBy: { id: 'asc' } },
    absences: {
      where: { withdrawnAt: null, untilDay: { gte: new Date(epochMs(now) - 2 * MS_PER_DAY) } },
      orderBy: [{ fromDay: 'asc' }, { id: 'asc' }],
    },
  }) satisfies Prisma.PersonInclude;

type PersonRow = Prisma.PersonGetPayload<{ include: ReturnType<typeof partsFor> }>;

interface LoadRow {
  readonly person_id: string;
  readonly open_rounds: number;
  readonly last_assigned_at: Date;
}

const loadOf = (db: Db, { bodyKey, jurisdiction }: CouncilKey, ids: readonly string[]): Promise<LoadRow[]> =>
  db.$queryRaw<LoadRow[]>`
    SELECT m.person_id, max(m.assigned_at) AS last_assigned_at,
           (count(*) FILTER (WHERE r.status = 'open' AND m.standing <> 'recused'))::int AS open_rounds
      FROM review_member m JOIN review r ON r.id = m.review_id
     WHERE r.body_key = ${bodyKey} AND r.jurisdiction = ${jurisdiction} AND m.person_id = ANY(${[...ids]})
     GROUP BY m.person_id`;

function candidateOf(
  person: PersonRow,
  load: LoadRow | undefined,
  calendar: Calendar | null,
  now: Instant,
): CandidateFacts {
  const seats = person.appointments.map(({ role, validFrom, validTo }) => ({
    role,
    from: validFrom.toISOString(),
    to: validTo?.toISOString() ?? null,
  }));
  const present = seats.filter(({ from, to }) => from <= now && (to === null || now < to));
  const { number, term } = termAt(seats, now);
  return {
    personId: person.id,
    name: person.name,
    expertise: person.expertise,
    employers: person.employers as unknown as readonly Employer[],
    inPool: present.length > 0,
    chair: present.some(({ role }) => role === 'council_chair'),
    ties: person.ties.map(tieOf),
    away: person.absences.map(({ fromDay, untilDay }) => ({ from: dayOf(fromDay), until: dayOf(untilDay) })),
    openRounds: load?.open_rounds ?? 0,
    lastAssignedAt: load?.last_assigned_at.toISOString() ?? null,
    terms: number,
    termEnds: term && lastDay(term.to, calendar),
    workloadCap: person.workloadCap,
  };
}

/** Where no regime is in force, or its calendar does not reach so far, days are counted in UTC. */
export function lastDay(to: Instant | null, calendar: Calendar | null): LocalDate | null {
  if (to === null) return null;
  const day = calendar && lastDayOf({ to }, calendar);
  return day?.ok ? day.value : new Date(epochMs(to) - 1).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/** A tie as the law reads it. */
export const tieOf = (row: Prisma.MemberTieGetPayload<object>): MemberTie => ({
  id: row.id,
  kind: row.kind as MemberTie['kind'],
  name: row.name,
  number: row.number,
  bodyId: row.bodyId,
  from: row.fromDay && dayOf(row.fromDay),
  until: row.untilDay && dayOf(row.untilDay),
});

/** A day as the database gives it. */
export const dayOf = (day: Date): LocalDate => day.toISOString().slice(0, 'yyyy-mm-dd'.length);
