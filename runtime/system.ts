import { join } from 'node:path';
import { migrate } from '../prisma/migrate';
import { noteAddress } from './attach';
import { bringUpDatabase, bringUpRehearsal, bringUpTemporal, type DatabasePart, type Part } from './bring-up';
import { startChild } from './child-process';
import { childEnvironment, type Config } from './config';
import { openDataDir, type DataDir } from './data-dir';
import { findFreePort, isPortFree } from './embedded/ports';
import { assetPaths } from './paths';
import { StartProblem } from './problem';
import { type Progress } from './progress';
import { supervise, type Supervised } from './supervise';

const CHILD_PATIENCE_MS = 60_000;
const WORKER = 'The worker';
const API = 'The api';

export interface SystemOptions {
  readonly config: Config;
  readonly progress: Progress;
  /** The virtual now of a rehearsal's first start (RFC 3339); undefined for a system on the wall clock. */
  readonly rehearseAt: string | undefined;
  /** Done once the register can be written to and before anybody works on it, with what a process of ours is given. */
  readonly beforehand?: (environment: Readonly<Record<string, string>>, dataDir: DataDir) => Promise<void>;
  /** Aborted when the person at the keyboard has had enough. */
  readonly interrupted: AbortSignal;
}

export interface RunningSystem {
  /** The API's address. */
  readonly url: string;
  readonly applicationUrl: string;
  readonly ownerUrl: string;
  readonly dataDir: DataDir;
}

/** Thrown when the start was interrupted. */
export class Interrupted extends Error {}

/**
 * Starts everything: PostgreSQL and Temporal (unless they are elsewhere), migrations, worker and API, each supervised;
 * hands the running system to `use`; and, when `use` has ended or anything has failed, stops everything in the opposite
 * order. Nothing is left running.
 */
export async function withSystem(options: SystemOptions, use: (system: RunningSystem) => Promise<void>): Promise<void> {
  const { config, progress, interrupted } = options;
  const port = await choosePort(config);
  const dataDir = openDataDir(config.dataDir);
  const running: { name: string; supervised: Supervised }[] = [];
  try {
    const children = new Map<string, Supervised>();
    let renewing = false;
    const restartChildren = (): void => {
      if (!renewing) void Promise.all([...children.values()].map((child) => child.restart()));
    };
    const { database, temporal } = await bringUpServers(options, dataDir, restartChildren, running);
    // The API goes by the engine's time; it must not see that of a new engine with the offset of the old one.
    const renewEngine = async (): Promise<void> => {
      renewing = true;
      const renew = async (): Promise<void> => temporal.supervised?.restart();
      await (children.get(API)?.restart(renew) ?? renew()).finally(() => (renewing = false));
    };
    interruptIf(interrupted);
    await applyMigrations(database, progress);
    interruptIf(interrupted);
    const own = { TOLLGATE_PORT: String(port), TOLLGATE_DATA: config.dataDir };
    const environment = () => childEnvironment({ ...database.environment(), ...temporal.environment(), ...own });
    await options.beforehand?.(environment(), dataDir);
    interruptIf(interrupted);
    await startProcesses({
      dataDir,
      environment,
      progress,
      // The time-skipping server never takes a task back from a worker that was killed, and its time stands still for
      // that task. A new one gets its procedures from the register.
      beforeNextWorker: options.rehearseAt === undefined ? () => Promise.resolve() : renewEngine,
      remember: (name, supervised) => {
        children.set(name, supervised);
        running.push({ name, supervised });
      },
    });
    interruptIf(interrupted);
    const url = config.http.publicUrl ?? addressOf(config.http.host, port);
    noteAddress(dataDir.path, url);
    await use({ url, applicationUrl: database.applicationUrl, ownerUrl: database.ownerUrl, dataDir });
  } finally {
    await stopAll(running, progress);
    dataDir.release();
  }
}

async function bringUpServers(
  { config, progress, rehearseAt }: SystemOptions,
  dataDir: DataDir,
  restartChildren: () => void,
  running: { name: string; supervised: Supervised }[],
): Promise<{ database: DatabasePart; temporal: Part }> {
  const options = { config, dataDir, progress };
  const remember = <P extends Part>(part: P): P => {
    if (part.supervised) running.push({ name: part.name, supervised: part.supervised });
    return part;
  };
  const [database, temporal] = await Promise.allSettled([
    bringUpDatabase(options).then(remember),
    (rehearseAt === undefined ? bringUpTemporal(options) : bringUpRehearsal(options, rehearseAt, restartChildren)).then(
      remember,
    ),
  ]);
  // Both have been waited for, so that what did start is known and can be stopped.
  if (database.status === 'rejected') throw database.reason;
  if (temporal.status === 'rejected') throw temporal.reason;
  return { database: database.value, temporal: temporal.value };
}

/** Both at once: neither needs the other, and each takes its time to load. */
async function startProcesses({
  dataDir,
  environment,
  progress: { step },
  beforeNextWorker,
  remember,
}: {
  readonly dataDir: DataDir;
  readonly environment: () => Record<string, string>;
  readonly progress: Progress;
  /** Called when the worker has died, before another is started. */
  readonly beforeNextWorker: () => Promise<void>;
  readonly remember: (name: string, supervised: Supervised) => void;
}): Promise<void> {
  const outcomes = await Promise.allSettled(
    (['worker', 'api'] as const).map(async (kind) => {
      const name = `The ${kind}`;
      const logFile = join(dataDir.logs, `${kind}.log`);
      const start = async (died: boolean) => {
        if (died && name === WORKER) await beforeNextWorker();
        return startChild({
          kind,
          environment: environment(),
          logFile,
          dataDir: dataDir.path,
          patience: CHILD_PATIENCE_MS,
        });
      };
      remember(name, await supervise(start, { name, report: step }));
      step(`${name} is ready`);
    }),
  );
  // Both have been waited for, so that what did start is known and can be stopped.
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

async function applyMigrations(database: DatabasePart, progress: Progress): Promise<void> {
  const applied = await migrate({ ownerUrl: database.ownerUrl, migrationsDir: assetPaths().migrations });
  if (applied.length > 0) progress.step(`Migrations applied: ${applied.join(', ')}`);
}

async function stopAll(running: { name: string; supervised: Supervised }[], progress: Progress): Promise<void> {
  // The API first, so that nobody is answered by half a system; PostgreSQL last.
  const order = ['The api', 'The worker', 'Temporal', 'PostgreSQL'];
  for (const { name, supervised } of running.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))) {
    try {
      await supervised.stop();
      progress.step(`${name} has stopped`);
    } catch (error) {
      progress.step(`${name} did not stop cleanly: ${String(error)}`);
    }
  }
}

async function choosePort({ http }: Config): Promise<number> {
  if (http.port === 0) return findFreePort();
  if (await isPortFree(http.port, http.host)) return http.port;
  throw new StartProblem(`Port ${http.port} on ${http.host} is in use by another program.`, [
    `Choose another: tollgate start --port ${http.port + 1} (or TOLLGATE_PORT=${http.port + 1}).`,
    `See which program it is: lsof -i :${http.port}`,
  ]);
}

function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

function interruptIf(signal: AbortSignal): void {
  if (signal.aborted) throw new Interrupted();
}
