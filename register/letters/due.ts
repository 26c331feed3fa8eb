import type { Pool } from 'pg';
import { transact } from '../connection';

/** One at a time in each project, so that its letters count without gap or repetition. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('letters:' || s.project_id, 0)) FROM stream s WHERE s.name = $1`;

const NUMBER = `UPDATE letter SET number = n.number
  FROM (SELECT l.id, row_number() OVER (ORDER BY l.seq, l.kind, l.subject) +
               COALESCE((SELECT max(k.number) FROM letter k WHERE k.project_id = l.project_id), 0) AS number
          FROM letter l WHERE l.stream = $1 AND l.number IS NULL) AS n
 WHERE letter.id = n.id`;

const DUE = 'SELECT id FROM letter WHERE stream = $1 AND issued_at IS NULL ORDER BY number';

/** See `LetterDesk.due`. A letter keeps its number however often its issue is tried. */
export async function dueLetters(pool: Pool, stream: string): Promise<readonly string[]> {
  return transact(pool, async (client) => {
    await client.query(LOCK, [stream]);
    await client.query(NUMBER, [stream]);
    const { rows } = await client.query<{ id: string }>(DUE, [stream]);
    return { result: rows.map(({ id }) => id), writes: [] };
  });
}
