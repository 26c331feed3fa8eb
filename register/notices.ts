import type { Pool } from 'pg';
import type { Instant } from '../domain/time';

/**
 * Parts of a statement that turn what is `due` (stream, seq, n as text, kind, to, facts, at; of the stream $1 or not) into
 * notifications at the instant $2: for everybody who holds the office addressed, or for the office while nobody holds it.
 * A person recused from the case is told nothing of it. What belongs to no project is of its agency's jurisdiction.
 */
export const TELL = `addressed AS (
      SELECT due.stream, due.seq, due.n, due.kind, due.facts, due.at, s.project_id,
             COALESCE(p.jurisdiction, o.jurisdiction) AS jurisdiction,
             a.value ->> 'role' AS role, a.value ->> 'bodyId' AS body_id, a.value ->> 'bodyKey' AS body_key,
             a.value ->> 'personId' AS person_id, a.i
        FROM due JOIN stream s ON s.name = due.stream LEFT JOIN project p ON p.id = s.project_id
        LEFT JOIN body o ON o.id = s.agency_id
        CROSS JOIN LATERAL jsonb_array_elements(due."to") WITH ORDINALITY AS a(value, i)
    ), reached AS (
      SELECT d.*, COALESCE(d.person_id, h.person_id) AS reader
        FROM addressed d LEFT JOIN LATERAL (
          SELECT DISTINCT ap.person_id FROM appointment ap JOIN body b ON b.id = ap.body_id
           WHERE d.person_id IS NULL
             AND (d.role IS NULL OR ap.role = d.role)
             AND (d.body_id IS NULL OR b.id = d.body_id)
             AND (d.body_key IS NULL OR (b.key = d.body_key AND b.jurisdiction = d.jurisdiction))
             AND (d.body_id IS NOT NULL OR d.body_key IS NOT NULL OR b.jurisdiction = d.jurisdiction)
             AND ap.valid_from <= $2 AND (ap.valid_to IS NULL OR ap.valid_to > $2)
        ) h ON true
    ), told AS (
      INSERT INTO notification (id, stream, seq, project_id, person_id, role, body_id, body_key, jurisdiction, kind,
                                facts, created_at)
      SELECT stream || ':' || seq || ':' || n || ':' || COALESCE(reader, 'office:' || i), stream, seq, project_id, reader,
             role, body_id, body_key, jurisdiction, kind, facts, at
        FROM reached
       WHERE NOT EXISTS (SELECT 1 FROM recusal x WHERE x.person_id = reader AND x.project_id = reached.project_id)
      ON CONFLICT (id) DO NOTHING
    )`;

/**
 * One statement: the notices that wait are taken, each becomes a notification for everybody who holds the office it is
 * addressed to (or for the office, while nobody holds it), and the stream notes up to where it was delivered. A person
 * recused from the case is told nothing of it.
 */
const DELIVER = {
  name: 'deliver_notices',
  text: `WITH due AS (
      UPDATE outbox SET delivered_at = $2 WHERE stream = $1 AND delivered_at IS NULL
      RETURNING stream, seq, n::text AS n, kind, "to", facts, at
    ), ${TELL}, noted AS (
      UPDATE stream SET delivered_seq = GREATEST(delivered_seq, (SELECT max(seq) FROM due))
       WHERE name = $1 AND EXISTS (SELECT 1 FROM due)
    )
    SELECT count(*)::integer AS delivered FROM due`,
};

/** Delivers the notices of a stream that wait, once each, and returns how many they were. Safe to repeat. */
export async function deliverNotices(pool: Pool, stream: string, now: Instant): Promise<number> {
  const { rows } = await pool.query<{ delivered: number }>({ ...DELIVER, values: [stream, now] });
  return rows[0]?.delivered ?? 0;
}
