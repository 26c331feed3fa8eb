import { termsOf } from '../../domain/council/terms';
import type { Role } from '../../domain/kernel';
import type { CandidateFacts } from '../../domain/review/commands';
import type { Instant, LocalDate } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';
import { POOL_ROLES, lastDay, loadCandidates, type CandidateSources } from './candidates';
import { rulesOfCouncil } from './council';
import { readPersonalNotes } from './notes';
import type { CouncilKey } from './types';

/** A council of the directory that a regime can name. */
export interface Council extends CouncilKey {
  readonly bodyId: string;
}

/** What a secretary still has to ask a member for. */
export type MissingOfMember = 'ties_statement' | 'expertise' | 'employers';

/** A member of a council's pool, as its secretary reads it. */
export interface PoolMember extends Omit<CandidateFacts, 'name'> {
  readonly name: string;
  /** Of the person: expertise and cap change with it. */
  readonly version: number;
  readonly updatedAt: Instant;
  readonly active: boolean;
  /** When the member last confirmed that the ties on file are all; null: never. */
  readonly tiesStatedAt: Instant | null;
  readonly missing: readonly MissingOfMember[];
}

/** An office in the pool, past, present or to come, with what is to be known of it. */
export interface OfficeHeld {
  readonly appointmentId: string;
  readonly role: Role;
  readonly from: Instant;
  readonly to: Instant | null;
  /** Counted from 1; an office given during a term belongs to it. Null where it was over before it began. */
  readonly term: number | null;
  /** Last day in the regime's calendar. */
  readonly lastDay: LocalDate | null;
  /** Why the regime's terms were set aside for it; null where they were not, or the text was erased. */
  readonly exception: string | null;
  readonly ended: { readonly at: Instant; readonly by: string; readonly reason: string | null } | null;
}

/** The council of this body; null if it is none, or no regime can name it. */
export async function findCouncil(db: Pick<Prisma.TransactionClient, 'body'>, bodyId: string): Promise<Council | null> {
  const body = await db.body.findUnique({ where: { id: bodyId } });
  if (body?.kind !== 'council' || body.key === null) return null;
  return { bodyId, bodyKey: body.key, jurisdiction: body.jurisdiction };
}

/** Whether a person is in the council's pool, was, or will be. */
export async function belongsTo(
  db: Pick<Prisma.TransactionClient, 'appointment'>,
  personId: string,
  bodyId: string,
): Promise<boolean> {
  const where = { personId, bodyId, delegatedFrom: null, role: { in: [...POOL_ROLES] } };
  return (await db.appointment.findFirst({ where, select: { id: true } })) !== null;
}

/** The pool of a council at `now`, in the order of the ids. */
export async function poolOf(
  sources: CandidateSources,
  council: Council,
  now: Instant,
): Promise<readonly PoolMember[]> {
  return withPersons(sources, await loadCandidates(sources, council, now));
}

/** One person as the council's secretary reads him, in the pool at `now` or not; null if there is no such active one. */
export async function poolMember(
  sources: CandidateSources,
  council: Council,
  personId: string,
  now: Instant,
): Promise<PoolMember | null> {
  const [member] = await withPersons(sources, await loadCandidates(sources, council, now, personId));
  return member ?? null;
}

async function withPersons(
  { db }: CandidateSources,
  candidates: readonly CandidateFacts[],
): Promise<readonly PoolMember[]> {
  const people = await db.person.findMany({
    where: { id: { in: candidates.map(({ personId }) => personId) } },
    select: { id: true, name: true, version: true, updatedAt: true, active: true, tiesStatedAt: true },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return candidates.flatMap((candidate) => {
    const person = byId.get(candidate.personId);
    if (!person) return [];
    const { name, version, active } = person;
    const tiesStatedAt = person.tiesStatedAt?.toISOString() ?? null;
    const updatedAt = person.updatedAt.toISOString();
    return [
      { ...candidate, name, version, active, updatedAt, tiesStatedAt, missing: missingOf(candidate, tiesStatedAt) },
    ];
  });
}

const missingOf = (
  { expertise, employers }: CandidateFacts,
  tiesStatedAt: Instant | null,
): readonly MissingOfMember[] => [
  ...(tiesStatedAt === null ? ['ties_statement' as const] : []),
  ...(expertise.length === 0 ? ['expertise' as const] : []),
  ...(employers.length === 0 ? ['employers' as const] : []),
];

/** The offices of a person in the council's pool, first to last, with the reasons of exceptions and early ends. */
export async function historyOf(
  { db, regimes }: CandidateSources & { readonly db: Pick<Prisma.TransactionClient, 'appointment' | 'personalNote'> },
  council: Council,
  personId: string,
  now: Instant,
): Promise<readonly OfficeHeld[]> {
  const [rows, { calendar }] = await Promise.all([
    db.appointment.findMany({
      where: { personId, bodyId: council.bodyId, delegatedFrom: null, role: { in: [...POOL_ROLES] } },
      orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
    }),
    rulesOfCouncil(db, regimes, council, now),
  ]);
  const noteIds = rows.flatMap(({ exceptionNote, endNote }) => [exceptionNote, endNote]).filter((id) => id !== null);
  const texts = new Map((await readPersonalNotes(db, noteIds)).map(({ noteId, text }) => [noteId, text]));
  const textOf = (noteId: string | null) => (noteId === null ? null : (texts.get(noteId) ?? null));
  const seats = rows.map(({ validFrom, validTo }) => ({
    from: validFrom.toISOString(),
    to: validTo?.toISOString() ?? null,
  }));
  const terms = termsOf(seats);
  return rows.map((row) => {
    const from = row.validFrom.toISOString();
    const to = row.validTo?.toISOString() ?? null;
    const term = terms.findIndex((each) => each.from <= from && (each.to === null || from < each.to));
    return {
      ...{ appointmentId: row.id, role: row.role as Role, from, to, lastDay: lastDay(to, calendar) },
      term: term < 0 || to === from ? null : term + 1,
      exception: textOf(row.exceptionNote),
      ended: endingOf(row, textOf(row.endNote)),
    };
  });
}

const endingOf = (
  { endedAt, endedBy }: { readonly endedAt: Date | null; readonly endedBy: string | null },
  reason: string | null,
): OfficeHeld['ended'] =>
  endedAt === null || endedBy === null ? null : { at: endedAt.toISOString(), by: endedBy, reason };
