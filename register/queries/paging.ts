import { decodeCursor, encodeCursor, type CursorValue } from '../../contracts/api/cursor';
import { Prisma } from '../../generated/prisma/client';
import { fail, ok, type Result } from '../../domain/result';
import type { Instant, LocalDate } from '../../domain/time';
import type { Page, Paging } from './types';

/** More rows than this are never read at once. */
const MOST_ROWS = 200;

/** Where a page begins: the sort values of the last row of the page before it; null for the first page. */
export type Position = readonly CursorValue[] | null;

/** The position that a cursor names, checked to belong to this order and to have as many values. */
export function positionOf({ cursor }: Paging, order: string, values: number): Result<Position, 'invalid-cursor'> {
  if (cursor === undefined) return ok(null);
  const decoded = decodeCursor(cursor, order);
  return decoded.ok && decoded.value.length !== values ? fail('invalid-cursor') : decoded;
}

/**
 * The condition that a row comes after a position in an order: its columns with their types, all ascending (`>`) or all
 * descending (`<`). True of every row where the page is the first. Column names are the query's own, never a request's.
 */
export function comesAfter(position: Position, than: '<' | '>', columns: Readonly<Record<string, string>>): Prisma.Sql {
  if (position === null) return Prisma.sql`true`;
  const values = Object.values(columns).map(
    (type, at) => Prisma.sql`${position[at] ?? null}${Prisma.raw(`::${type}`)}`,
  );
  const left = Prisma.raw(Object.keys(columns).join(', '));
  return Prisma.sql`(${left}) ${Prisma.raw(than)} (${Prisma.join(values)})`;
}

/** How many rows to read: one more than the page has, so that it is known whether there are more. */
export const rowsToRead = ({ limit }: Paging): number => Math.max(1, Math.min(limit, MOST_ROWS)) + 1;

/** A page of the rows read, mapped, with the cursor of the next one. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  paging: Paging,
  order: string,
  position: (row: Row) => readonly CursorValue[],
  item: (row: Row) => Item,
): Page<Item> {
  const size = rowsToRead(paging) - 1;
  const last = rows.length > size ? rows[size - 1] : undefined;
  return { items: rows.slice(0, size).map(item), next: last ? encodeCursor(order, position(last)) : null };
}

/** An instant as text. */
export const instant = (at: Date): Instant => at.toISOString();
export const instantOrNull = (at: Date | null): Instant | null => at && at.toISOString();
/** A date column, which arrives as the midnight of its day in UTC. */
export const localDate = (date: Date | null): LocalDate | null => date && date.toISOString().slice(0, 10);
