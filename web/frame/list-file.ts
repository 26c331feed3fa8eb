import type { ProblemDocument } from '../../contracts/api/problem';
import type { Result } from '../../domain/result';
import { csvFile } from './csv-file';
import type { Read } from './desk';
import type { PageAnswer } from './page';

/** The columns of a file, the same in every language: codes of the register, ISO dates, plain decimals. */
export type Columns<Item> = readonly (readonly [name: string, of: (item: Item) => string | null])[];

/** What a part of a list is asked for with, beside its filters. */
type Asked = Iterable<[string, string]>;

/** So many rows at once, from the beginning or from a cursor on. */
export const partOf = (limit: number, cursor: string | null): Asked => [
  ['limit', String(limit)],
  ...(cursor === null ? [] : [['cursor', cursor] satisfies [string, string]]),
];

/** A list that is read part by part. */
interface PagedList<Item> {
  readonly name: string;
  readonly columns: Columns<Item>;
  readonly read: (part: Asked) => Promise<Result<Read<Part<Item>>, ProblemDocument>>;
}

interface Part<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** As many as the interface gives. */
const AT_ONCE = 200;

/** A whole list as CSV (RFC 4180), or why it cannot be read. */
export async function listFile<Item>(list: PagedList<Item>): Promise<PageAnswer> {
  const first = await list.read(partOf(AT_ONCE, null));
  if (!first.ok) return { problem: first.fault };
  const names = list.columns.map(([name]) => name);
  return csvFile(list.name, names, partsFrom(list, first.value.value));
}

async function* partsFrom<Item>({ name, columns, read }: PagedList<Item>, first: Part<Item>) {
  const rowsOf = (items: readonly Item[]) => items.map((item) => columns.map(([, of]) => of(item)));
  yield rowsOf(first.items);
  for (let cursor = first.next; cursor !== null;) {
    const part = await read(partOf(AT_ONCE, cursor));
    if (!part.ok) throw new Error(`The file ${name}.csv ended early: ${part.fault.code}.`);
    yield rowsOf(part.value.value.items);
    cursor = part.value.value.next;
  }
}
