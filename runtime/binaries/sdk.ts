import { spawn } from 'node:child_process';
import { copyFileSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder } from '../../register/package-folder';
import { installInCache } from './cache';
import { type Release } from './pinned';

/** As long as the folder grows the download goes on; without a byte for this long, it is given up. */
const SILENCE_MS = 12_000;

/**
 * Has the Temporal SDK download the release from Temporal's own site, and puts the program into the cache.
 *
 * @throws Error with the reason, at once where the site cannot be reached, and after 12 s where nothing arrives
 */
export async function installFromSdk(release: Release, cacheDir: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-sdk-'));
  try {
    await download(release, folder);
    const [file] = readdirSync(folder).sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size);
    if (!file) throw new Error('the SDK left no file');
    return await installInCache(cacheDir, release, `Temporal SDK, ${release.version}`, async (path) =>
      copyFileSync(join(folder, file), path),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function download(release: Release, folder: string): Promise<void> {
  const script = join(packageFolder(), 'runtime/binaries/sdk-download.js');
  const child = spawn(process.execPath, [script, release.program, release.version, folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let errors = '';
    let size = -1;
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const watch = setInterval(() => {
      const grown = sizeOf(folder);
      if (grown > size) size = grown;
      else child.kill('SIGKILL');
    }, SILENCE_MS);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(watch);
      if (code === 0) resolve();
      else reject(new Error(rootCause(errors) ?? `nothing arrived for ${SILENCE_MS / 1000} s`));
    });
  });
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** The SDK wraps every cause in the next; the innermost, at the end, says what a person can act on. */
function rootCause(errors: string): string | undefined {
  const causes = errors.trim().split(/: (?=[a-z])/);
  return causes.at(-1) || undefined;
}
