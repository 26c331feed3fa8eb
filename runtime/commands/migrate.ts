import { parseArgs } from 'node:util';
import { migrate } from '../../prisma/migrate';
import { bringUpDatabase } from '../bring-up';
import { readConfig } from '../config';
import { openDataDir } from '../data-dir';
import { assetPaths } from '../paths';
import { createProgress } from '../progress';

/** `tollgate migrate`: the configured database, or the embedded one while nothing else runs on it. */
export async function migrateCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } });
  const config = readConfig({ TOLLGATE_DATA: values.data });
  const progress = createProgress(process.stdout);
  const dataDir = openDataDir(config.dataDir);
  try {
    const database = await bringUpDatabase({ config, dataDir, progress });
    try {
      const applied = await migrate({ ownerUrl: database.ownerUrl, migrationsDir: assetPaths().migrations });
      progress.step(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply');
    } finally {
      await database.supervised?.stop();
    }
  } finally {
    dataDir.release();
  }
}
