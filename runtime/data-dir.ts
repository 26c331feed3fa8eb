import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from './embedded/processes';
import { StartProblem } from './problem';

/** Raised when an older Tollgate could no longer read what a newer one has written here. */
const FORMAT = 1;
const MARKER = 'tollgate.json';
const LOCK = 'lock';

export interface DataDir {
  readonly path: string;
  /** The folder for log files. */
  readonly logs: string;
  /** Gives the folder free for the next Tollgate. */
  release(): void;
}

/**
 * Makes the data folder, or checks that it is one that Tollgate made, and takes it for this process alone.
 *
 * @throws StartProblem if it holds something else, was made by a newer Tollgate, or another Tollgate uses it now
 */
export function openDataDir(path: string): DataDir {
  markAsOurs(path);
  takeLock(path);
  const logs = join(path, 'log');
  mkdirSync(logs, { recursive: true });
  return { path, logs, release: () => rmSync(join(path, LOCK), { force: true }) };
}

/** Makes the folder with its marker, or checks the marker of the one that is there. */
export function markAsOurs(path: string): void {
  const marker = join(path, MARKER);
  const isNew = !existsSync(path) || readdirSync(path).length === 0;
  if (isNew) {
    mkdirSync(path, { recursive: true });
    // Others may pass through, since PostgreSQL may have to run as another user; what is secret here is closed itself.
    chmodSync(path, 0o755);
    writeFileSync(marker, JSON.stringify({ madeBy: 'tollgate', format: FORMAT }));
    return;
  }
  const format = readFormat(marker);
  if (format === undefined) {
    throw new StartProblem(`The folder ${path} was not made by Tollgate, and nothing in it has been touched.`, [
      'Choose another folder: tollgate start --data DIR.',
      'Or move this one away.',
    ]);
  }
  if (format > FORMAT) {
    throw new StartProblem(
      `The folder ${path} was made by a newer Tollgate (format ${format}; this one knows ${FORMAT}).`,
      ['Start the newer Tollgate.', 'Or choose another folder: tollgate start --data DIR.'],
    );
  }
}

function readFormat(marker: string): number | undefined {
  try {
    const content = JSON.parse(readFileSync(marker, 'utf8')) as { madeBy?: unknown; format?: unknown };
    return content.madeBy === 'tollgate' && typeof content.format === 'number' ? content.format : undefined;
  } catch {
    return undefined;
  }
}

function takeLock(path: string): void {
  const lock = join(path, LOCK);
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(path);
    if (holder !== undefined) {
      throw new StartProblem(`Another Tollgate (process ${holder}) is running with the data in ${path}.`, [
        `Use the one that runs, or stop it: kill ${holder}`,
        'Or start this one on data of its own: tollgate start --data DIR --port N.',
      ]);
    }
    // Its holder was killed.
    rmSync(lock, { force: true });
  }
}

/** The process that uses a data folder now, if one does. */
export function holderOf(path: string): number | undefined {
  const lock = join(path, LOCK);
  if (!existsSync(lock)) return undefined;
  const pid = Number(readFileSync(lock, 'utf8'));
  return pid > 0 && isAlive(pid) && /tollgate/.test(commandOf(pid) ?? '') ? pid : undefined;
}
