import type { MemberTie } from '../../domain/review/commands';
import type { PrismaClient } from '../../generated/prisma/client';
import { tieOf } from '../directory/candidates';

/** People's names by id. */
export async function namesOf(prisma: PrismaClient, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await prisma.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Ties by id, those that were taken back as well: the record may name them. */
export async function tiesOf(prisma: PrismaClient, ids: readonly string[]): Promise<ReadonlyMap<string, MemberTie>> {
  const rows = await prisma.memberTie.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, tieOf(row)]));
}
