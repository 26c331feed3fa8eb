import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { Pool } from 'pg';
import type * as SchemaEngineModule from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Any number that nobody else uses for an advisory lock; the engine's own is 72707369. */
const MIGRATION_LOCK = 72_707_471;
const NO_FILTER = { externalTables: [], externalEnums: [] };

export interface MigrationOptions {
  /** The role of this address owns the schema. */
  readonly ownerUrl: string;
  /** The folder with one folder per migration, each with its migration.sql. */
  readonly migrationsDir: string;
}

/**
 * Applies the migrations that the database has not seen, in the order of their names, and records them in
 * `_prisma_migrations` as `prisma migrate deploy` would, so that either may be used. No program has to be downloaded:
 * the engine is the WebAssembly one.
 *
 * @returns the names of the migrations applied now
 * @throws Error if a migration was edited after it was applied, or fails
 */
export async function migrate({ ownerUrl, migrationsDir }: MigrationOptions): Promise<string[]> {
  // A pool of ours, since the engine never closes the connections that it was given.
  const pool = new Pool({ connectionString: ownerUrl, max: 3 });
  // Held until the connection ends: a migration that another process is applying looks like one that has failed.
  const lock = await pool.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await applyOutstanding(pool, readMigrations(migrationsDir));
  } finally {
    lock.release(true);
    await pool.end();
  }
}

async function applyOutstanding(pool: Pool, migrationsList: SchemaEngineModule.MigrationList): Promise<string[]> {
  const { SchemaEngine } = await (engineModule ??= loadEngine());
  const failures: Error[] = [];
  const adapter = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool), pool, failures));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    const { failedMigrationNames, editedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NO_FILTER,
    });
    // A migration runs as one transaction, so one that failed has left nothing, and may be edited and tried again.
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
    const edited = editedMigrationNames.filter((name) => !failedMigrationNames.includes(name));
    if (edited.length > 0) throw new Error(`Migrations were edited after they were applied: ${edited.join(', ')}.`);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
    return appliedMigrationNames;
  } catch (error) {
    throw explained(error, failures[0]);
  } finally {
    engine.free();
  }
}

/**
 * The adapter cuts a script at every semicolon, also inside a function's body. PostgreSQL takes it whole, and runs it as
 * one transaction: a migration that fails has changed nothing.
 */
function wholeScripts(factory: PrismaPg, pool: Pool, failures: Error[]): SqlMigrationAwareDriverAdapterFactory {
  const connect = async () => {
    const adapter = await factory.connect();
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error: unknown) => {
        if (error instanceof Error) failures.push(error);
        throw error;
      });
    };
    return adapter;
  };
  const { provider, adapterName } = factory;
  return { provider, adapterName, connect, connectToShadowDb: () => factory.connectToShadowDb() };
}

/** The engine names the migration and hides what PostgreSQL said. */
function explained(error: unknown, failure: Error | undefined): unknown {
  if (!failure) return error;
  const [, name] = /migration_name="([^"]+)"/.exec(String(error)) ?? [];
  return new Error(`The migration ${name ?? ''} failed: ${failure.message}`, { cause: failure });
}

function readMigrations(baseDir: string): SchemaEngineModule.MigrationList {
  const entries = existsSync(baseDir) ? readdirSync(baseDir, { withFileTypes: true }) : [];
  const migrationDirectories = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ path: name, migrationFile: readMigration(baseDir, name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const lockfile = join(baseDir, 'migration_lock.toml');
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

function readMigration(baseDir: string, name: string): SchemaEngineModule.MigrationFile {
  const value = readFileSync(join(baseDir, name, 'migration.sql'), 'utf8');
  return { path: 'migration.sql', content: { tag: 'ok', value } };
}

/** Loaded once a process: its functions are bound to the last instance, and timers of an earlier one would call into it. */
let engineModule: Promise<typeof SchemaEngineModule> | undefined;

/** The package's own entry imports the .wasm file as a module, which Node 20 does not do without a flag. */
async function loadEngine(): Promise<typeof SchemaEngineModule> {
  const load = createRequire(__filename);
  const entry = load.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const engine = load(entry) as typeof SchemaEngineModule;
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': { ...engine, ...patientTimers(engine) },
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}

/** The engine waits up to 10 s for the migration lock by a timer that it never clears; it must not keep us alive. */
function patientTimers(engine: object): Record<string, unknown> {
  const names = Object.keys(engine).filter((name) => name.startsWith('__wbg_setTimeout_'));
  const start = (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds >>> 0).unref();
  return Object.fromEntries(names.map((name) => [name, start]));
}
