import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bringUpDatabase } from './bring-up';
import { type Config } from './config';
import { holderOf, openDataDir } from './data-dir';
import { keptAddresses, type DatabaseAddresses } from './embedded/database';
import { keep, readKept } from './embedded/secrets';
import { StartProblem } from './problem';
import { type Progress } from './progress';

/**
 * Gives a command the database to work on: the configured one, that of the Tollgate that is running on the data folder,
 * or the embedded one, started for as long as the command takes.
 */
export async function withDatabase(
  config: Config,
  progress: Progress,
  use: (database: DatabaseAddresses) => Promise<void>,
): Promise<void> {
  const { databaseUrl, databaseOwnerUrl } = config;
  if (databaseUrl !== undefined) {
    return use({ applicationUrl: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl });
  }
  const running = holderOf(config.dataDir) === undefined ? undefined : keptAddresses(config.dataDir);
  if (running) return use(running);

  const dataDir = openDataDir(config.dataDir);
  try {
    const database = await bringUpDatabase({ config, dataDir, progress });
    try {
      await use(database);
    } finally {
      await database.supervised?.stop();
    }
  } finally {
    dataDir.release();
  }
}

/** Notes where the API of a data folder is, for commands that are run beside it. */
export function noteAddress(dataDir: string, url: string): void {
  keep(addressFile(dataDir), { url });
}

/** The address of the API that is running on the data folder. Throws a StartProblem if none is. */
export function runningAddress(config: Config): string {
  const file = addressFile(config.dataDir);
  if (holderOf(config.dataDir) === undefined || !existsSync(file)) {
    throw new StartProblem(`No Tollgate is running with the data in ${config.dataDir}.`, [
      'Start it in another window: npm start',
      'Or name the one that you mean: --url https://tollgate.example',
    ]);
  }
  return (readKept(file) as { url: string }).url;
}

function addressFile(dataDir: string): string {
  return join(dataDir, 'address.json');
}
