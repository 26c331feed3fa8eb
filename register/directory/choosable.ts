import { BODY_KINDS, type Role } from '../../domain/kernel';
import type { Instant } from '../../domain/time';
import type { Prisma, PrismaClient } from '../../generated/prisma/client';

/** A body with the people who are appointed to it; `name` null: people without an appointment in force. */
export interface ChoosableGroup {
  readonly name: string | null;
  readonly people: readonly { readonly handle: string; readonly name: string; readonly roles: readonly Role[] }[];
}

export interface Choosable {
  readonly groups: readonly ChoosableGroup[];
  /** There are more people than these. */
  readonly more: boolean;
}

/**
 * The active people of the directory by the bodies that they are appointed to at `now`; only those in whose name or
 * body's name all the words are.
 */
export async function choosablePeople(
  db: PrismaClient,
  { now, words, atMost }: { readonly now: Instant; readonly words: readonly string[]; readonly atMost: number },
): Promise<Choosable> {
  const at = new Date(now);
  const inForce = {
    validFrom: { lte: at },
    OR: [{ validTo: null }, { validTo: { gt: at } }],
    delegatedFrom: null,
    body: { active: true },
  } satisfies Prisma.AppointmentWhereInput;
  const found = await db.person.findMany({
    where: { active: true, AND: words.map((word) => hasWord(word, inForce)) },
    include: { appointments: { where: inForce, include: { body: true } } },
    orderBy: [{ name: 'asc' }, { handle: 'asc' }],
    take: atMost + 1,
  });
  return { groups: grouped(found.slice(0, atMost)), more: found.length > atMost };
}

function hasWord(word: string, inForce: Prisma.AppointmentWhereInput): Prisma.PersonWhereInput {
  const text = { contains: word, mode: 'insensitive' } as const;
  return {
    OR: [{ name: text }, { handle: text }, { appointments: { some: { AND: [inForce, { body: { name: text } }] } } }],
  };
}

type FoundPerson = Prisma.PersonGetPayload<{ include: { appointments: { include: { body: true } } } }>;

function grouped(people: readonly FoundPerson[]): readonly ChoosableGroup[] {
  const bodies = new Map(people.flatMap(({ appointments }) => appointments).map(({ body }) => [body.id, body]));
  const groups = [...bodies.values()]
    .toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind) || a.name.localeCompare(b.name))
    .map(({ id, name }) => ({ name, people: people.flatMap((person) => inBody(person, id)) }));
  const others = people.filter(({ appointments }) => appointments.length === 0);
  const unappointed = { name: null, people: others.map(({ handle, name }) => ({ handle, name, roles: [] })) };
  return others.length > 0 ? [...groups, unappointed] : groups;
}

function inBody({ handle, name, appointments }: FoundPerson, bodyId: string): ChoosableGroup['people'] {
  const roles = appointments.filter((appointment) => appointment.bodyId === bodyId).map(({ role }) => role as Role);
  return roles.length > 0 ? [{ handle, name, roles: [...new Set(roles)] }] : [];
}

const rankOf = (kind: string): number => (BODY_KINDS as readonly string[]).indexOf(kind);
