/** A value of a regime document, as data. */
export type Node = string | number | boolean | null | readonly Node[] | { readonly [name: string]: Node | undefined };

/** One place where two documents differ. */
export interface Difference {
  /** Steps from the root: names of fields, and in lists the identity of the entry (`thresholds`, `project-line`, `amount`). */
  readonly path: readonly string[];
  /** Undefined: the earlier document does not have it. */
  readonly before: Node | undefined;
  /** Undefined: the later document does not have it. */
  readonly after: Node | undefined;
}

type Entry = { readonly [name: string]: Node | undefined };

const isEntry = (node: Node | undefined): node is Entry =>
  typeof node === 'object' && node !== null && !Array.isArray(node);
const isList = (node: Node | undefined): node is readonly Node[] => Array.isArray(node);

/** Fields by which an entry of a list is known, the first that all entries of both lists have. */
const IDENTITIES = [
  'id',
  'key',
  'code',
  'ref',
  'name',
  'body',
  'by',
  'type',
  'from',
  'date',
  'monthDay',
  'level',
] as const;

/** All differences between two documents, in the order of their fields; what is the same is not named. */
export function differencesOf(
  before: Node | undefined,
  after: Node | undefined,
  path: readonly string[] = [],
): readonly Difference[] {
  if (same(before, after)) return [];
  if (isList(before) && isList(after)) return ofLists(before, after, path);
  if (isEntry(before) && isEntry(after) && !isWhole(before) && !isWhole(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => differencesOf(before[name], after[name], [...path, name]));
  }
  return [{ path, before, after }];
}

function ofLists(before: readonly Node[], after: readonly Node[], path: readonly string[]): readonly Difference[] {
  const identity = identityOf(before, after);
  if (identity === null) return [{ path, before, after }];
  const named = (list: readonly Node[]) =>
    new Map(list.filter(isEntry).map((entry) => [textOf(entry[identity]), entry] as const));
  const [earlier, later] = [named(before), named(after)];
  const ids = [...new Set([...earlier.keys(), ...later.keys()])];
  const changed = ids.flatMap((id) => differencesOf(earlier.get(id), later.get(id), [...path, id]));
  const kept = (list: ReadonlyMap<string, Entry>, other: ReadonlyMap<string, Entry>) =>
    [...list.keys()].filter((id) => other.has(id));
  const reordered = kept(earlier, later).join('\n') !== kept(later, earlier).join('\n');
  if (!reordered) return changed;
  return [...changed, { path: [...path, 'order'], before: [...earlier.keys()], after: [...later.keys()] }];
}

const textOf = (node: Node | undefined): string => (typeof node === 'string' ? node : '');

/** By what the entries of both lists are known; null where they are no entries, or nothing names each of them once. */
function identityOf(before: readonly Node[], after: readonly Node[]): string | null {
  const all = [...before, ...after];
  if (all.length === 0 || !all.every(isEntry) || all.some(isWhole)) return null;
  const names = (list: readonly Node[], field: string) =>
    list.map((entry) => (isEntry(entry) ? entry[field] : undefined));
  return (
    IDENTITIES.find((field) =>
      [before, after].every((list) => {
        const found = names(list, field);
        return found.every((name) => typeof name === 'string') && new Set(found).size === found.length;
      }),
    ) ?? null
  );
}

/** A condition or a time: a person reads it as one statement, so it is compared as a whole. */
const isWhole = (entry: Entry): boolean =>
  CONDITION.some((field) => field in entry) || ('n' in entry && 'unit' in entry);

const CONDITION = ['all', 'any', 'not', 'fact'] as const;

/** The same value, whatever the order of fields. */
export function same(a: Node | undefined, b: Node | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((each, at) => same(each, b[at]));
  if (!isEntry(a) || !isEntry(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => same(a[name], b[name]));
}
