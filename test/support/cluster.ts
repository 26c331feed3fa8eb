import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { startCluster, stopOrphan, type Cluster } from '../../runtime/embedded/postgres';
import { findFreePort } from '../../runtime/embedded/ports';
import { isAlive } from '../../runtime/embedded/processes';
import {
  APPLICATION_ROLE,
  ensureDatabase,
  ensureRoles,
  OWNER_ROLE,
  urlFor,
  withClient,
} from '../../runtime/embedded/roles';
import { connectDatabase } from '../../prisma/client';
import { migrate } from '../../prisma/migrate';
import { createRegister } from '../../register';
import { installPresets } from '../../register/preset-regimes';

const ROOT = join(__dirname, '..', '..');
/** Not the user's temporary folder, which may be closed to the user that PostgreSQL runs as. */
const BASE = '/tmp';
const PREFIX = 'tollgate-test-';
const TEMPLATE = 'tollgate_template';
const TEMPLATE_WITH_RULES = 'tollgate_template_with_rules';

/** What a test process needs to reach the cluster; handed over in the environment. */
export interface TestCluster {
  readonly superuserUrl: string;
  readonly ownerPassword: string;
  readonly applicationPassword: string;
}

export interface RunningTestCluster {
  readonly access: TestCluster;
  stop(): Promise<void>;
}

/** Starts one PostgreSQL for a whole test run, with migrated template databases that each test file clones. */
export async function startTestCluster(): Promise<RunningTestCluster> {
  await sweepAbandoned();
  const folder = mkdtempSync(join(BASE, PREFIX));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'owner'), String(process.pid));
  const cluster = await startCluster({
    clusterDir: join(folder, 'data'),
    logFile: join(folder, 'postgres.log'),
    port: await findFreePort(),
    superuserPassword: randomUUID(),
    durable: false,
  });
  const access = { superuserUrl: cluster.superuserUrl, ownerPassword: randomUUID(), applicationPassword: randomUUID() };
  const stop = () => discard(cluster, folder);
  try {
    await prepareTemplates(access);
  } catch (error) {
    await stop();
    throw error;
  }
  return { access, stop };
}

async function prepareTemplates(access: TestCluster): Promise<void> {
  await ensureRoles(access.superuserUrl, { owner: access.ownerPassword, application: access.applicationPassword });
  await ensureDatabase(access.superuserUrl, TEMPLATE);
  await migrate({ ownerUrl: ownerUrl(access, TEMPLATE), migrationsDir: join(ROOT, 'prisma/migrations') });
  await withClient(access.superuserUrl, (client) =>
    client.query(`CREATE DATABASE ${TEMPLATE_WITH_RULES} ${CLONED.migrated}`),
  );
  await proclaimPresets(applicationUrl(access, TEMPLATE_WITH_RULES));
}

/** Before any test begins, so that whoever lists the audit trail finds this first. */
const PROCLAIMED_AT = '2011-01-01T00:00:00.000Z';

async function proclaimPresets(url: string): Promise<void> {
  const database = connectDatabase({ url, maxConnections: 2, onIdleError: () => undefined });
  const { pool, prisma } = database;
  const clock = { now: () => PROCLAIMED_AT };
  const { regimes } = createRegister({ pool, prisma, clock, log: pino({ level: 'fatal' }) });
  await installPresets(regimes, prisma, { activate: true, now: PROCLAIMED_AT });
  await database.close();
}

async function discard(cluster: Cluster, folder: string): Promise<void> {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** A test run that was killed could not clean up; the next one does. */
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(BASE).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(BASE, name);
    try {
      if (isAlive(Number(readFileSync(join(folder, 'owner'), 'utf8')))) continue;
      await stopOrphan(join(folder, 'data'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run is just making or sweeping it.
    }
  }
}

export function ownerUrl(access: TestCluster, database: string): string {
  return urlFor(access.superuserUrl, OWNER_ROLE, access.ownerPassword, database);
}

export function applicationUrl(access: TestCluster, database: string): string {
  return urlFor(access.superuserUrl, APPLICATION_ROLE, access.applicationPassword, database);
}

/** How a database is cloned: with all migrations applied, and with the rules that come with the product in force. */
export const CLONED = {
  migrated: `TEMPLATE ${TEMPLATE} OWNER ${OWNER_ROLE}`,
  withRules: `TEMPLATE ${TEMPLATE_WITH_RULES} OWNER ${OWNER_ROLE}`,
} as const;
