import { Prisma } from '../../generated/prisma/client';

/** What the regimes on record say of publication: a common table expression `rule`, one row for each field of each. */
export const PUBLICATION_RULES = Prisma.sql`rule AS MATERIALIZED (
  SELECT r.hash, f ->> 'name' AS name, f ->> 'publish' AS publish, f ->> 'until' AS until
    FROM regime_version r, jsonb_array_elements(r.document -> 'publication' -> 'fields') f)`;

const hashesThat = (field: Prisma.Sql, publish: string): Prisma.Sql =>
  Prisma.sql`SELECT hash FROM rule WHERE name = ${field} AND publish = ${publish}`;

/**
 * Whether a field of project `p` is public now, in a statement that has `PUBLICATION_RULES`: at once, or since the event
 * that lifts its embargo.
 */
export function isPublic(name: string): Prisma.Sql {
  const field = Prisma.sql`${name}::text`;
  return Prisma.sql`(p.regime_hash IN (${hashesThat(field, 'now')})
    OR (p.regime_hash IN (${hashesThat(field, 'embargo')}) AND EXISTS (
      SELECT 1 FROM rule u JOIN event e ON e.stream = p.stream AND e.type = u.until
       WHERE u.hash = p.regime_hash AND u.name = ${field} AND u.publish = 'embargo')))`;
}

/** Projects that the public knows of, as its list has them. */
export const IS_LISTED = Prisma.sql`p.regime_hash IN (${hashesThat(Prisma.sql`'title'`, 'now')})`;
