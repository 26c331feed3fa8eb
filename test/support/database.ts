import { randomBytes } from 'node:crypto';
import { OWNER_ROLE, withClient } from '../../runtime/embedded/roles';
import { applicationUrl, CLONED, ownerUrl, type TestCluster } from './cluster';

export interface TestDatabase {
  readonly name: string;
  /** Owns the schema: for migrations, and to look at what the application may not see. */
  readonly ownerUrl: string;
  /** What API and worker use. */
  readonly applicationUrl: string;
}

/** Makes a database of its own in some 50 ms: migrated, or with the rules of the product in force as well. */
export function createTestDatabase(cloned: keyof typeof CLONED = 'migrated'): Promise<TestDatabase> {
  return create(CLONED[cloned]);
}

/** Makes a database without any migration. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create(`OWNER ${OWNER_ROLE}`);
}

async function create(options: string): Promise<TestDatabase> {
  const access = testCluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(access.superuserUrl, (client) => client.query(`CREATE DATABASE ${name} ${options}`));
  return { name, ownerUrl: ownerUrl(access, name), applicationUrl: applicationUrl(access, name) };
}

/** Drops it, also when a test left a connection open. */
export async function dropTestDatabase({ name }: TestDatabase): Promise<void> {
  await withClient(testCluster().superuserUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  );
}

/**
 * Gives the test file (or the `describe` it is called in) a database before its first test and drops it after the last.
 * The returned addresses may be read from the first `beforeAll` on that follows the call.
 */
export function useTestDatabase(cloned: keyof typeof CLONED = 'migrated'): TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase(cloned);
  });
  afterAll(async () => {
    if (database) await dropTestDatabase(database);
  });
  const made = (): TestDatabase => {
    if (!database) throw new Error('The test database exists only while tests run.');
    return database;
  };
  return {
    get name() {
      return made().name;
    },
    get ownerUrl() {
      return made().ownerUrl;
    },
    get applicationUrl() {
      return made().applicationUrl;
    },
  };
}

function testCluster(): TestCluster {
  const access = process.env.TOLLGATE_TEST_CLUSTER;
  if (!access) throw new Error('No PostgreSQL runs for this test: it belongs in a folder of the project "system".');
  return JSON.parse(access) as TestCluster;
}
