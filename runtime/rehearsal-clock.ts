import { Connection } from '@temporalio/client';
import { InternalConnectionOptionsSymbol, type InternalConnectionOptions } from '@temporalio/client/lib/connection';
import { msToTs, tsToMs } from '@temporalio/common/lib/time';
import { type ClockPort } from './clock-port';
import { keep, readKept } from './embedded/secrets';

/** Another process may have moved the engine's time; this is how late the others learn of it. */
const REFRESH_MS = 200;

/** The engine of a rehearsal: the time-skipping server, whose time moves when it is told to. */
export interface RehearsalEngine {
  /** The server's time, in milliseconds since 1970. */
  currentTime(): Promise<number>;
  /** Lets so many milliseconds pass; everything that the server has to do on the way is done first. */
  sleep(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

export interface RehearsalClock extends ClockPort {
  /**
   * Moves domain time forward to an instant (RFC 3339) and answers when the engine has arrived there.
   *
   * @returns the new now; an instant in the past changes nothing
   */
  moveTo(instant: string): Promise<string>;
  close(): Promise<void>;
}

/** Connects to a time-skipping server. */
export async function connectEngine(address: string): Promise<RehearsalEngine> {
  const options: InternalConnectionOptions = {
    address,
    [InternalConnectionOptionsSymbol]: { supportsTestService: true },
  };
  const connection = await Connection.connect(options);
  const service = connection.testService;
  if (!service) throw new Error(`The server at ${address} cannot skip time.`);
  return {
    currentTime: async () => {
      const { time } = await service.getCurrentTime({});
      return tsToMs(time);
    },
    sleep: async (milliseconds) => {
      await service.unlockTimeSkippingWithSleep({ duration: msToTs(milliseconds) });
    },
    close: () => connection.close(),
  };
}

/**
 * Domain time of a rehearsal: the engine's time plus an offset fixed at the start.
 *
 * @param offset milliseconds
 * @param keepIn file for the virtual now, so that the next start goes on from it
 */
export async function createRehearsalClock(
  engine: RehearsalEngine,
  offset: number,
  keepIn?: string,
): Promise<RehearsalClock> {
  let ahead = (await engine.currentTime()) - Date.now();
  let latest = 0;
  const now = (): string => {
    // Never backwards, although two readings of the engine may differ by a millisecond.
    latest = Math.max(latest, Date.now() + ahead + offset);
    return new Date(latest).toISOString();
  };
  const refresh = async (): Promise<void> => {
    ahead = (await engine.currentTime()) - Date.now();
    if (keepIn !== undefined) keepVirtualNow(keepIn, now());
  };
  // While the engine is away the clock goes on at the pace of the last reading.
  const timer = setInterval(() => void refresh().catch(() => undefined), REFRESH_MS);
  timer.unref();
  return {
    now,
    moveTo: async (instant) => {
      await refresh();
      const distance = Date.parse(instant) - Date.parse(now());
      if (distance > 0) await engine.sleep(distance);
      await refresh();
      return now();
    },
    close: async () => {
      clearInterval(timer);
      await engine.close();
    },
  };
}

/** The virtual now that a rehearsal was left at; undefined before its first start. */
export function readVirtualNow(file: string): string | undefined {
  return (readKept(file) as { now: string } | undefined)?.now;
}

function keepVirtualNow(file: string, now: string): void {
  keep(file, { now });
}
