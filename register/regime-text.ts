import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { presetText } from './regimes';
import type { RegimeStore } from './regime-store';

/** Fields by which a new document of rules is told from the one that it began from. */
export interface RegimeNames {
  readonly id?: string;
  readonly version?: string;
  readonly jurisdiction?: string;
}

/** The version as YAML: as it was written, comments and all, where it was written so; null where it is not on record. */
export async function textOfVersion(regimes: RegimeStore, hash: string): Promise<string | null> {
  const written = (await regimes.textOf(hash)) ?? presetText(hash);
  if (written !== null) return written;
  const document = await regimes.byHash(hash);
  return document && stringify(document, { lineWidth: 120, aliasDuplicateObjects: false });
}

/** The text with other names; everything else in it stays as it was written. */
export function withNames(text: string, names: RegimeNames): string {
  const root = parseDocument(text).contents;
  if (!isMap(root)) return text;
  const changes = root.items.flatMap((pair) => {
    const key = isPair(pair) && isScalar(pair.key) ? pair.key.value : null;
    const name = key === 'id' || key === 'version' || key === 'jurisdiction' ? names[key] : undefined;
    const range = isNode(pair.value) ? pair.value.range : null;
    return name !== undefined && range ? [{ from: range[0], to: range[1], name: stringify(name).trim() }] : [];
  });
  return changes
    .sort((a, b) => b.from - a.from)
    .reduce((changed, { from, to, name }) => changed.slice(0, from) + name + changed.slice(to), text);
}

/** A value to write in a text: where it stands, entries of lists by their `id`, and what it is to be. */
export interface TextChange {
  readonly path: readonly string[];
  readonly value: string | number;
}

/** The text with other values; a place that it does not have, and everything else, stays as it is. */
export function withValues(text: string, changes: readonly TextChange[]): string {
  const root = parseDocument(text).contents;
  const edits = changes.flatMap(({ path, value }) => {
    const node = nodeAt(root, path);
    if (!isScalar(node) || !node.range || node.value === value) return [];
    return [{ from: node.range[0], to: node.range[1], written: stringify(value).trim() }];
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((changed, { from, to, written }) => changed.slice(0, from) + written + changed.slice(to), text);
}

function nodeAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, step) => {
    if (isMap(node)) return node.get(step, true);
    return isSeq(node) ? node.items.find((entry) => isMap(entry) && entry.get('id') === step) : undefined;
  }, root);
}
