import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DataDir } from '../data-dir';
import { keepOrFindPort } from './ports';
import { startCluster, stopOrphan, type Cluster } from './postgres';
import { canReach, findPostgres } from './postgres-programs';
import { APPLICATION_ROLE, ensureDatabase, ensureRoles, OWNER_ROLE, urlFor } from './roles';
import { keep, newPassword, readKept } from './secrets';

const DATABASE = 'tollgate';
/** Holds the clusters of root, whose own folders PostgreSQL's user may not enter. */
const ROOT_CLUSTERS = '/var/lib/tollgate';

interface Kept {
  readonly port: number;
  readonly clusterDir: string;
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly applicationPassword: string;
}

export interface DatabaseAddresses {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

export interface EmbeddedDatabase extends DatabaseAddresses {
  readonly cluster: Cluster;
}

/**
 * Starts the PostgreSQL of a data folder, with the database and the two roles in it. Port and passwords are those of
 * the last start, if there was one.
 */
export async function startDatabase(dataDir: DataDir, report: (line: string) => void): Promise<EmbeddedDatabase> {
  const file = keptFile(dataDir.path);
  const first = (readKept(file) as Kept | undefined) ?? (await firstTime(dataDir.path, report));
  // An orphan on the remembered port would make us leave the port that every open tool knows.
  await stopOrphan(first.clusterDir);
  const kept: Kept = { ...first, port: await keepOrFindPort(first.port) };
  keep(file, kept);
  const cluster = await startCluster({
    clusterDir: kept.clusterDir,
    logFile: join(dataDir.logs, 'postgres.log'),
    port: kept.port,
    superuserPassword: kept.superuserPassword,
    durable: true,
  });
  try {
    await ensureRoles(cluster.superuserUrl, { owner: kept.ownerPassword, application: kept.applicationPassword });
    await ensureDatabase(cluster.superuserUrl, DATABASE);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return { cluster, ...addresses(kept) };
}

/** The addresses of the database that a running Tollgate has in this folder. */
export function keptAddresses(dataDir: string): DatabaseAddresses | undefined {
  const kept = readKept(keptFile(dataDir)) as Kept | undefined;
  return kept && addresses(kept);
}

function keptFile(dataDir: string): string {
  return join(dataDir, 'postgres.json');
}

function addresses({ port, ownerPassword, applicationPassword }: Kept): DatabaseAddresses {
  const server = `postgresql://127.0.0.1:${port}`;
  return {
    ownerUrl: urlFor(server, OWNER_ROLE, ownerPassword, DATABASE),
    applicationUrl: urlFor(server, APPLICATION_ROLE, applicationPassword, DATABASE),
  };
}

async function firstTime(dataDir: string, report: (line: string) => void): Promise<Kept> {
  const clusterDir = placeFor(dataDir);
  if (clusterDir.startsWith(ROOT_CLUSTERS)) {
    report(`PostgreSQL does not run as root and cannot enter ${dataDir}; its files are in ${clusterDir}`);
    // Left by a data folder of the same name that has been deleted: its passwords are gone, so nobody can open it.
    if (existsSync(clusterDir)) {
      await stopOrphan(clusterDir);
      rmSync(clusterDir, { recursive: true });
    }
    mkdirSync(dirname(clusterDir), { recursive: true, mode: 0o755 });
  }
  return {
    port: await keepOrFindPort(undefined),
    clusterDir,
    superuserPassword: newPassword(),
    ownerPassword: newPassword(),
    applicationPassword: newPassword(),
  };
}

function placeFor(dataDir: string): string {
  const inside = join(dataDir, 'postgres');
  const { user } = findPostgres();
  if (!user || canReach(user, inside)) return inside;
  return join(ROOT_CLUSTERS, createHash('sha256').update(dataDir).digest('hex').slice(0, 12), 'postgres');
}
