import type { Pool } from 'pg';

/** Does work when it is its turn, and answers what the work answers. */
export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Turns at what is decided on one stream by what stands on the others: rounds that are composed in the same instant would
 * all see the same members free, and seat them beyond their workload cap. One turn after the other, in this process and
 * in all that share the database. A process holds one connection for it and no more, however many wait, so that the work
 * itself never lacks one.
 */
export function createTurns(pool: Pool, name: string): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => locked(pool, name, work));
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** The lock ends with its transaction, and so with a process that is killed. */
async function locked<T>(pool: Pool, name: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query({ text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', values: [name] });
    return await work();
  } finally {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (broken: unknown) => client.release(broken instanceof Error ? broken : true),
    );
  }
}
