import { parseArgs } from 'node:util';
import { migrate } from '../../prisma/migrate';
import { withDatabase } from '../attach';
import { readConfig } from '../config';
import { assetPaths } from '../paths';
import { createProgress } from '../progress';

/** `tollgate migrate`: applies what the database has not seen. */
export async function migrateCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } });
  const progress = createProgress(process.stdout);
  await withDatabase(readConfig({ TOLLGATE_DATA: values.data }), progress, async ({ ownerUrl }) => {
    const applied = await migrate({ ownerUrl, migrationsDir: assetPaths().migrations });
    progress.step(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply');
  });
  return 0;
}
