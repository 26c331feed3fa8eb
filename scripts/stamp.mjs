import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The directory of package.json. */
export const root = resolve(import.meta.dirname, '..');

/** Every file below `folder` (or `folder` itself, if it is a file), as paths relative to the root, in a fixed order. */
export function filesBelow(folder, wanted = () => true) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [folder];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** One hash over names and contents: two trees with the same hash give the same result. */
export function hashOf(files, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Whether `stampFile` says that the result for this hash stands already. */
export function isFresh(stampFile, hash) {
  const path = join(root, stampFile);
  return existsSync(path) && readFileSync(path, 'utf8') === hash;
}

/** Written last, so that an interrupted run is repeated. */
export function writeStamp(stampFile, hash) {
  const path = join(root, stampFile);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, hash);
}
