import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { startCluster, stopOrphan, type Cluster } from '../../runtime/embedded/postgres';
import { findFreePort } from '../../runtime/embedded/ports';
import { isAlive } from '../../runtime/embedded/processes';
import { APPLICATION_ROLE, ensureDatabase, ensureRoles, OWNER_ROLE, urlFor } from '../../runtime/embedded/roles';
import { migrate } from '../../prisma/migrate';

const ROOT = join(__dirname, '..', '..');
/** Not the user's temporary folder, which may be closed to the user that PostgreSQL runs as. */
const BASE = '/tmp';
const PREFIX = 'tollgate-test-';
const TEMPLATE = 'tollgate_template';

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

/** Starts one PostgreSQL for a whole test run, with a migrated template database that each test file clones. */
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
    await prepareTemplate(access);
  } catch (error) {
    await stop();
    throw error;
  }
  return { access, stop };
}

async function prepareTemplate(access: TestCluster): Promise<void> {
  await ensureRoles(access.superuserUrl, { owner: access.ownerPassword, application: access.applicationPassword });
  await ensureDatabase(access.superuserUrl, TEMPLATE);
  await migrate({ ownerUrl: ownerUrl(access, TEMPLATE), migrationsDir: join(ROOT, 'prisma/migrations') });
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

/** How a database is cloned from the template. */
export const CLONE_OPTIONS = `TEMPLATE ${TEMPLATE} OWNER ${OWNER_ROLE}`;
