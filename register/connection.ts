import type { Pool, PoolClient } from 'pg';

/**
 * Errors after which the same transaction may succeed: serialization failure, deadlock, and a unique violation, which
 * means that another act with the same command id was faster (its answer is found at the next attempt).
 */
const WORTH_ANOTHER_ATTEMPT: readonly unknown[] = ['40001', '40P01', '23505'];
const MOST_ATTEMPTS = 6;

/** Runs one transaction; after a conflict with another one, anew from its beginning, a few times. */
export async function transact<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !WORTH_ANOTHER_ATTEMPT.includes((error as { code?: unknown }).code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * attempt));
    }
  }
}

/** A connection on which a rollback fails is closed and not given to anybody else. */
async function once<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (broken: unknown) => client.release(broken instanceof Error ? broken : true),
    );
    throw error;
  }
}
