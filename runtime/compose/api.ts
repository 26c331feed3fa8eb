import { connectDatabase } from '../../prisma/client';
import { listen } from '../http-server';
import { type ProcessBody, type ProcessContext } from '../process-shell';
import { StartProblem } from '../problem';
import { composeClock } from './clock';

/** Puts the API together from its parts and opens it to the network. */
export async function composeApi({ config, logger }: ProcessContext): Promise<ProcessBody> {
  if (config.databaseUrl === undefined) {
    throw new StartProblem('DATABASE_URL is not set.', ['Set it, or start the whole system: tollgate start.']);
  }
  const database = connectDatabase({
    url: config.databaseUrl,
    maxConnections: config.databasePoolSize,
    onIdleError: (error) => logger.warn({ err: error }, 'a database connection was lost'),
  });
  const clock = await composeClock(config, true);
  const server = await listen(
    (_request, response) => response.end(clock.clock.now()),
    config.http.host,
    config.http.port,
  );
  return {
    stop: async () => {
      await server.stop();
      await clock.close();
      await database.close();
    },
  };
}
