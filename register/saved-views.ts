import type { Instant } from '../domain/time';
import { fail, ok, type Result } from '../domain/result';
import type { Prisma } from '../generated/prisma/client';

/** A board with its filters that a person keeps under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The query of the board's address, without its cursor. */
  readonly query: string;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
}

/** Why a view is not kept: the person has one of this name, or as many as anybody may have. */
export type SavedViewFault = 'name-taken' | 'too-many';

/** More than anybody finds again in a list. */
const MOST_VIEWS = 50;

type Db = Pick<Prisma.TransactionClient, 'savedView'>;

/** The views of a person, by name. */
export async function savedViewsOf(db: Db, personId: string): Promise<readonly SavedView[]> {
  const rows = await db.savedView.findMany({ where: { personId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(viewOf);
}

/** Keeps a view. One that was kept under this id already stays as it is. */
export async function keepView(
  db: Db,
  personId: string,
  { id, name, query, at }: { readonly id: string; readonly name: string; readonly query: string; readonly at: Instant },
): Promise<Result<SavedView, SavedViewFault>> {
  const others = (await savedViewsOf(db, personId)).filter((each) => each.id !== id);
  if (others.some((each) => each.name === name)) return fail('name-taken');
  if (others.length >= MOST_VIEWS) return fail('too-many');
  await db.savedView.createMany({
    data: [{ id, personId, name, query, madeAt: at, changedAt: at }],
    skipDuplicates: true,
  });
  const kept = await db.savedView.findUnique({ where: { id, personId } });
  return kept ? ok(viewOf(kept)) : fail('name-taken');
}

/** Gives a view of the person another name; null where he has no such view. */
export async function renameView(
  db: Db,
  personId: string,
  { id, name, at }: { readonly id: string; readonly name: string; readonly at: Instant },
): Promise<Result<SavedView | null, SavedViewFault>> {
  const taken = await db.savedView.findFirst({ where: { personId, name, id: { not: id } }, select: { id: true } });
  if (taken) return fail('name-taken');
  const { count } = await db.savedView.updateMany({ where: { id, personId }, data: { name, changedAt: at } });
  const kept = count === 0 ? null : await db.savedView.findUnique({ where: { id } });
  return ok(kept && viewOf(kept));
}

/** Throws a view of the person away; whether there was one. */
export async function dropView(db: Db, personId: string, id: string): Promise<boolean> {
  const { count } = await db.savedView.deleteMany({ where: { id, personId } });
  return count > 0;
}

const viewOf = ({
  id,
  name,
  query,
  madeAt,
  changedAt,
}: Prisma.SavedViewGetPayload<Record<string, never>>): SavedView => ({
  ...{ id, name, query },
  madeAt: madeAt.toISOString(),
  changedAt: changedAt.toISOString(),
});
