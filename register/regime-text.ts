import { isMap, isNode, isPair, isScalar, parseDocument, stringify } from 'yaml';
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
