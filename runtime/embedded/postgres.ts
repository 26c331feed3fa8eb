import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { StartProblem } from '../problem';
import { requireFreeSpace } from './disk';
import { findPostgres, type PostgresPrograms } from './postgres-programs';
import { commandOf, endProcess, exited, isAlive } from './processes';

/** Mebibytes: a new cluster takes 40, its write-ahead log up to 1,024 under load; below this it is not worth starting. */
const SPACE_FOR_CLUSTER = 500;
const START_PATIENCE_MS = 60_000;
/** SIGINT: disconnect everybody and shut down cleanly. SIGQUIT: at once, recovering at the next start. */
const STOP_SIGNALS = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
] as const;

export interface ClusterOptions {
  /** The cluster's own folder; made with all its contents if it does not exist. */
  readonly clusterDir: string;
  readonly logFile: string;
  readonly port: number;
  readonly superuserPassword: string;
  /** False only where the data may be lost with the power, as in tests. */
  readonly durable: boolean;
}

export interface Cluster {
  readonly pid: number;
  readonly port: number;
  readonly superuserUrl: string;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Disconnects everybody, shuts down cleanly and answers when the process is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server of our own on 127.0.0.1 and answers when it takes connections. Whatever an earlier, killed
 * Tollgate left running on this folder is stopped first. Throws a StartProblem that says what to do.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const programs = findPostgres();
  await stopOrphan(options.clusterDir);
  if (!existsSync(join(options.clusterDir, 'PG_VERSION'))) await initialise(programs, options);
  const child = launch(programs, options);
  const superuserUrl = `postgresql://postgres:${options.superuserPassword}@127.0.0.1:${options.port}/postgres`;
  await untilReady(child, superuserUrl, options.logFile);
  const pid = child.pid as number;
  return {
    pid,
    port: options.port,
    superuserUrl,
    ended: exited(child),
    stop: async () => {
      await endProcess(pid, STOP_SIGNALS);
      await exited(child);
    },
  };
}

/** Stops the server that a killed Tollgate left behind on this cluster, so that the new one owns its lifetime. */
export async function stopOrphan(clusterDir: string): Promise<void> {
  const pidFile = join(clusterDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid) && commandOf(pid)?.includes(clusterDir)) {
    await endProcess(pid, STOP_SIGNALS);
  }
  // The number may belong to a stranger by now, and PostgreSQL would take them for its own server and refuse to start.
  rmSync(pidFile, { force: true });
}

/** Made beside its place and moved there when complete: an interrupted start leaves nothing that looks like a cluster. */
async function initialise(programs: PostgresPrograms, options: ClusterOptions): Promise<void> {
  await requireFreeSpace(join(options.clusterDir, '..'), SPACE_FOR_CLUSTER, 'a new database');
  const half = `${options.clusterDir}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  const passwordFile = join(tmpdir(), `tollgate-${process.pid}-${options.port}`);
  writeFileSync(passwordFile, options.superuserPassword, { mode: 0o600, flag: 'wx' });
  if (programs.user) {
    chownSync(half, programs.user.uid, programs.user.gid);
    chownSync(passwordFile, programs.user.uid, programs.user.gid);
  }
  try {
    const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'];
    // PostgreSQL's own locale sorts the same on every system, whatever the system's C library says.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    await runToEnd(programs, programs.initdb, [`--pgdata=${half}`, ...flags, ...locale]);
  } finally {
    unlinkSync(passwordFile);
  }
  await rename(half, options.clusterDir);
}

function runToEnd(programs: PostgresPrograms, program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...programs.user, cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(new StartProblem(`PostgreSQL could not make its data folder:\n${output.trim()}`, remediesFor(output)));
    });
  });
}

function remediesFor(output: string): string[] {
  if (/permission denied/i.test(output)) {
    return ['As root: keep the data in a folder that the user "postgres" can reach: tollgate start --data DIR.'];
  }
  return ['If the message above does not help, use a PostgreSQL of your own: set DATABASE_URL and DATABASE_OWNER_URL.'];
}

function launch(programs: PostgresPrograms, options: ClusterOptions): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(options.port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    timezone: 'UTC',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(options.logFile, 'a', 0o600);
  // A session of its own: Ctrl-C reaches the supervisor alone, which stops the database last.
  const child = spawn(programs.postgres, ['-D', options.clusterDir, ...flags], {
    ...programs.user,
    cwd: tmpdir(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

async function untilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
  const until = performance.now() + START_PATIENCE_MS;
  let failed: Error | undefined;
  child.once('error', (error) => (failed = error));
  while (performance.now() < until && !failed && child.exitCode === null && child.signalCode === null) {
    if (await accepts(url)) return;
    await delay(50);
  }
  child.kill('SIGQUIT');
  const tail = existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n') : '';
  throw new StartProblem(`PostgreSQL did not start. The end of ${logFile} says:\n${failed?.message ?? tail}`, [
    'If the disk is full, free some space and start again; the data is kept.',
    'Or use a PostgreSQL of your own: set DATABASE_URL and DATABASE_OWNER_URL.',
  ]);
}

async function accepts(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
