import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../contracts/names';
import { type DataDir } from '../data-dir';
import { StartProblem } from '../problem';
import { findFreePort, keepOrFindPort } from './ports';
import { commandOf, endProcess, exited } from './processes';
import { keep, readKept } from './secrets';

const START_PATIENCE_MS = 60_000;
const STOP_SIGNALS = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 2_000],
] as const;

export interface TemporalServer {
  /** host:port */
  readonly address: string;
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

interface Kept {
  readonly pid: number;
  readonly port: number;
}

export interface DevServerOptions {
  readonly program: string;
  readonly dataDir: DataDir;
  readonly namespace: string;
  /** Also serve Temporal's own pages, on a port of their own. */
  readonly ui: boolean;
}

/** Starts Temporal's development server with its state in the data folder. */
export async function startDevServer(options: DevServerOptions): Promise<TemporalServer> {
  const folder = join(options.dataDir.path, 'temporal');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'server.json');
  const port = await portAfterOrphan(file);
  const database = join(folder, 'temporal.db');
  const ui = options.ui ? ['--ui-port', String(await findFreePort())] : ['--headless'];
  const args = [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--namespace', options.namespace, ...ui],
    // Write-ahead log: twice the throughput of the default journal. FULL survives a power cut and is not slower.
    ...['--db-filename', database, '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=FULL'],
    ...Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ...['--log-level', 'warn'],
  ];
  return launch(options.program, args, port, file, join(options.dataDir.logs, 'temporal.log'), options.namespace);
}

/** Starts the time-skipping server, which keeps everything in memory. */
export async function startTimeSkippingServer(program: string, dataDir: DataDir): Promise<TemporalServer> {
  const file = join(dataDir.path, 'time-skipping.json');
  const port = await portAfterOrphan(file);
  // Without --enable-time-skipping its time stands under a lock: it passes as everywhere, and skips only when told to.
  const args = [String(port)];
  return launch(program, args, port, file, join(dataDir.logs, 'temporal.log'), undefined);
}

/** Stops the server that a killed Tollgate left behind, and answers which port to use now. */
async function portAfterOrphan(file: string): Promise<number> {
  const kept = readKept(file) as Kept | undefined;
  if (kept && commandOf(kept.pid)?.includes(String(kept.port))) await endProcess(kept.pid, STOP_SIGNALS);
  return keepOrFindPort(kept?.port);
}

async function launch(
  program: string,
  args: readonly string[],
  port: number,
  file: string,
  logFile: string,
  namespace: string | undefined,
): Promise<TemporalServer> {
  const log = openSync(logFile, 'a', 0o600);
  // A session of its own: Ctrl-C reaches the supervisor alone, which stops the workers first.
  const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.on('error', () => undefined);
  const pid = child.pid;
  if (pid === undefined)
    throw new StartProblem(`${program} could not be run.`, ['Delete it, so that it is fetched anew.']);
  keep(file, { pid, port } satisfies Kept);
  const address = `127.0.0.1:${port}`;
  await untilReady(child, address, namespace, logFile);
  return {
    address,
    pid,
    ended: exited(child),
    stop: async () => {
      await endProcess(pid, STOP_SIGNALS);
      await exited(child);
      rmSync(file, { force: true });
    },
  };
}

async function untilReady(
  child: ChildProcess,
  address: string,
  namespace: string | undefined,
  logFile: string,
): Promise<void> {
  const until = performance.now() + START_PATIENCE_MS;
  while (performance.now() < until && child.exitCode === null && child.signalCode === null) {
    if (await answers(address, namespace)) return;
    await delay(100);
  }
  child.kill('SIGKILL');
  const tail = existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n') : '';
  throw new StartProblem(`Temporal did not start. The end of ${logFile} says:\n${tail}`, [
    'Its state can be deleted without loss (the folder temporal in the data folder): procedures resume from the register.',
    'Or use a Temporal of your own: TEMPORAL_ADDRESS=host:7233.',
  ]);
}

/** Whether the server takes calls and, where it has namespaces, ours exists. */
export async function answers(address: string, namespace: string | undefined): Promise<boolean> {
  const connection = Connection.lazy({ address, connectTimeout: 1_000 });
  try {
    await connection.withDeadline(Date.now() + 2_000, async () => {
      await connection.workflowService.getSystemInfo({});
      if (namespace !== undefined) await connection.workflowService.describeNamespace({ namespace });
    });
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
