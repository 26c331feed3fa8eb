import { setTimeout as delay } from 'node:timers/promises';

/** Something that runs beside us and may die. */
export interface Service {
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it in good order and answers when it is gone. */
  stop(): Promise<void>;
}

export interface Supervised {
  /** Ends the service for good. */
  stop(): Promise<void>;
  /** Ends it in good order and starts it again; answers when it is back. `meanwhile` is done while it is gone. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
}

export interface SuperviseOptions {
  readonly name: string;
  readonly report: (line: string) => void;
  /** Called after the service was started again. */
  readonly onRestart?: () => void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** Having run this long it counts as healthy again, and the next pause is short. */
const HEALTHY_MS = 60_000;

/**
 * Starts a service and starts it again whenever it dies, at once at first and with growing pauses if it keeps dying.
 * The first start must succeed; its error is the caller's. `start` is told whether the service had died by itself.
 */
export async function supervise(
  start: (died: boolean) => Promise<Service>,
  options: SuperviseOptions,
): Promise<Supervised> {
  const first = await start(false);
  const supervision = new Supervision(start, options, first);
  return { stop: () => supervision.stop(), restart: (meanwhile) => supervision.restart(meanwhile) };
}

const nothing = (): Promise<void> => Promise.resolve();

class Supervision {
  private readonly stopping = new AbortController();
  private startedAt = performance.now();
  private pause = 0;
  /** Somebody wants it started again: its end is no surprise. */
  private asked = false;
  /** What has to be done before it is started again. */
  private meanwhile: () => Promise<void> = nothing;
  private starting: Promise<void> = Promise.resolve();
  private readonly loop: Promise<void>;

  constructor(
    private readonly start: (died: boolean) => Promise<Service>,
    private readonly options: SuperviseOptions,
    private current: Service | undefined,
  ) {
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.current?.stop();
    await this.loop;
  }

  async restart(meanwhile = nothing): Promise<void> {
    // One that is just being started was given what holds no more.
    await this.starting;
    if (!this.current) return meanwhile();
    this.asked = true;
    this.meanwhile = meanwhile;
    const ended = this.current.ended;
    await this.current.stop();
    await ended;
    // The loop has noticed the end by the next turn.
    await delay(0);
    await this.starting;
  }

  private async run(): Promise<void> {
    for (;;) {
      await this.current?.ended;
      if (this.stopping.signal.aborted) return;
      const died = this.current !== undefined && !this.asked;
      if (!this.asked) this.options.report(`${this.options.name} has stopped unexpectedly; starting it again`);
      this.current = undefined;
      this.starting = this.startAgain(this.asked ? 0 : this.nextPause(), died);
      this.asked = false;
      await this.starting;
      if (this.isStopping()) await this.stopCurrent();
    }
  }

  private nextPause(): number {
    const healthy = performance.now() - this.startedAt > HEALTHY_MS;
    this.pause = healthy ? 0 : Math.min(this.pause * 2 || FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
    return this.pause;
  }

  private async startAgain(pause: number, died: boolean): Promise<void> {
    await delay(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    if (this.stopping.signal.aborted) return;
    this.startedAt = performance.now();
    try {
      await this.meanwhile();
      this.meanwhile = nothing;
      this.current = await this.start(died);
      this.options.report(`${this.options.name} is back`);
      this.options.onRestart?.();
    } catch (error) {
      this.options.report(`${this.options.name} could not be started: ${(error as Error).message}`);
    }
  }

  /** Read anew after every wait: it may have changed meanwhile. */
  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async stopCurrent(): Promise<void> {
    await this.current?.stop();
  }
}
