import type { Pool } from 'pg';
import type { Instant } from '../domain/time';

/** What the register knows about its procedures and the engine that they run on. No part of any case. */
export interface EngineRecord {
  /** The project that a stream belongs to, `project/<id>`; null if there is no such stream, or it belongs to none. */
  projectOf(stream: string): Promise<string | null>;
  /** Whether the procedure of a stream has nothing left to see up to `seq`. */
  hasSeen(stream: string, seq: number): Promise<boolean>;
  /** The present versions of these streams. */
  versions(streams: readonly string[]): Promise<readonly { readonly stream: string; readonly seq: number }[]>;
  /** Some streams whose procedures were running when last heard of. */
  runningSample(limit: number): Promise<readonly string[]>;
  /** Which engine the procedures run on; null before the first. */
  identity(): Promise<string | null>;
  setIdentity(namespaceId: string): Promise<void>;
  /** Domain instant of the latest event; null in an empty register. */
  latestInstant(): Promise<Instant | null>;
  /** The place of the latest event in the register; 0 in an empty one. */
  position(): Promise<number>;
  /** How many events came after a place in the register, and how many of them are of clocks that ran out. */
  since(position: number): Promise<{ readonly events: number; readonly clocksExpired: number }>;
}

const instantOf = (at: Date | null | undefined): Instant | null => at?.toISOString() ?? null;

export function createEngineRecord(pool: Pool): EngineRecord {
  const one = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row | undefined> =>
    (await pool.query<Row>(sql, values)).rows[0];
  const names = async (sql: string, values: unknown[]): Promise<string[]> =>
    (await pool.query<{ name: string }>(sql, values)).rows.map(({ name }) => name);
  return {
    projectOf: async (stream) => {
      const row = await one<{ id: string | null }>('SELECT project_id AS id FROM stream WHERE name = $1', [stream]);
      return row?.id ? `project/${row.id}` : null;
    },
    hasSeen: async (stream, seq) =>
      (await one('SELECT 1 FROM stream WHERE name = $1 AND seen_seq >= $2', [stream, seq])) !== undefined,
    versions: async (streams) =>
      (
        await pool.query<{ stream: string; seq: number }>(
          'SELECT name AS stream, seq FROM stream WHERE name = ANY($1)',
          [streams],
        )
      ).rows,
    runningSample: async (limit) =>
      names('SELECT name FROM stream WHERE NOT ended AND seen_seq > 0 ORDER BY last_at DESC LIMIT $1', [limit]),
    identity: async () => (await one<{ id: string }>('SELECT namespace_id AS id FROM engine_identity'))?.id ?? null,
    setIdentity: async (namespaceId) => {
      await pool.query(
        `INSERT INTO engine_identity (id, namespace_id, since) VALUES (1, $1, now())
         ON CONFLICT (id) DO UPDATE SET namespace_id = excluded.namespace_id, since = excluded.since`,
        [namespaceId],
      );
    },
    latestInstant: async () => instantOf((await one<{ at: Date | null }>('SELECT max(last_at) AS at FROM stream'))?.at),
    position: async () => Number((await one<{ at: string | null }>('SELECT max(position) AS at FROM event'))?.at ?? 0),
    since: async (position) => {
      const row = await one<{ events: number; expired: number }>(
        `SELECT count(*)::integer AS events,
                count(DISTINCT command_id) FILTER (WHERE command_id LIKE '%:expire:%')::integer AS expired
           FROM event WHERE position > $1`,
        [position],
      );
      return { events: row?.events ?? 0, clocksExpired: row?.expired ?? 0 };
    },
  };
}
