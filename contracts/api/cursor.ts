import { fail, ok, type Result } from '../../domain/result';

/** What a page's position is made of: the sort values of its last row. */
export type CursorValue = string | number | null;

const MAX_VALUES = 6;

/** An opaque cursor for the rows after these sort values. `order` names the list and its sort, so that none is mixed up. */
export const encodeCursor = (order: string, values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify([order, ...values])).toString('base64url');

/**
 * The sort values of a cursor. It carries no right: every page is filtered anew for its reader.
 *
 * @returns the fault `invalid-cursor` for a text that is none, or that belongs to another list or sort.
 */
export function decodeCursor(cursor: string, order: string): Result<readonly CursorValue[], 'invalid-cursor'> {
  const parsed = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(parsed) || parsed.length > MAX_VALUES + 1) return fail('invalid-cursor');
  const [named, ...values] = parsed as unknown[];
  return named === order && values.every(isCursorValue) ? ok(values) : fail('invalid-cursor');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isCursorValue = (value: unknown): value is CursorValue =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
