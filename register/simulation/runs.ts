import { extname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Instant } from '../../domain/time';
import type { PrismaClient, SimulationRun } from '../../generated/prisma/client';
import { packageFolder } from '../package-folder';
import type { ClockPort, RegisterLog } from '../types';
import type { Progress, SimulationOrder, SimulationTask } from './task';
import type { SimulationResult } from './thread';

/** What was asked for, as far as it is needed to show the result. */
export type Asked = Readonly<Record<string, unknown>>;

/** Why a simulation came to no result. */
export type SimulationFault = 'too-large' | 'failed' | 'interrupted';

/** A simulation as its owner sees it. */
export interface SimulationState {
  readonly id: string;
  readonly status: 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: Progress;
  readonly asked: Asked;
  readonly result: SimulationResult | null;
  readonly fault: SimulationFault | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

/** Simulations on threads of their own: the process that answers requests goes on answering. */
export interface Simulations {
  /** Begins one; `busy`: as many run or wait as there may, of this person or at all. */
  start(of: {
    readonly id: string;
    readonly personId: string;
    readonly order: SimulationOrder;
    readonly asked: Asked;
  }): Promise<'started' | 'busy'>;
  /** Waits until it is over, at most so long. */
  settle(id: string, ms: number): Promise<void>;
  /** Null where this person has started none of this id, or a day has passed. */
  find(id: string, personId: string): Promise<SimulationState | null>;
  /** Stops it wherever it runs; false where there is nothing to stop. */
  cancel(id: string, personId: string): Promise<boolean>;
  close(): Promise<void>;
}

/** A simulation holds one core; another one stays for everything else. */
const MOST_THREADS = 1;
const MOST_WAITING = 8;
const MOST_OF_A_PERSON = 3;
/** What a thread may hold; beyond it the thread ends, and the process does not. */
const MOST_MEGABYTES = 2_048;
const IDLE_MS = 60_000;
const TOLD_EVERY_MS = 500;
/** A run whose process has been silent for so long is over. */
const SILENT_SECONDS = 30;

type Threads = Piscina<SimulationTask, SimulationResult>;

/** Why a simulation is ended that nobody has stopped. */
const LOST = 'lost';

const WAITING: Progress = { phase: 'waiting', done: 0, total: 0 };

export interface SimulationDeps {
  readonly prisma: PrismaClient;
  readonly databaseUrl: string;
  readonly clock: ClockPort;
  readonly log: RegisterLog;
}

export function createSimulations({ prisma, databaseUrl, clock, log }: SimulationDeps): Simulations {
  let threads: Threads | undefined;
  const running = new Map<string, { readonly stop: AbortController; readonly over: Promise<void> }>();

  // A thread that cannot even begin: what waits for it ends, and the next simulation gets new ones.
  const lose = (lost: Threads, error: unknown): void => {
    log.warn({ err: error }, 'a thread for simulations was lost');
    if (threads === lost) threads = undefined;
    for (const { stop } of running.values()) stop.abort(LOST);
    lost.destroy().catch((reason: unknown) => log.warn({ err: reason }, 'lost threads were not ended'));
  };
  const begin = (): Threads => {
    const opened = openThreads();
    opened.on('error', (error: unknown) => lose(opened, error));
    return opened;
  };

  const work = async (id: string, order: SimulationOrder, stop: AbortController): Promise<void> => {
    const { port1, port2 } = new MessageChannel();
    let progress = WAITING;
    port1.on('message', (told: Progress) => (progress = told));
    port1.unref();
    const telling = setInterval(() => {
      noteProgress(prisma, id, progress).then(
        (goesOn) => goesOn || stop.abort(),
        (error: unknown) => log.warn({ err: error, simulation: id }, 'the progress of a simulation was not kept'),
      );
    }, TOLD_EVERY_MS);
    try {
      const task: SimulationTask = { order, databaseUrl, port: port2 };
      threads ??= begin();
      const result = await threads.run(task, { transferList: [port2], signal: stop.signal });
      const total = result.portfolio.projects * result.results.length;
      const weighed: Progress = { phase: 'weighing', done: total, total };
      await end(id, { status: 'done', progress: { ...weighed }, result: { ...result } });
    } catch (error) {
      if (stop.signal.aborted && stop.signal.reason !== LOST) return;
      log.warn({ err: error, simulation: id }, 'a simulation failed');
      await end(id, { status: 'failed', fault: faultOf(error) });
    } finally {
      clearInterval(telling);
      port1.close();
    }
  };

  const end = (id: string, data: { status: string; progress?: object; result?: object; fault?: SimulationFault }) =>
    prisma.simulationRun.updateMany({ where: { id, status: 'running' }, data: { ...data, endedAt: clock.now() } });

  return {
    start: async ({ id, personId, order, asked }) => {
      await forgetOld(prisma);
      const own = await prisma.$queryRaw<unknown[]>`
        SELECT 1 FROM simulation_run WHERE person_id = ${personId} AND status = 'running'
           AND heartbeat > now() - make_interval(secs => ${SILENT_SECONDS})`;
      if (own.length >= MOST_OF_A_PERSON || running.size >= MOST_THREADS + MOST_WAITING) return 'busy';
      await prisma.$executeRaw`
        INSERT INTO simulation_run (id, person_id, status, progress, asked, started_at, heartbeat)
        VALUES (${id}, ${personId}, 'running', ${JSON.stringify(WAITING)}::jsonb, ${JSON.stringify(asked)}::jsonb,
                ${clock.now()}::timestamptz, now())`;
      const stop = new AbortController();
      const over = work(id, order, stop)
        .catch((error: unknown) => log.warn({ err: error, simulation: id }, 'the end of a simulation was not kept'))
        .finally(() => running.delete(id));
      running.set(id, { stop, over });
      return 'started';
    },
    settle: async (id, ms) => {
      const waiting = new AbortController();
      const patience = delay(ms, undefined, { signal: waiting.signal }).catch(() => undefined);
      await Promise.race([running.get(id)?.over, patience]);
      waiting.abort();
    },
    find: async (id, personId) => {
      const row = await prisma.simulationRun.findFirst({ where: { id, personId } });
      return row && stateOf(row, row.status === 'running' && (await isSilent(prisma, id)));
    },
    cancel: async (id, personId) => {
      const { count } = await prisma.simulationRun.updateMany({
        where: { id, personId, status: 'running' },
        data: { status: 'cancelled', endedAt: clock.now() },
      });
      // Where another process is at it, it finds out when it next tells its progress.
      running.get(id)?.stop.abort();
      return count > 0;
    },
    close: async () => {
      for (const { stop } of running.values()) stop.abort();
      await Promise.all([...running.values()].map(({ over }) => over));
      await threads?.destroy();
    },
  };
}

/** From the sources, where this file itself is one; else from `dist/`. */
function openThreads(): Threads {
  const kind = extname(__filename);
  const fromSources = kind === '.ts' ? ['--require', join(packageFolder(), 'scripts/from-sources.js')] : [];
  return new Piscina<SimulationTask, SimulationResult>({
    filename: join(__dirname, `thread${kind}`),
    execArgv: fromSources,
    minThreads: 0,
    maxThreads: MOST_THREADS,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
}

const faultOf = (error: unknown): SimulationFault =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'failed';

/** Whether the run is still wanted. */
async function noteProgress(prisma: PrismaClient, id: string, progress: Progress): Promise<boolean> {
  const kept = await prisma.$executeRaw`
    UPDATE simulation_run SET progress = ${JSON.stringify(progress)}::jsonb, heartbeat = now()
     WHERE id = ${id} AND status = 'running'`;
  return kept > 0;
}

const forgetOld = (prisma: PrismaClient): Promise<number> =>
  prisma.$executeRaw`DELETE FROM simulation_run WHERE heartbeat < now() - interval '1 day'`;

async function isSilent(prisma: PrismaClient, id: string): Promise<boolean> {
  const rows = await prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM simulation_run
     WHERE id = ${id} AND heartbeat < now() - make_interval(secs => ${SILENT_SECONDS})`;
  return rows.length > 0;
}

const stateOf = (row: SimulationRun, silent: boolean): SimulationState => ({
  id: row.id,
  status: silent ? 'failed' : (row.status as SimulationState['status']),
  progress: row.progress as unknown as Progress,
  asked: row.asked as Asked,
  result: row.result as SimulationResult | null,
  fault: silent ? 'interrupted' : (row.fault as SimulationFault | null),
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});
