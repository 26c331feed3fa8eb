import type { Pool } from 'pg';
import type { Instant } from '../domain/time';

/** What every human reference begins with. */
const PREFIX = 'TG';

/** The next human reference of the year of `now`: `TG-2025-0042`. Never given twice; a number that is not used is lost. */
export async function nextReference(pool: Pool, now: Instant): Promise<string> {
  const year = Number(now.slice(0, 4));
  const { rows } = await pool.query<{ last: number }>(
    `INSERT INTO reference_counter (prefix, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (prefix, year) DO UPDATE SET last = reference_counter.last + 1 RETURNING last`,
    [PREFIX, year],
  );
  return `${PREFIX}-${year}-${String(rows[0]?.last ?? 0).padStart(4, '0')}`;
}
