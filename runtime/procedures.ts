import { setTimeout as delay } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { createActivities } from '../activities';
import { TASK_QUEUE } from '../contracts/names';
import type { EngineRecord } from '../register/engine';
import type { Register } from '../register/types';
import type { ClockPort } from './clock-port';
import { connectionOptions } from './compose/temporal';
import type { TemporalAccess } from './config';
import { assetPaths } from './paths';
import type { ProcessBody } from './process-shell';
import { ensureSearchAttributes } from './search-attributes';
import { Sweeper } from './sweeper';
import { Waker } from './waker';
import { WORKER_PROFILES, type WorkerProfileName } from './worker-profile';

const CONNECT_AGAIN_MS = 2_000;

export interface ProcedureOptions {
  readonly temporal: TemporalAccess;
  readonly register: Register;
  readonly record: EngineRecord;
  readonly clock: ClockPort;
  /** Domain time minus engine time in milliseconds; 0 outside rehearsal. */
  readonly offsetMs: number;
  readonly profile: WorkerProfileName;
  readonly log: Logger;
  /** The bundle of the workflows; the built one by default. */
  readonly bundle?: string;
}

/** The procedures of a worker, and who tells one that its record changed. */
export interface Procedures extends ProcessBody {
  wake(streams: readonly string[]): void;
}

/** A connection that is made when it is first used, so that a Temporal that is away holds up nothing. */
export const lazyConnection = (temporal: TemporalAccess): Connection => Connection.lazy(connectionOptions(temporal));

/**
 * Runs the procedures: a worker for their workflows, and a sweeper for what no wake reached. Returns at once and begins
 * as soon as Temporal answers. A worker that breaks ends the process, whose supervisor starts it again.
 */
export function startProcedures(options: ProcedureOptions): Procedures {
  const { temporal, log } = options;
  const { namespace } = temporal;
  const connection = lazyConnection(temporal);
  const client = new Client({ connection, namespace });
  const waker = new Waker({ client, record: options.record, offsetMs: options.offsetMs, log });
  const sweeper = new Sweeper({ ...options, waker, client, namespace });
  const stopping = new AbortController();
  let worker: Worker | undefined;

  const run = async (): Promise<void> => {
    const native = await connectUntilStopped(temporal, log, stopping.signal);
    if (!native) return;
    await indexForOperators(connection, namespace, log);
    worker = await Worker.create({
      ...WORKER_PROFILES[options.profile],
      connection: native,
      namespace,
      taskQueue: TASK_QUEUE,
      workflowBundle: { codePath: options.bundle ?? assetPaths().workflowBundle },
      activities: createActivities({ register: options.register, waker, log }),
      // A fault in a procedure fails its task, which is tried again until the fault is mended: no error ends a case.
      workflowFailureErrorTypes: { '*': [] },
    });
    if (stopping.signal.aborted) return;
    sweeper.start();
    try {
      await worker.run();
    } finally {
      await native.close();
    }
  };
  const running = run();
  return {
    wake: (streams) => waker.wake(streams),
    stop: async () => {
      stopping.abort();
      await sweeper.stop();
      if (worker?.getState() === 'RUNNING') worker.shutdown();
      await running;
      await connection.close();
    },
  };
}

/** Undefined when the process was stopped before Temporal answered. */
async function connectUntilStopped(
  temporal: TemporalAccess,
  log: Logger,
  stopping: AbortSignal,
): Promise<NativeConnection | undefined> {
  for (let attempt = 1; !stopping.aborted; attempt++) {
    try {
      return await NativeConnection.connect(connectionOptions(temporal));
    } catch (error) {
      if (attempt === 1)
        log.warn({ err: error, address: temporal.address }, 'Temporal does not answer; waiting for it');
      await delay(CONNECT_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
  return undefined;
}

async function indexForOperators(connection: Connection, namespace: string, log: Logger): Promise<void> {
  try {
    await ensureSearchAttributes(connection, namespace);
  } catch (error) {
    log.warn({ err: error }, 'search attributes could not be made; procedures wait until an operator has made them');
  }
}
