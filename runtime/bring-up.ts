import { join } from 'node:path';
import { findProgram } from './binaries';
import { type Config } from './config';
import { type DataDir } from './data-dir';
import { startDatabase, type EmbeddedDatabase } from './embedded/database';
import { startDevServer, startTimeSkippingServer, type TemporalServer } from './embedded/temporal';
import { type Progress } from './progress';
import { connectEngine, readVirtualNow } from './rehearsal-clock';
import { supervise, type Supervised } from './supervise';

export interface BringUpOptions {
  readonly config: Config;
  readonly dataDir: DataDir;
  readonly progress: Progress;
}

/** A part that API and worker need: ours to stop, or somebody else's. */
export interface Part {
  readonly name: string;
  readonly supervised: Supervised | undefined;
  /** What API and worker are told about it, as environment variables. */
  environment(): Record<string, string>;
}

export interface DatabasePart extends Part {
  readonly applicationUrl: string;
  readonly ownerUrl: string;
}

/** The PostgreSQL that the configuration names, or an embedded one. */
export async function bringUpDatabase({ config, dataDir, progress }: BringUpOptions): Promise<DatabasePart> {
  if (config.databaseUrl !== undefined) {
    return databasePart(undefined, {
      applicationUrl: config.databaseUrl,
      ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl,
    });
  }
  progress.step('Starting PostgreSQL …');
  const started: EmbeddedDatabase[] = [];
  const start = async () => {
    const database = await startDatabase(dataDir, progress.step);
    started.push(database);
    return database.cluster;
  };
  const supervised = await supervise(start, { name: 'PostgreSQL', report: progress.step });
  progress.step('PostgreSQL is ready');
  // Port and passwords are kept between starts, so the first one's addresses stay right.
  const [first] = started;
  if (!first) throw new Error('PostgreSQL was supervised without having been started.');
  return databasePart(supervised, first);
}

function databasePart(
  supervised: Supervised | undefined,
  { applicationUrl, ownerUrl }: { applicationUrl: string; ownerUrl: string },
): DatabasePart {
  // The owner's address is for migrations only: the processes that serve people must not be able to change the past.
  const environment = () => ({ DATABASE_URL: applicationUrl, DATABASE_OWNER_URL: '' });
  return { name: 'PostgreSQL', supervised, applicationUrl, ownerUrl, environment };
}

/** The Temporal that the configuration names, or an embedded one with its state in the data folder. */
export async function bringUpTemporal({ config, dataDir, progress }: BringUpOptions): Promise<Part> {
  if (config.temporal !== undefined) return { name: 'Temporal', supervised: undefined, environment: () => ({}) };
  const program = await findProgram('temporal', { ...config, report: progress.step });
  progress.step('Starting Temporal …');
  let address = '';
  const start = async () => {
    const options = { program, dataDir, namespace: config.temporalNamespace, ui: config.temporalUi };
    const server = await startDevServer(options);
    address = server.address;
    return server;
  };
  const supervised = await supervise(start, { name: 'Temporal', report: progress.step });
  progress.step('Temporal is ready');
  return { name: 'Temporal', supervised, environment: () => ({ TEMPORAL_ADDRESS: address }) };
}

/**
 * The time-skipping server of a rehearsal, and the offset that makes its time the rehearsal's.
 *
 * @param at the virtual now of the first start; a later start goes on from where the last one was left
 * @param onForgotten called when the server had to be started again: it has lost its procedures and its time
 */
export async function bringUpRehearsal(
  { config, dataDir, progress }: BringUpOptions,
  at: string,
  onForgotten: () => void,
): Promise<Part> {
  const program = await findProgram('temporal-test-server', { ...config, report: progress.step });
  progress.step('Starting the time-skipping Temporal …');
  let environment: Record<string, string> = {};
  const start = async () => {
    const server = await startTimeSkippingServer(program, dataDir);
    const virtualNow = latest(at, readVirtualNow(virtualNowFile(dataDir.path)));
    const offset = Date.parse(virtualNow) - (await engineTime(server));
    environment = {
      TEMPORAL_ADDRESS: server.address,
      TEMPORAL_NAMESPACE: 'default',
      TOLLGATE_REHEARSAL_OFFSET: String(offset),
    };
    progress.step(`The rehearsal’s clock stands at ${virtualNow}`);
    return server;
  };
  const supervised = await supervise(start, { name: 'Temporal', report: progress.step, onRestart: onForgotten });
  return { name: 'Temporal', supervised, environment: () => environment };
}

/** Where a rehearsal keeps its virtual now between starts. */
export function virtualNowFile(dataDir: string): string {
  return join(dataDir, 'rehearsal.json');
}

function latest(at: string, left: string | undefined): string {
  return left !== undefined && Date.parse(left) > Date.parse(at) ? left : at;
}

async function engineTime(server: TemporalServer): Promise<number> {
  const engine = await connectEngine(server.address);
  try {
    return await engine.currentTime();
  } finally {
    await engine.close();
  }
}
