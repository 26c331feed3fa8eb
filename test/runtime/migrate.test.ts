import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../prisma/migrate';
import { withClient } from '../../runtime/embedded/roles';
import { createEmptyDatabase, dropTestDatabase, type TestDatabase } from '../support/database';

const FUNCTION = `CREATE FUNCTION guard() RETURNS text AS $$ BEGIN PERFORM 1; RETURN 'a;b'; END; $$ LANGUAGE plpgsql;`;

describe('migrations', () => {
  let database: TestDatabase;
  let migrationsDir: string;

  beforeEach(async () => {
    database = await createEmptyDatabase();
    migrationsDir = mkdtempSync(join(tmpdir(), 'tollgate-migrations-'));
  });

  afterEach(async () => {
    await dropTestDatabase(database);
    rmSync(migrationsDir, { recursive: true });
  });

  function write(name: string, sql: string): void {
    mkdirSync(join(migrationsDir, name), { recursive: true });
    writeFileSync(join(migrationsDir, name, 'migration.sql'), sql);
  }
  const apply = () => migrate({ ownerUrl: database.ownerUrl, migrationsDir });
  const query = async (sql: string) =>
    (await withClient(database.ownerUrl, (client) => client.query<Record<string, unknown>>(sql))).rows;

  test('an empty folder is no error', async () => {
    await expect(apply()).resolves.toEqual([]);
  });

  test('are applied once, in the order of their names, and recorded', async () => {
    write('0002_second', 'ALTER TABLE thing ADD COLUMN name text;');
    write('0001_first', 'CREATE TABLE thing (id int);');
    await expect(apply()).resolves.toEqual(['0001_first', '0002_second']);
    await expect(apply()).resolves.toEqual([]);
    const recorded = await query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL');
    expect(recorded.map(({ migration_name }) => migration_name)).toEqual(['0001_first', '0002_second']);
  });

  test('may define functions, whose bodies hold semicolons', async () => {
    write('0001_function', `${FUNCTION}\nCREATE TABLE after_it (id int);`);
    await apply();
    expect(await query('SELECT guard()')).toEqual([{ guard: 'a;b' }]);
  });

  test('that fail leave nothing behind, and can be put right', async () => {
    write('0001_half', 'CREATE TABLE thing (id int); SELECT no_such_function();');
    await expect(apply()).rejects.toThrow(/no_such_function/);
    expect(await query("SELECT to_regclass('thing') AS found")).toEqual([{ found: null }]);
    write('0001_half', 'CREATE TABLE thing (id int);');
    await expect(apply()).resolves.toEqual(['0001_half']);
  });

  test('that were edited after they were applied are refused', async () => {
    write('0001_first', 'CREATE TABLE thing (id int);');
    await apply();
    write('0001_first', 'CREATE TABLE thing (id bigint);');
    await expect(apply()).rejects.toThrow(/edited after they were applied: 0001_first/);
  });
});
