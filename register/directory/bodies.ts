import type { BodyKind } from '../../domain/kernel';
import type { FactValue } from '../../domain/predicate';
import type { Instant } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';

/** An authority, agency, council …, as the directory keeps it. */
export interface Body {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly jurisdiction: string;
  /** By which the jurisdiction's regimes name it; null for an agency. */
  readonly key: string | null;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly active: boolean;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export type BodyText = Pick<Body, 'kind' | 'name' | 'jurisdiction' | 'key' | 'facts'>;
type Db = Pick<Prisma.TransactionClient, 'body'>;

/** Enters a body, or says what is taken: its id, or its key in the jurisdiction. */
export async function addBody(db: Db, id: string, text: BodyText, at: Instant): Promise<Body | 'id' | 'key'> {
  if (await db.body.findUnique({ where: { id }, select: { id: true } })) return 'id';
  if (await keyTaken(db, text.jurisdiction, text.key, id)) return 'key';
  return bodyOf(
    await db.body.create({ data: { id, ...text, facts: jsonOf(text.facts), createdAt: at, updatedAt: at } }),
  );
}

export type BodyChange = Partial<Pick<Body, 'name' | 'key' | 'facts' | 'active'>>;

/** Changes a body whose version is still `version`. */
export async function changeBody(
  db: Db,
  before: Body,
  change: BodyChange,
  at: Instant,
): Promise<Body | 'stale' | 'key'> {
  const { facts, ...rest } = change;
  const { id, version, jurisdiction } = before;
  const active = rest.active ?? before.active;
  if (active && (await keyTaken(db, jurisdiction, rest.key === undefined ? before.key : rest.key, id))) return 'key';
  const { count } = await db.body.updateMany({
    where: { id, version },
    data: { ...rest, ...(facts && { facts: jsonOf(facts) }), version: { increment: 1 }, updatedAt: at },
  });
  return count === 0 ? 'stale' : bodyOf(await db.body.findUniqueOrThrow({ where: { id } }));
}

/** A jurisdiction's regimes find exactly one active body behind a key. */
async function keyTaken(db: Db, jurisdiction: string, key: string | null, id: string): Promise<boolean> {
  if (key === null) return false;
  return (await db.body.findFirst({ where: { jurisdiction, key, active: true, id: { not: id } } })) !== null;
}

export async function findBody(db: Db, id: string): Promise<Body | null> {
  const row = await db.body.findUnique({ where: { id } });
  return row && bodyOf(row);
}

export interface BodyFilter {
  readonly kinds?: readonly BodyKind[];
  readonly jurisdiction?: string;
  /** The id of the last body of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** Bodies in the order of their ids. */
export async function listBodies(db: Db, { kinds, jurisdiction, after, limit }: BodyFilter): Promise<readonly Body[]> {
  const rows = await db.body.findMany({
    where: {
      ...(kinds && { kind: { in: [...kinds] } }),
      jurisdiction,
      ...(after !== undefined && { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: limit,
  });
  return rows.map(bodyOf);
}

const jsonOf = (facts: Body['facts']): Prisma.InputJsonObject => ({ ...facts });

const bodyOf = (row: Prisma.BodyGetPayload<object>): Body => ({
  id: row.id,
  kind: row.kind as BodyKind,
  name: row.name,
  jurisdiction: row.jurisdiction,
  key: row.key,
  facts: row.facts as Body['facts'],
  active: row.active,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
