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
  /** Ends it in good order and starts it again. */
  restart(): Promise<void>;
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
 * The first start must succeed; its error is the caller's.
 */
export async function supervise(start: () => Promise<Service>, options: SuperviseOptions): Promise<Supervised> {
  const stopping = new AbortController();
  let current: Service | undefined = await start();
  let startedAt = performance.now();
  let pause = 0;

  const loop = (async () => {
    for (;;) {
      await current?.ended;
      current = undefined;
      if (stopping.signal.aborted) return;
      pause = performance.now() - startedAt > HEALTHY_MS ? 0 : Math.min(pause * 2 || FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
      options.report(`${options.name} has stopped unexpectedly; starting it again`);
      await delay(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (isAborted(stopping.signal)) return;
      startedAt = performance.now();
      try {
        current = await start();
        options.report(`${options.name} is back`);
        options.onRestart?.();
      } catch (error) {
        options.report(`${options.name} could not be started: ${(error as Error).message}`);
      }
      if (isAborted(stopping.signal)) await current?.stop();
    }
  })();

  return {
    stop: async () => {
      stopping.abort();
      await current?.stop();
      await loop;
    },
    restart: async () => {
      await current?.stop();
    },
  };
}

/** Read anew after every wait: it may have changed meanwhile. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
