import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { whyUnusable } from './probe';
import { type Release } from './pinned';

/** Where a program of this release is kept between starts. */
export function cachedPath(cacheDir: string, release: Release): string {
  return join(cacheDir, `${release.program}-${release.version}`, release.program);
}

/** The cached program, if it is there whole. */
export function findCached(cacheDir: string, release: Release): string | undefined {
  const path = cachedPath(cacheDir, release);
  const note = `${path}.json`;
  if (!existsSync(path) || !existsSync(note)) return undefined;
  const { size } = JSON.parse(readFileSync(note, 'utf8')) as { size: number };
  return statSync(path).size === size ? path : undefined;
}

/**
 * Puts a program into the cache: written under another name, flushed to the disk, tried once, and only then moved to
 * the name under which it is looked for. Interrupted at any moment, it leaves nothing that would be used.
 *
 * @param write writes the program to the path that it is given
 * @param source where it came from, for the note beside it
 * @returns the path in the cache
 * @throws Error if the program does not run on this machine
 */
export async function installInCache(
  cacheDir: string,
  release: Release,
  source: string,
  write: (path: string) => Promise<void>,
): Promise<string> {
  const path = cachedPath(cacheDir, release);
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}.part`;
  try {
    await write(half);
    await chmod(half, 0o755);
    const reason = await whyUnusable(release.program, half);
    if (reason) throw new Error(reason);
    const note = { source, size: statSync(half).size, sha256: await sha256Of(half) };
    await flush(half);
    await rename(half, path);
    await writeFile(`${path}.json`, JSON.stringify(note, null, 2));
    await flush(dirname(path));
    return path;
  } finally {
    await rm(half, { force: true });
  }
}

/** SHA-256 of a file, in hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
