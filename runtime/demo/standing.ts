import type { Database } from '../../prisma/client';
import type { Instant } from '../../domain/time';
import type { DemoPortfolio } from './portfolio';

/**
 * How a register stands to the demo portfolio. `begun`: its own and not at its end; `since`: when its first body was
 * entered, by the clock that it was filled by. `others`: somebody else has worked in it.
 */
export type Standing =
  { readonly kind: 'empty' | 'filled' | 'others' } | { readonly kind: 'begun'; readonly since: Instant };

/** Who acts in a register that nobody has entered people into. */
const ALWAYS_THERE = ['system', 'demo-administrator'];

/** Looks whose the register is. */
export async function standingOf({ prisma }: Database, { bodies, people }: DemoPortfolio): Promise<Standing> {
  const [entered, persons, actors] = await Promise.all([
    prisma.body.findMany({
      where: { kind: { not: 'administration' } },
      select: { id: true, createdAt: true },
      orderBy: { createdAt: 'asc' },
    }),
    prisma.person.findMany({ select: { id: true } }),
    prisma.event.findMany({ select: { actor: true }, distinct: ['actor'] }),
  ]);
  const known = new Set(persons.map(({ id }) => id));
  const ourPeople = new Set([...ALWAYS_THERE, ...people.map(({ handle }) => handle)]);
  const ourBodies = new Set(bodies.map(({ id }) => id));
  const [first] = entered;
  if (first && ourBodies.has(first.id) && people.every(({ handle }) => known.has(handle))) return { kind: 'filled' };
  const isOurs =
    entered.every(({ id }) => ourBodies.has(id)) &&
    [...known, ...actors.map(({ actor }) => actor)].every((id) => ourPeople.has(id));
  if (!isOurs) return { kind: 'others' };
  return first ? { kind: 'begun', since: first.createdAt.toISOString() } : { kind: 'empty' };
}
