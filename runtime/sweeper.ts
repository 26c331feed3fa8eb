import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { EngineRecord } from '../register/engine';
import type { Register } from '../register/types';
import type { ClockPort } from './clock-port';
import { Repeated } from './repeated';
import type { Waker } from './waker';

const PERIOD_MS = 2_000;
/** Streams read at once, and woken at once. */
const PAGE = 500;
const AT_ONCE = 16;
/** A stream that stays unseen is woken after 1, 2, 4 … sweeps, and after so many at most: some five minutes. */
const LONGEST_REST = 150;
/** After so many wakes in vain the project is not relied on any more, and the procedure started here. */
const INSIST_AFTER = 2;
/** How many procedures must be gone before the engine counts as one that has lost its data. */
const SAMPLE = 5;
/** A call that takes longer is as good as lost. */
const CALL_TIMEOUT_MS = 5_000;

export interface SweeperDeps {
  readonly register: Pick<Register, 'unseen' | 'openStreams' | 'resetSeen'>;
  readonly record: Pick<EngineRecord, 'identity' | 'setIdentity' | 'runningSample'>;
  readonly waker: Pick<Waker, 'wakeNow'>;
  readonly client: Client;
  readonly namespace: string;
  readonly clock: ClockPort;
  readonly log: {
    info(facts: object, message: string): void;
    warn(facts: object, message: string): void;
  };
}

/** How often a stream was found unseen, woken for it, and when it is woken next. */
interface Sighting {
  sweeps: number;
  wakes: number;
  nextWake: number;
}

/**
 * Finds what no wake reached: procedures whose record changed while Temporal was away or a process died between commit
 * and wake, clocks that nobody noticed, notices that wait; and, at the start, that Temporal's data is new.
 */
export class Sweeper {
  private readonly sightings = new Map<string, Sighting>();
  private readonly repeated: Repeated;
  private recovered = false;

  constructor(private readonly deps: SweeperDeps) {
    const failed = 'sweeping failed; it is tried again';
    this.repeated = new Repeated(() => this.recoverAndSweep(), { restMs: PERIOD_MS, log: deps.log, failed });
  }

  /** Begins to sweep every few seconds; a failed sweep is logged and tried again. */
  start(): void {
    this.repeated.start();
  }

  stop(): Promise<void> {
    return this.repeated.stop();
  }

  /**
   * One sweep. A stream that is new among the unseen is left alone this time: its wake is probably on its way.
   *
   * @returns how many streams were woken
   */
  async sweep(): Promise<number> {
    const unseen = await this.unseen();
    const seen = new Set(unseen);
    for (const stream of this.sightings.keys()) if (!seen.has(stream)) this.sightings.delete(stream);
    const due = unseen
      .map((stream) => [stream, this.sight(stream)] as const)
      .filter(([, { sweeps, nextWake }]) => sweeps > nextWake);
    return this.atBoundedRate(due, async ([stream, sighting]) => {
      if (!(await this.deps.waker.wakeNow(stream, sighting.wakes >= INSIST_AFTER))) return false;
      sighting.wakes++;
      sighting.nextWake = sighting.sweeps + Math.min(LONGEST_REST, 2 ** sighting.wakes);
      return true;
    });
  }

  /**
   * Compares the engine with the one that the procedures ran on. Where its data is new, every open procedure is made
   * again from the register.
   *
   * @returns how many procedures were rebuilt; 0 if the engine is the known one
   */
  async recover(): Promise<number> {
    const engine = await this.engineId();
    const known = await this.deps.record.identity();
    if (engine === known && !(await this.hasForgotten())) return 0;
    await this.deps.register.resetSeen();
    await this.deps.record.setIdentity(engine);
    return this.rebuild();
  }

  private async recoverAndSweep(): Promise<boolean> {
    if (!this.recovered) await this.recover();
    this.recovered = true;
    await this.sweep();
    return false;
  }

  private async unseen(): Promise<readonly string[]> {
    const now = this.deps.clock.now();
    const all: string[] = [];
    for (let page: readonly string[]; ;) {
      page = await this.deps.register.unseen(now, PAGE, all.at(-1));
      all.push(...page);
      if (page.length < PAGE) return all;
    }
  }

  private sight(stream: string): Sighting {
    const sighting = this.sightings.get(stream) ?? { sweeps: 0, wakes: 0, nextWake: 1 };
    this.sightings.set(stream, sighting);
    sighting.sweeps++;
    return sighting;
  }

  private async engineId(): Promise<string> {
    const { client, namespace } = this.deps;
    const { namespaceInfo } = await client.connection.withDeadline(Date.now() + CALL_TIMEOUT_MS, () =>
      client.workflowService.describeNamespace({ namespace }),
    );
    return namespaceInfo?.id ?? namespace;
  }

  /** A namespace may keep its id although its data is gone; then procedures that ran are not there any more. */
  private async hasForgotten(): Promise<boolean> {
    const sample = await this.deps.record.runningSample(SAMPLE);
    for (const stream of sample) if (await this.exists(stream)) return false;
    return sample.length > 0;
  }

  private async exists(stream: string): Promise<boolean> {
    try {
      await this.deps.client.workflow.getHandle(stream).describe();
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** Accounts and clusters follow themselves; projects start their own reviews and interventions; what is left after that, the sweeps find. */
  private async rebuild(): Promise<number> {
    let woken = 0;
    for (let after: string | null = null; ;) {
      const page = await this.deps.register.openStreams(after, PAGE);
      const projects = page.streams.filter((stream) => /^(project|account|cluster)\//.test(stream));
      woken += await this.atBoundedRate(projects, (stream) => this.deps.waker.wakeNow(stream));
      if (projects.length > 0) this.deps.log.info({ woken }, 'procedures are rebuilt from the register');
      after = page.next;
      if (after === null || this.repeated.isStopping) return woken;
    }
  }

  /** A thousand procedures that start at once must not keep people's acts waiting. Counts how often `act` said yes. */
  private async atBoundedRate<T>(items: readonly T[], act: (item: T) => Promise<boolean>): Promise<number> {
    let done = 0;
    for (let from = 0; from < items.length && !this.repeated.isStopping; from += AT_ONCE) {
      const answers = await Promise.all(items.slice(from, from + AT_ONCE).map(act));
      done += answers.filter(Boolean).length;
    }
    return done;
  }
}
