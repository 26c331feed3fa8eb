import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../prisma/migrate';
import { findProgram } from '../runtime/binaries';
import { startChild, type ChildService } from '../runtime/child-process';
import { childEnvironment, readConfig, type Config } from '../runtime/config';
import { openDataDir, type DataDir } from '../runtime/data-dir';
import { startDatabase, type EmbeddedDatabase } from '../runtime/embedded/database';
import { findFreePort } from '../runtime/embedded/ports';
import { OWNER_ROLE, withClient } from '../runtime/embedded/roles';
import { startDevServer, type TemporalServer } from '../runtime/embedded/temporal';
import { assetPaths } from '../runtime/paths';

export type Report = (line: string) => void;

/** A database of the product: migrated, reached as the application's role. */
export interface GroundDatabase {
  readonly name: string;
  readonly applicationUrl: string;
}

/**
 * The product in the form in which it is measured: its own embedded PostgreSQL (durable, as always), its own Temporal,
 * and its API and worker processes; all on 127.0.0.1, on free ports, with data in a temporary folder.
 */
export class Ground {
  private api: ChildService | undefined;
  private worker: ChildService | undefined;

  private constructor(
    readonly config: Config,
    private readonly folder: DataDir,
    private readonly postgres: EmbeddedDatabase,
    private readonly temporal: TemporalServer,
    private readonly port: number,
  ) {}

  static async open(report: Report): Promise<Ground> {
    const folder = openDataDir(temporaryFolder());
    const config = readConfig({ TOLLGATE_DATA: folder.path });
    const program = await findProgram('temporal', { ...config, report });
    const postgres = await startDatabase(folder, report);
    const { temporalNamespace: namespace, temporalUi: ui } = config;
    const temporal = await startDevServer({ program, dataDir: folder, namespace, ui });
    await migrate({ ownerUrl: postgres.ownerUrl, migrationsDir: assetPaths().migrations });
    return new Ground(config, folder, postgres, temporal, await findFreePort());
  }

  /** The API's address. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get temporalAddress(): string {
    return this.temporal.address;
  }

  get main(): GroundDatabase {
    return { name: databaseOf(this.postgres.applicationUrl), applicationUrl: this.postgres.applicationUrl };
  }

  /** Process ids of API and worker, where they run. */
  get processes(): { readonly api: number | undefined; readonly worker: number | undefined } {
    return { api: this.api?.pid, worker: this.worker?.pid };
  }

  /** @param database which register it serves */
  async startApi(database: GroundDatabase = this.main): Promise<void> {
    this.api = await this.start('api', database);
  }

  async stopApi(): Promise<void> {
    await this.api?.stop();
    this.api = undefined;
  }

  /** @param database whose procedures it runs */
  async startWorker(database: GroundDatabase = this.main): Promise<void> {
    this.worker = await this.start('worker', database);
  }

  async stopWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = undefined;
  }

  /** API and worker as new, on the main register. */
  async restart(): Promise<void> {
    await this.stopApi();
    await this.stopWorker();
    await this.startApi();
    await this.startWorker();
  }

  /** An empty register. */
  async emptyDatabase(name: string): Promise<GroundDatabase> {
    await this.asSuperuser(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE}`);
    const ownerUrl = withDatabase(this.postgres.ownerUrl, name);
    await migrate({ ownerUrl, migrationsDir: assetPaths().migrations });
    return { name, applicationUrl: withDatabase(this.postgres.applicationUrl, name) };
  }

  /** A register with the same content as one that nobody is connected to. */
  async copyOf(source: GroundDatabase, name: string): Promise<GroundDatabase> {
    await this.asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${source.name} OWNER ${OWNER_ROLE}`);
    return { name, applicationUrl: withDatabase(this.postgres.applicationUrl, name) };
  }

  /** A schema for the bare things that are measured beside the product, on the same server. */
  async bareDatabase(name: string, sql: string): Promise<string> {
    await this.asSuperuser(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE}`);
    const url = withDatabase(this.postgres.ownerUrl, name);
    await withClient(url, (client) => client.query(sql));
    return url;
  }

  /** Stops everything in order and deletes the data. */
  async close(): Promise<void> {
    const { api, worker, temporal, postgres } = this;
    for (const part of [api, worker, temporal, postgres.cluster]) await part?.stop();
    this.folder.release();
    rmSync(this.folder.path, { recursive: true, force: true });
  }

  private async asSuperuser(sql: string): Promise<void> {
    await withClient(this.postgres.cluster.superuserUrl, (client) => client.query(sql));
  }

  private start(kind: 'api' | 'worker', database: GroundDatabase): Promise<ChildService> {
    const environment = childEnvironment({
      ...UNLIMITED,
      NODE_ENV: '',
      OIDC_ISSUER: '',
      DATABASE_URL: database.applicationUrl,
      DATABASE_OWNER_URL: '',
      TEMPORAL_ADDRESS: this.temporal.address,
      TEMPORAL_NAMESPACE: this.config.temporalNamespace,
      TOLLGATE_DATA: this.folder.path,
      TOLLGATE_HOST: '127.0.0.1',
      TOLLGATE_PORT: String(this.port),
      TOLLGATE_PUBLIC_URL: '',
    });
    const logFile = join(this.folder.logs, `${kind}.log`);
    return startChild({ kind, environment, logFile, dataDir: this.folder.path, patience: 60_000 });
  }
}

/** One caller acts for many here. */
const UNLIMITED = {
  TOLLGATE_RATE_READ: '0',
  TOLLGATE_RATE_WRITE: '0',
  TOLLGATE_RATE_AUTH: '0',
  TOLLGATE_RATE_IMPORT: '0',
};

/** PostgreSQL may have to run as another user, who must be able to enter it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-bench-'));
  chmodSync(folder, 0o755);
  return folder;
}

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
