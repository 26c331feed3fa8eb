import type { Pool } from 'pg';
import type { Instant } from '../domain/time';
import type { StreamPage } from './types';

/** What the sweeper and the rehearsal ask of all streams together. */
export interface Wakes {
  unseen(now: Instant, limit: number, after?: string): Promise<readonly string[]>;
  openStreams(after: string | null, limit: number): Promise<StreamPage>;
  resetSeen(): Promise<void>;
  earliestDue(): Promise<Instant | null>;
}

/** Each branch has an index of its own that holds only what waits. */
const UNSEEN = `
  SELECT name FROM (
    SELECT name FROM stream WHERE wake_seq > seen_seq
    UNION SELECT name FROM stream WHERE notice_seq > delivered_seq
    UNION SELECT name FROM stream WHERE wakes_at <= $1
    UNION SELECT stream FROM inbox WHERE status = 'pending'
    UNION SELECT stream FROM letter WHERE issued_at IS NULL
    UNION SELECT stream FROM slice_look
    UNION SELECT 'rollout/' || id FROM rollout WHERE status = 'running'
  ) AS waiting WHERE name > $3 ORDER BY name LIMIT $2`;

export function createWakes(pool: Pool): Wakes {
  const names = async (text: string, values: unknown[]): Promise<string[]> =>
    (await pool.query<{ name: string }>(text, values)).rows.map(({ name }) => name);
  return {
    unseen: (now, limit, after = '') => names(UNSEEN, [now, limit, after]),
    openStreams: async (after, limit) => {
      const text = 'SELECT name FROM stream WHERE NOT ended AND name > $1 ORDER BY name LIMIT $2';
      const streams = await names(text, [after ?? '', limit]);
      return { streams, next: streams.length === limit ? (streams.at(-1) ?? null) : null };
    },
    resetSeen: async () => {
      await pool.query('UPDATE stream SET seen_seq = 0 WHERE seen_seq > 0 AND NOT ended');
    },
    earliestDue: async () => {
      const { rows } = await pool.query<{ at: Date | null }>(
        `SELECT LEAST((SELECT min(wakes_at) FROM stream),
                      (SELECT min(effective_at) FROM inbox WHERE status = 'pending')) AS at`,
      );
      return rows[0]?.at?.toISOString() ?? null;
    },
  };
}
