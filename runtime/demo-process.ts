import { pino } from 'pino';
import { connectDatabase } from '../prisma/client';
import { readConfig } from './config';
import type { FillMessage } from './demo/beside';
import { fillRegister } from './demo/fill';
import { readPortfolio } from './demo/portfolio';
import { assetPaths } from './paths';

/** Tells the supervisor how far it has come; without one there is nobody to tell. */
const tell = (message: FillMessage): void => void process.send?.(message);

/**
 * Fills the register with the demo portfolio and ends. A process of its own, before any other works on the register: the
 * clock of the history ends with it, and nothing that serves people can ever get hold of it.
 */
async function main(): Promise<void> {
  // The supervisor has ended, however that came about; the next start goes on from here.
  process.on('disconnect', () => process.exit(1));
  const config = readConfig();
  const [, , , now] = process.argv;
  if (config.databaseUrl === undefined || now === undefined)
    throw new Error('The demo has no register, or no present.');
  const log = pino({ name: 'demo', level: 'warn', timestamp: pino.stdTimeFunctions.isoTime });
  const database = connectDatabase({
    url: inHaste(config.databaseUrl),
    maxConnections: config.databasePoolSize,
    onIdleError: (error) => log.warn({ err: error }, 'a database connection was lost'),
  });
  const portfolio = readPortfolio(assetPaths().regimes);
  const report = (line: string): void => tell({ line });
  const { ours, refused } = await fillRegister({ database, config, portfolio, now, log, report });
  for (const fault of refused) log.error({ fault }, 'a case of the demo portfolio stands still');
  tell({ ours, refused: refused.length });
  await database.close();
  process.exit(0);
}

/** What a power cut takes from the end of the history is told again; so no act waits for the disk. */
function inHaste(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return url.toString();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
