import type { Row, RowChange } from './projection';
import { keyOf, tableOf, TABLES, type TableName } from './tables';

/** What is to be done to one table: rows written whole, one row changed in some columns, rows of a stream taken away. */
export interface TableWrite {
  readonly table: TableName;
  readonly op: 'put' | 'patch' | 'delete';
  readonly rows: readonly Row[];
}

const isKey = (table: TableName, column: string): boolean => tableOf(table).key.includes(column);

const keyMatch = (table: TableName, element: string): string =>
  tableOf(table)
    .key.map((column) => `t."${column}" = ${keyValue(table, column, element)}`)
    .join(' AND ');

const keyValue = (table: TableName, column: string, element: string): string =>
  `(${element} ->> '${column}')${tableOf(table).integers?.includes(column) ? '::integer' : ''}`;

const columnsOf = (table: TableName): string =>
  tableOf(table)
    .columns.map((column) => `"${column}"`)
    .join(', ');

function putSql(table: TableName, parameter: string): string {
  const changes = tableOf(table)
    .columns.filter((column) => !isKey(table, column))
    .map((column) => `"${column}" = EXCLUDED."${column}"`);
  return `INSERT INTO "${table}" (${columnsOf(table)})
    SELECT ${columnsOf(table)} FROM jsonb_populate_recordset(NULL::"${table}", ${parameter}::jsonb)
    ON CONFLICT (${tableOf(table)
      .key.map((column) => `"${column}"`)
      .join(', ')}) DO UPDATE SET ${changes.join(', ')}`;
}

/**
 * One row: a join with a list of rows would make PostgreSQL read the whole table, since it cannot know how short the list
 * is. Columns that a patch leaves out keep their value: the row is populated from itself and then from the patch.
 */
function patchSql(table: TableName, parameter: string): string {
  const columns = tableOf(table).columns.filter((column) => !isKey(table, column));
  const row = `${parameter}::jsonb -> 0`;
  return `UPDATE "${table}" t SET (${columns.map((column) => `"${column}"`).join(', ')}) =
    (SELECT ${columns.map((column) => `r."${column}"`).join(', ')} FROM jsonb_populate_record(t, ${row}) r)
    WHERE ${keyMatch(table, row)}`;
}

/** Rows that differ in the last column of their key only: rows of one stream. */
function deleteSql(table: TableName, parameter: string): string {
  const last = tableOf(table).key.at(-1) ?? '';
  const shared = tableOf(table)
    .key.slice(0, -1)
    .map((column) => `t."${column}" = ${keyValue(table, column, `${parameter}::jsonb -> 0`)}`);
  const values = `SELECT ${keyValue(table, last, 'e.value')} FROM jsonb_array_elements(${parameter}::jsonb) e`;
  return `DELETE FROM "${table}" t WHERE ${[...shared, `t."${last}" = ANY(ARRAY(${values}))`].join(' AND ')}`;
}

const SQL_OF = { put: putSql, patch: patchSql, delete: deleteSql };

const texts = new Map<string, string>();

/** The SQL of a write whose rows are the given parameter, a JSON array. */
export function sqlOf({ table, op }: TableWrite, parameter: string): string {
  const name = `${op} ${table} ${parameter}`;
  const known = texts.get(name);
  if (known) return known;
  const text = SQL_OF[op](table, parameter);
  texts.set(name, text);
  return text;
}

/** Changes in the order of the events as the fewest writes: later changes of a row are merged into earlier ones. */
export function mergeChanges(changes: readonly RowChange[]): readonly TableWrite[] {
  const merged = new Map<string, RowChange>();
  for (const change of changes) {
    const key = `${change.table}\n${keyOf(change.table, change.row)}`;
    const before = merged.get(key);
    if (before && change.op === 'patch') merged.set(key, { ...before, row: { ...before.row, ...change.row } });
    else merged.set(key, change);
  }
  return grouped([...merged.values()]);
}

/** One write for each table and operation; patches change one row each. */
export function grouped(changes: readonly (Omit<RowChange, 'op'> & Pick<TableWrite, 'op'>)[]): readonly TableWrite[] {
  const groups = new Map<string, TableWrite & { rows: Row[] }>();
  for (const { table, op, row } of changes) {
    const name = op === 'patch' ? `${table} patch ${keyOf(table, row)}` : `${table} ${op}`;
    const group = groups.get(name) ?? { table, op, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return [...groups.values()];
}

/** All tables, in the order in which they are declared. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
