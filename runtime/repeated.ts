import { setTimeout as delay } from 'node:timers/promises';

export interface RepeatedOptions {
  /** Between one time and the next. */
  readonly restMs: number;
  readonly log: { warn(facts: object, message: string): void };
  /** What the log says when it fails; it is tried again after the rest. */
  readonly failed: string;
}

/** Does the same again and again until it is stopped; what is under way then is finished, or sees that it is to stop. */
export class Repeated {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /** `work` answers whether it is to go on without a rest, because more is left to do. */
  constructor(
    private readonly work: () => Promise<boolean>,
    private readonly options: RepeatedOptions,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** By which long work knows that it is to end early. */
  get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async run(): Promise<void> {
    const { restMs, log, failed } = this.options;
    while (!this.isStopping) {
      const more = await this.work().catch((error: unknown) => {
        log.warn({ err: error }, failed);
        return false;
      });
      if (!more) await delay(restMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
