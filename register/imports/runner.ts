import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Actor } from '../../domain/kernel';
import type { Result } from '../../domain/result';
import type { ImportRun } from '../../generated/prisma/client';
import type { RegisterLog } from '../types';
import type { Filing, ImportDeps } from './file-row';
import type { ImportProfiles } from './profiles';
import { receive, type ImportOrder } from './receive';
import type { FileFault } from './rows';
import { workBatch } from './run';

/** A run whose process has been silent for so long is taken up by another. */
const SILENT_SECONDS = 15;
/** So often a process looks for runs that were cut off. */
const LOOK_MS = 5_000;

interface Deps extends ImportDeps {
  readonly profiles: ImportProfiles;
  readonly log: RegisterLog;
}

/** Imports: what is received is kept first and then filed, so that a process that dies loses nothing. */
export interface ImportRunner {
  /** Keeps the rows of a file and begins to file them; answers when they are kept. */
  start(order: ImportOrder, chunks: AsyncIterable<Uint8Array>): Promise<Result<ImportRun, FileFault>>;
  /** Tries the rows of a run again that are in quarantine; in the name of who asks for it. */
  retry(runId: string, actor: Actor): Promise<void>;
  /** Takes up runs whose process has died, now and from time to time; ends with what it gives back. */
  watch(): { stop(): Promise<void> };
}

export function createImportRunner(deps: Deps): ImportRunner {
  const { prisma, log } = deps;
  const me = randomUUID();
  const stopping = new AbortController();
  const working = new Set<Promise<void>>();

  const begin = (runId: string): void => {
    const work = workThrough(deps, runId, me, stopping.signal).catch(async (error: unknown) => {
      log.warn({ err: error, runId }, 'an import failed');
      const finishedAt = deps.clock.now();
      await prisma.importRun.update({ where: { id: runId }, data: { status: 'failed', finishedAt, runner: null } });
    });
    const tracked = work.catch(() => undefined).finally(() => working.delete(tracked));
    working.add(tracked);
  };

  const takeUp = async (): Promise<void> => {
    const cutOff = await prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM import_run WHERE status = 'running' AND total IS NOT NULL
         AND (heartbeat IS NULL OR heartbeat < now() - make_interval(secs => ${SILENT_SECONDS}))`;
    for (const { id } of cutOff) begin(id);
  };

  return {
    start: async (order, chunks) => {
      const received = await receive(prisma, order, chunks);
      if (received.ok) begin(received.value.id);
      return received;
    },
    retry: async (runId, actor) => {
      await prisma.$transaction(async (tx) => {
        const { count } = await tx.importRow.updateMany({
          where: { runId, status: 'quarantined' },
          data: { status: 'waiting', faults: [] },
        });
        const data = {
          status: 'running',
          finishedAt: null,
          runner: null,
          heartbeat: null,
          actor: { ...actor } as object,
        };
        await tx.importRun.update({ where: { id: runId }, data: { ...data, quarantined: { decrement: count } } });
      });
      begin(runId);
    },
    watch: () => {
      const watching = (async () => {
        while (!stopping.signal.aborted) {
          await takeUp().catch((error: unknown) =>
            log.warn({ err: error }, 'imports that were cut off were not looked for'),
          );
          await delay(LOOK_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
        }
      })();
      return {
        stop: async () => {
          stopping.abort();
          await Promise.all([watching, ...working]);
        },
      };
    },
  };
}

/** Files row after row as long as the run is this process's own, and notes the end. */
async function workThrough(deps: Deps, runId: string, me: string, stopping: AbortSignal): Promise<void> {
  const { prisma, clock } = deps;
  const filing = (await claimed(deps, runId, me)) ? await sharedOf(deps, runId) : null;
  if (!filing) return;
  while ((await workBatch(deps, filing)) > 0) {
    if (stopping.aborted || !(await claimed(deps, runId, me))) return;
  }
  const data = { status: 'done', finishedAt: clock.now(), runner: null };
  await prisma.importRun.updateMany({ where: { id: runId, runner: me }, data });
}

/** Whether the run is this process's to work on: nobody's, its own, or one whose process has fallen silent. */
async function claimed({ prisma }: Deps, runId: string, me: string): Promise<boolean> {
  const taken = await prisma.$executeRaw`
    UPDATE import_run SET runner = ${me}, heartbeat = now()
     WHERE id = ${runId} AND status = 'running'
       AND (runner IS NULL OR runner = ${me} OR heartbeat < now() - make_interval(secs => ${SILENT_SECONDS}))`;
  return taken > 0;
}

async function sharedOf({ prisma, profiles, register }: Deps, runId: string): Promise<Filing> {
  const run = await prisma.importRun.findUniqueOrThrow({ where: { id: runId } });
  const profile = await profiles.get(run.profile);
  if (!profile) throw new Error(`The import ${runId} needs the profile ${run.profile}, which is not there.`);
  const day = run.startedAt.toISOString().slice(0, 10);
  const regimes = new Map<string, Promise<string | null>>();
  const regimeHash = (regimeId: string): Promise<string | null> => {
    const found =
      regimes.get(regimeId) ?? register.regimes.activeAt(regimeId, day).then((version) => version?.hash ?? null);
    regimes.set(regimeId, found);
    return found;
  };
  return {
    ...{ runId, profile, dryRun: run.dryRun, actor: run.actor as unknown as Actor },
    ...{ regimeHash, agencies: new Map() },
  };
}
