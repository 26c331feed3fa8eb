import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { Client, type WorkflowHandle } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { SYSTEM, type Actor } from '../../domain/kernel';
import { connectDatabase, type Database } from '../../prisma/client';
import { createRegister, type Accepted, type Outcome, type Register } from '../../register';
import { createEngineRecord, type EngineRecord } from '../../register/engine';
import { presets } from '../../register/regimes';
import { wallClock, type ClockPort } from '../../runtime/clock-port';
import type { TemporalAccess } from '../../runtime/config';
import { lazyConnection, startProcedures } from '../../runtime/procedures';
import type { ProcessBody } from '../../runtime/process-shell';
import { connectEngine, createRehearsalClock, type RehearsalClock } from '../../runtime/rehearsal-clock';
import { Journey } from '../../runtime/rehearsal/journey';
import { Waker } from '../../runtime/waker';
import { useTestDatabase, type TestDatabase } from '../support/database';
import { useTemporal, type TemporalKind } from '../support/temporal';
import { workflowBundle } from './bundle';

/** What fails here is meant to fail. */
const log = pino({ level: 'silent' });

export interface OfficeOptions {
  /** Domain time at the start, RFC 3339; on the time-skipping server only. */
  readonly at?: string;
  /** Whether a worker runs in the test's process; a test may run its own. */
  readonly worker?: boolean;
  /** Stands between the worker and the register, to let it fail. */
  readonly disturb?: (register: Register) => Register;
}

/** The register on a real database, with procedures on a real Temporal: everything but the API. */
export class Office {
  constructor(
    readonly database: Database,
    readonly urls: TestDatabase,
    readonly register: Register,
    readonly record: EngineRecord,
    readonly clock: ClockPort,
    readonly waker: Waker,
    readonly client: Client,
    readonly access: TemporalAccess,
    readonly regimes: Readonly<Record<string, string>>,
    readonly offsetMs: number,
    readonly rehearsal: RehearsalClock | null,
  ) {}

  /** An act of a person as the API takes it; its procedures are woken. */
  async try(stream: string, command: { readonly type: string }, actor: Actor = SYSTEM): Promise<Outcome> {
    const act = { stream, command, actor, commandId: randomUUID(), now: this.clock.now() };
    const { outcome, wake } = await this.register.perform(act);
    this.waker.wake(wake);
    return outcome;
  }

  /** The same, and it must be accepted. */
  async act(stream: string, command: { readonly type: string }, actor: Actor): Promise<Accepted> {
    const outcome = await this.try(stream, command, actor);
    if (outcome.kind !== 'accepted') throw new Error(`${command.type} was not accepted: ${JSON.stringify(outcome)}`);
    return outcome;
  }

  /** Waits until no procedure has anything left to see or to deliver. */
  async settled(patienceMs = 20_000): Promise<void> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const unseen = await this.register.unseen(this.clock.now(), 50);
      if (unseen.length === 0) return;
      if (performance.now() > until) throw new Error(`not settled: ${unseen.join(', ')}`);
      await delay(10);
    }
  }

  /** Types of the stream's events, in order. */
  async events(stream: string): Promise<string[]> {
    const sql = 'SELECT type FROM event WHERE stream = $1 ORDER BY seq';
    return (await this.database.pool.query<{ type: string }>(sql, [stream])).rows.map(({ type }) => type);
  }

  /** Names of the streams of a kind, the oldest first. */
  async streams(kind: string): Promise<string[]> {
    const sql = 'SELECT stream FROM event WHERE seq = 1 AND stream LIKE $1 ORDER BY position';
    return (await this.database.pool.query<{ stream: string }>(sql, [`${kind}/%`])).rows.map(({ stream }) => stream);
  }

  handle(stream: string): WorkflowHandle {
    return this.client.workflow.getHandle(stream);
  }

  /** Runs the histories of these procedures through their present code, which must decide the same again. */
  async replay(...streams: string[]): Promise<void> {
    const codePath = await workflowBundle();
    for (const stream of streams) {
      await Worker.runReplayHistory({ workflowBundle: { codePath } }, await this.history(stream), stream);
    }
  }

  /** The history of a procedure that rests: not from within a task, which a replay could not end. */
  async history(stream: string): Promise<History> {
    for (;;) {
      const history = await this.handle(stream).fetchHistory();
      const last = history.events?.at(-1);
      if (!last?.workflowTaskScheduledEventAttributes && !last?.workflowTaskStartedEventAttributes) return history;
      await delay(20);
    }
  }

  /** Moves the rehearsal's clock; only on the time-skipping server. */
  async moveTo(target: string): Promise<void> {
    if (!this.rehearsal) throw new Error('The clock moves on the time-skipping server only.');
    const { register, record, waker, rehearsal: clock } = this;
    const moved = await new Journey({ register, record, waker, clock, lastDay: '2040-12-31' }).moveTo(target);
    if (moved.kind !== 'moved' || moved.leftUndone.length > 0) throw new Error(JSON.stringify(moved));
  }

  async close(): Promise<void> {
    await this.waker.drained();
    await this.client.connection.close();
    await this.rehearsal?.close();
    await this.database.close();
  }

  /** Starts a worker with its sweeper, as the worker process does. */
  async startWorker(register: Register = this.register): Promise<ProcessBody> {
    const { access: temporal, record, clock, offsetMs } = this;
    const bundle = await workflowBundle();
    return startProcedures({ temporal, register, record, clock, offsetMs, profile: 'small', log, bundle });
  }
}

/** Gives the test file an office of its own, from its first `beforeAll` on that follows the call. */
export function useOffice(kind: TemporalKind, options: OfficeOptions = {}): () => Office {
  let office: Office | undefined;
  let worker: ProcessBody | undefined;
  afterAll(async () => {
    await worker?.stop();
    await office?.close();
  });
  const urls = useTestDatabase();
  const temporal = useTemporal(kind);
  beforeAll(async () => {
    office = await openOffice(urls, temporal.env.address, options.at);
    if (options.worker !== false) worker = await office.startWorker(options.disturb?.(office.register));
  }, 120_000);
  return () => {
    if (!office) throw new Error('The office is open only while tests run.');
    return office;
  };
}

/** An office on a database and on the Temporal at this address. */
export async function openOffice(urls: TestDatabase, address: string, at?: string): Promise<Office> {
  const database = connectDatabase({ url: urls.applicationUrl, maxConnections: 10, onIdleError: () => undefined });
  const engine = at === undefined ? null : await connectEngine(address);
  const offsetMs = at === undefined || !engine ? 0 : Date.parse(at) - (await engine.currentTime());
  const rehearsal = engine && (await createRehearsalClock(engine, offsetMs));
  const clock = rehearsal ?? wallClock;
  const register = createRegister({ ...database, clock, log });
  const record = createEngineRecord(database.pool);
  const access: TemporalAccess = { address, namespace: 'default', apiKey: undefined, tls: false };
  // Not the test environment's own client, which lets time skip by itself while it waits for a result.
  const client = new Client({ connection: lazyConnection(access), namespace: access.namespace });
  const waker = new Waker({ client, record, offsetMs, log });
  const regimes: Record<string, string> = {};
  for (const { regime, hash } of presets()) {
    await register.regimes.insert({ hash, regime, by: SYSTEM, at: clock.now() });
    await register.regimes.activate(hash, SYSTEM, clock.now());
    regimes[regime.id] = hash;
  }
  return new Office(database, urls, register, record, clock, waker, client, access, regimes, offsetMs, rehearsal);
}
