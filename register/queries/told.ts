import type { Instant } from '../../domain/time';
import type { PrismaClient } from '../../generated/prisma/client';
import { instant } from './paging';

/** An event of the record, with who wrote it and when. */
export interface Told<T> {
  readonly event: T;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
}

/** Events of some types of one project, in their order. */
export async function eventsOfProject<T extends { readonly type: string }>(
  prisma: PrismaClient,
  projectId: string,
  types: readonly T['type'][],
): Promise<readonly Told<T>[]> {
  const rows = await prisma.$queryRaw<{ seq: number; type: string; data: object; occurred_at: Date; actor: string }[]>`
    SELECT e.seq, e.type, e.data, e.occurred_at, e.actor FROM event e
     WHERE e.stream = ${`project/${projectId}`} AND e.type = ANY(${[...types]}) ORDER BY e.seq`;
  return rows.map(({ seq, type, data, occurred_at, actor }) => ({
    event: { ...data, type } as unknown as T,
    seq,
    at: instant(occurred_at),
    actor,
  }));
}

/** Those of one type. */
export const toldOf = <T extends { readonly type: string }, K extends T['type']>(
  told: readonly Told<T>[],
  type: K,
): readonly Told<Extract<T, { type: K }>>[] =>
  told.filter((each): each is Told<Extract<T, { type: K }>> => each.event.type === type);
