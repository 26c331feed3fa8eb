import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { findProgram } from '../../runtime/binaries';
import { readConfig } from '../../runtime/config';
import { SEARCH_ATTRIBUTES } from '../../contracts/names';

/** 'time-skipping' jumps over waits; it has no Schedules and little visibility. 'dev' is the full server in real time. */
export type TemporalKind = 'time-skipping' | 'dev';

export interface TestTemporal {
  /** Exists from the first `beforeAll` on that follows the call of useTemporal. */
  readonly env: TestWorkflowEnvironment;
  /** Starts a worker on this server, which is shut down before the server is. */
  startWorker(options: Omit<WorkerOptions, 'connection' | 'namespace'>): Promise<Worker>;
}

/** Gives the test file a Temporal server of its own before its first test and takes it down after the last. */
export function useTemporal(kind: TemporalKind): TestTemporal {
  let env: TestWorkflowEnvironment | undefined;
  const running: { worker: Worker; ended: Promise<void> }[] = [];
  const made = (): TestWorkflowEnvironment => {
    if (!env) throw new Error('The Temporal server exists only while tests run.');
    return env;
  };
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    env = await startServer(kind);
  }, 180_000);
  afterAll(async () => {
    for (const { worker } of running) if (worker.getState() === 'RUNNING') worker.shutdown();
    await Promise.all(running.map(({ ended }) => ended));
    await env?.teardown();
    // Without this the native core keeps the test process alive.
    await Runtime.instance().shutdown();
  });
  return {
    get env() {
      return made();
    },
    startWorker: async (options) => {
      const worker = await Worker.create({ ...options, connection: made().nativeConnection });
      running.push({ worker, ended: worker.run() });
      return worker;
    },
  };
}

/** The path of a Temporal program; downloads it the first time. */
export function temporalProgram(kind: TemporalKind): Promise<string> {
  return findProgram(kind === 'dev' ? 'temporal' : 'temporal-test-server', {
    ...readConfig(),
    report: (line) => process.stderr.write(`${line}\n`),
  });
}

async function startServer(kind: TemporalKind): Promise<TestWorkflowEnvironment> {
  const executable = { type: 'existing-path', path: await temporalProgram(kind) } as const;
  if (kind === 'time-skipping') return TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  const flags = Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]);
  return TestWorkflowEnvironment.createLocal({ server: { executable, extraArgs: flags } });
}
