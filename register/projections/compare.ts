import type { Queryable } from '../regime-store';
import type { Row } from './projection';
import { tableOf, type TableName } from './tables';

/** A row that is not what the events say: `missing` there should be one, `surplus` there should not be this one. */
export interface Difference {
  readonly table: string;
  readonly what: 'missing' | 'surplus';
  readonly key: string;
}

const listOf = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

const keyText = (table: TableName): string =>
  tableOf(table)
    .key.map((column) => `"${column}"::text`)
    .join(" || ' ' || ");

/** Holds the rows that the events give for these streams against the rows that are there. A changed row is both. */
export async function compareRows(
  db: Queryable,
  table: TableName,
  rows: readonly Row[],
  streams: readonly string[],
): Promise<readonly Difference[]> {
  const columns = listOf(tableOf(table).columns);
  const { rows: found } = await db.query<Difference>(
    `WITH expected AS (SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)),
          present AS (SELECT ${columns} FROM "${table}" WHERE stream = ANY($2))
     SELECT '${table}' AS table, 'missing' AS what, ${keyText(table)} AS key FROM (TABLE expected EXCEPT TABLE present) m
     UNION ALL
     SELECT '${table}' AS table, 'surplus' AS what, ${keyText(table)} AS key FROM (TABLE present EXCEPT TABLE expected) s`,
    [JSON.stringify(rows), streams],
  );
  return found;
}

/** Puts the rows that the events give in the place of those that are there. */
export async function replaceRows(
  db: Queryable,
  table: TableName,
  rows: readonly Row[],
  streams: readonly string[],
): Promise<void> {
  const columns = listOf(tableOf(table).columns);
  await db.query(`DELETE FROM "${table}" WHERE stream = ANY($1)`, [streams]);
  await db.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Rows of streams that have no events; `remove` takes them away. */
export async function strayRows(db: Queryable, table: TableName, remove: boolean): Promise<readonly Difference[]> {
  const stray = `FROM "${table}" t WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.stream = t.stream AND e.seq = 1)`;
  const key = `'${table}' AS table, 'surplus' AS what, ${keyText(table)} AS key`;
  const { rows } = await db.query<Difference>(
    remove ? `DELETE ${stray} RETURNING ${key}` : `SELECT ${key} ${stray}`,
    [],
  );
  return rows;
}
