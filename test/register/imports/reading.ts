import type { ImportProfile } from '../../../contracts/import-profile';
import { ok, type Result } from '../../../domain/result';
import { readRows, type FileFault, type SourceRow } from '../../../register/imports/rows';

/** The chunks in which a file comes over the network: odd ones, so that letters are cut in two. */
async function* chunksOf(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield Promise.resolve(bytes.subarray(from, from + size));
}

/** All rows of a file. */
export async function readAll(
  bytes: Uint8Array,
  profile: ImportProfile,
): Promise<Result<readonly SourceRow[], FileFault>> {
  const rows: SourceRow[] = [];
  const read = await readRows(chunksOf(bytes), profile, { maxBytes: 64 * 1024 * 1024 }, async (more) => {
    rows.push(...(await Promise.resolve(more)));
  });
  return read.ok ? ok(rows) : read;
}
