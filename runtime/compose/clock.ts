import { virtualNowFile } from '../bring-up';
import { wallClock, type ClockPort } from '../clock-port';
import { type Config } from '../config';
import { connectEngine, createRehearsalClock, type RehearsalClock } from '../rehearsal-clock';

export interface ProcessClock {
  readonly clock: ClockPort;
  /** Present in rehearsal only. */
  readonly rehearsal: RehearsalClock | undefined;
  /** Milliseconds: domain time minus engine time. 0 outside rehearsal. */
  readonly offset: number;
  close(): Promise<void>;
}

/**
 * The clock of this process: the time of day, or the rehearsal's.
 *
 * @param keeper whether this process keeps the virtual now for the next start; one process does
 */
export async function composeClock(config: Config, keeper: boolean): Promise<ProcessClock> {
  const { rehearsalOffset: offset, temporal } = config;
  if (offset === undefined || temporal === undefined) {
    return { clock: wallClock, rehearsal: undefined, offset: 0, close: async () => undefined };
  }
  const engine = await connectEngine(temporal.address);
  const rehearsal = await createRehearsalClock(engine, offset, keeper ? virtualNowFile(config.dataDir) : undefined);
  return { clock: rehearsal, rehearsal, offset, close: () => rehearsal.close() };
}
