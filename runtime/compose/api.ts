import { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { createApp } from '../../api/app';
import { publicPages } from '../../web/router';
import type { HealthProbe } from '../../api/services';
import { connectDatabase, type Database } from '../../prisma/client';
import { createEngineRecord, type EngineRecord } from '../../register/engine';
import { publicUrlOf, type Config, type TemporalAccess } from '../config';
import { productVersion } from '../paths';
import { listen } from '../http-server';
import { type ProcessBody, type ProcessContext } from '../process-shell';
import { StartProblem } from '../problem';
import { lazyConnection } from '../procedures';
import { Waker } from '../waker';
import { composeClock } from './clock';
import { catchUpWithRecord, composeRehearsal } from './rehearsal';
import { composeServices, temporalProbe } from './services';

/** Puts the API together from its parts and opens it to the network. */
export async function composeApi({ config, logger }: ProcessContext): Promise<ProcessBody> {
  const { databaseUrl, temporal } = config;
  if (databaseUrl === undefined || temporal === undefined) {
    throw new StartProblem('DATABASE_URL or TEMPORAL_ADDRESS is not set.', [
      'Set both, or start the whole system: tollgate start.',
    ]);
  }
  const database = connectDatabase({
    url: databaseUrl,
    maxConnections: config.databasePoolSize,
    onIdleError: (error) => logger.warn({ err: error }, 'a database connection was lost'),
  });
  const clock = await composeClock(config, true);
  const engine = composeEngine(temporal, database, clock.offset, logger);
  if (clock.rehearsal) await catchUpWithRecord(clock.rehearsal, engine.record);
  const services = await composeServices({
    database,
    clock: clock.clock,
    wallMs: () => Date.now(),
    waker: engine.waker,
    rehearsal: clock.rehearsal && composeRehearsal({ ...engine, clock: clock.rehearsal }),
    probes: [engine.probe],
    log: logger,
    mode: modeOf(config),
    publicUrl: publicUrlOf(config),
    timeZone: config.timeZone,
    issuer: config.oidcIssuer ?? null,
    audience: config.oidcAudience,
    pagesClient: config.pagesClient,
    version: productVersion(),
    rateLimits: config.rateLimits,
    trustedProxies: config.trustedProxies,
    checkAnswers: false,
  });
  const imports = services.imports.watch();
  const server = await listen(createApp(services, publicPages(services)), config.http.host, config.http.port);
  return {
    stop: async () => {
      await server.stop();
      await imports.stop();
      await services.simulations.close();
      await engine.close();
      await clock.close();
      await database.close();
    },
  };
}

interface Engine {
  readonly waker: Waker;
  readonly record: EngineRecord;
  readonly probe: HealthProbe;
  close(): Promise<void>;
}

/** A Temporal that is away holds up nothing: the connection is made when it is first used. */
function composeEngine(temporal: TemporalAccess, database: Database, offsetMs: number, log: Logger): Engine {
  const connection = lazyConnection(temporal);
  const client = new Client({ connection, namespace: temporal.namespace });
  const record = createEngineRecord(database.pool);
  return {
    record,
    waker: new Waker({ client, record, offsetMs, log }),
    probe: temporalProbe(client),
    close: () => connection.close(),
  };
}

const modeOf = ({ production, rehearsalOffset }: Config) => {
  if (rehearsalOffset !== undefined) return 'rehearsal';
  return production ? 'production' : 'development';
};
