import { parseArgs } from 'node:util';
import { connectDatabase } from '../../prisma/client';
import { rebuild } from '../../register/rebuild';
import { withDatabase } from '../attach';
import { readConfig } from '../config';
import { createProgress } from '../progress';

/**
 * `tollgate rebuild`: makes every projection again from the events; with --check it only compares. What differs is
 * shown; in a check it is a failure.
 */
export async function rebuildCommand(args: string[]): Promise<number> {
  const options = { data: { type: 'string' }, check: { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ args, options });
  const config = readConfig({ TOLLGATE_DATA: values.data });
  const progress = createProgress(process.stdout);
  let differing = 0;
  await withDatabase(config, progress, async ({ applicationUrl }) => {
    const database = connectDatabase({ url: applicationUrl, maxConnections: 4, onIdleError: () => undefined });
    try {
      const report = await rebuild(database, {
        check: values.check,
        onProgress: ({ streams, events }) => progress.step(`${streams} streams, ${events} events`),
      });
      for (const difference of report.differences) progress.say(JSON.stringify(difference));
      progress.step(`${report.streams} streams with ${report.events} events: ${report.differing} rows differed`);
      differing = report.differing;
    } finally {
      await database.close();
    }
  });
  return values.check && differing > 0 ? 1 : 0;
}
