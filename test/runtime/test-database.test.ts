import { withClient } from '../../runtime/embedded/roles';
import { createTestDatabase, dropTestDatabase, useTestDatabase } from '../support/database';

describe('the database of a test file', () => {
  const database = useTestDatabase();

  test('has every migration applied', async () => {
    const rows = await withClient(database.ownerUrl, (client) =>
      client.query('SELECT count(*)::int AS unfinished FROM _prisma_migrations WHERE finished_at IS NULL'),
    );
    expect(rows.rows).toEqual([{ unfinished: 0 }]);
  });

  test('is nobody else’s: what one writes, another does not see', async () => {
    const other = await createTestDatabase();
    await withClient(database.ownerUrl, (client) => client.query('CREATE TABLE only_here (id int)'));
    const seen = await withClient(other.ownerUrl, (client) => client.query("SELECT to_regclass('only_here') AS found"));
    expect(seen.rows).toEqual([{ found: null }]);
    await dropTestDatabase(other);
  });

  test('does not let the application change the schema', async () => {
    const attempt = withClient(database.applicationUrl, (client) => client.query('CREATE TABLE mine (id int)'));
    await expect(attempt).rejects.toThrow(/permission denied/);
  });
});
