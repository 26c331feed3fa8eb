import { decodeCursor, encodeCursor } from '../../../contracts/api/cursor';
import type { Instant } from '../../../domain/time';
import { fault, page, type Answer } from '../../answer';

/** An instant of a request, which may have any offset, as the register writes it. */
export const utc = (instant: string): Instant => new Date(instant).toISOString();

/** 409 for something that must be unique and is not. */
export const taken = (pointer: string, what: string): Answer =>
  fault('already-exists', {
    errors: [
      {
        in: 'body',
        pointer,
        rule: 'unique',
        message: `${what} is taken`,
        remedy: 'Choose another, or change the one that is there.',
      },
    ],
  });

/** A page of a list that is ordered by id. `read` is given one more than the limit, to see whether there is more. */
export async function pageById<T extends { readonly id: string }>(
  { url, query, order }: { url: string; query: { limit: number; cursor?: string }; order: string },
  read: (range: { after?: string; limit: number }) => Promise<readonly T[]>,
  show: (item: T) => object,
): Promise<Answer> {
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, order);
  if (cursor && !cursor.ok) return fault('invalid-cursor');
  const [after] = cursor?.value ?? [];
  const rows = await read({ ...(typeof after === 'string' && { after }), limit: query.limit + 1 });
  const items = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? items.at(-1) : undefined;
  return page(url, items.map(show), last ? encodeCursor(order, [last.id]) : null);
}
