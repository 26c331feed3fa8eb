import type { Pool, PoolClient, QueryConfig } from 'pg';

/**
 * Errors after which the same transaction may succeed: serialization failure, deadlock, and a unique violation, which
 * means that another act with the same command id was faster (its answer is found at the next attempt).
 */
const WORTH_ANOTHER_ATTEMPT: readonly unknown[] = ['40001', '40P01', '23505'];
const MOST_ATTEMPTS = 6;

/** What a transaction came to, and the statements that are still to be written before it commits. */
export interface Prepared<T> {
  readonly result: T;
  readonly writes: readonly QueryConfig[];
}

/** Reads and decides on a connection in a transaction. Its first query is sent together with the transaction's begin. */
type Work<T> = (client: PoolClient) => Promise<Prepared<T>>;

/**
 * Runs one transaction in two round trips, since a round trip costs more than anything else in it: the begin goes out
 * with the first query, the writes with the commit (on a pool in pipeline mode; on another one the same happens, one by
 * one). After a conflict with another transaction it starts anew from its beginning, a few times.
 */
export async function transact<T>(pool: Pool, work: Work<T>): Promise<T> {
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
async function once<T>(pool: Pool, work: Work<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const [, { result, writes }] = await allOf(together(client, () => [client.query('BEGIN'), work(client)] as const));
    const ends = together(client, () => [...writes.map((write) => client.query(write)), client.query('COMMIT')]);
    await allOf(ends);
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

/** Everything that is sent by `send` leaves in one packet. */
function together<T>(client: PoolClient, send: () => T): T {
  const { stream } = client.connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

/**
 * Waits until all have an answer, so that nothing is under way on the connection afterwards; then fails with the first
 * that failed. A commit after a failed write is answered by a rollback, and the write's failure is what counts.
 */
async function allOf<T extends readonly unknown[]>(promises: {
  readonly [K in keyof T]: Promise<T[K]> | T[K];
}): Promise<T> {
  const settled = await Promise.allSettled(promises as readonly unknown[]);
  const failed = settled.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return settled.map((each) => (each.status === 'fulfilled' ? each.value : undefined)) as unknown as T;
}
