import { isFollowed } from '../../contracts/names';
import type { Queryable } from '../regime-store';
import type { Replayed } from '../replay';
import type { Difference } from './compare';

const EXPECTED = `jsonb_to_recordset($1::jsonb) AS x(name text, kind text, project_id text, agency_id text,
  regime_hash text, seq integer, wake_seq integer, snapshot jsonb, snapshot_version integer, view jsonb, due_count integer,
  last_at timestamptz, wakes_at timestamptz, ended boolean)`;

const rowOf = ({ stream, kind, seq, lastAt, state, snapshotVersion, derived: { identity, view } }: Replayed) => ({
  name: stream,
  kind,
  project_id: identity.projectId,
  agency_id: identity.agencyId,
  regime_hash: identity.regimeHash,
  seq,
  // Nobody has to look where no procedure follows.
  wake_seq: isFollowed(kind) ? seq : 0,
  snapshot: state,
  snapshot_version: snapshotVersion,
  view,
  due_count: view.due.length,
  last_at: lastAt,
  wakes_at: view.wakesAt,
  ended: view.ended,
});

/** Holds what streams say of themselves against their events: snapshot, view, clocks, belonging. */
export async function compareStreams(db: Queryable, streams: readonly Replayed[]): Promise<Difference[]> {
  const { rows } = await db.query<Difference>(
    `SELECT 'stream' AS table, CASE WHEN s.name IS NULL THEN 'missing' ELSE 'surplus' END AS what, x.name AS key
       FROM ${EXPECTED} LEFT JOIN stream s ON s.name = x.name
      WHERE (s.kind, s.project_id, s.agency_id, s.regime_hash, s.seq, s.snapshot::jsonb, s.snapshot_version,
             s.view::jsonb, s.due_count, s.last_at, s.wakes_at, s.ended)
            IS DISTINCT FROM
            (x.kind, x.project_id, x.agency_id, x.regime_hash, x.seq, x.snapshot, x.snapshot_version,
             x.view, x.due_count, x.last_at, x.wakes_at, x.ended)`,
    [JSON.stringify(streams.map(rowOf))],
  );
  return rows;
}

/**
 * Writes them anew. What the procedures have seen stays as it is, except where their view changes: they have to look
 * again. A stream whose row was lost is taken as seen by nobody.
 */
export async function replaceStreams(db: Queryable, streams: readonly Replayed[]): Promise<void> {
  await db.query(
    `INSERT INTO stream AS s (name, kind, project_id, agency_id, regime_hash, seq, snapshot, snapshot_version, view,
                              due_count, wake_seq, notice_seq, delivered_seq, last_at, wakes_at, ended)
     SELECT x.name, x.kind, x.project_id, x.agency_id, x.regime_hash, x.seq, x.snapshot, x.snapshot_version, x.view,
            x.due_count, x.wake_seq,
            COALESCE((SELECT max(o.seq) FROM outbox o WHERE o.stream = x.name), 0),
            COALESCE((SELECT max(o.seq) FROM outbox o WHERE o.stream = x.name AND o.delivered_at IS NOT NULL), 0),
            x.last_at, x.wakes_at, x.ended
       FROM ${EXPECTED}
     ON CONFLICT (name) DO UPDATE SET
       (kind, project_id, agency_id, regime_hash, seq, snapshot, snapshot_version, view, due_count, last_at, wakes_at,
        ended) = ROW(EXCLUDED.kind, EXCLUDED.project_id, EXCLUDED.agency_id, EXCLUDED.regime_hash, EXCLUDED.seq,
        EXCLUDED.snapshot, EXCLUDED.snapshot_version, EXCLUDED.view, EXCLUDED.due_count, EXCLUDED.last_at,
        EXCLUDED.wakes_at, EXCLUDED.ended),
       wake_seq = CASE WHEN s.view::jsonb = EXCLUDED.view::jsonb THEN s.wake_seq ELSE EXCLUDED.wake_seq END,
       seen_seq = CASE WHEN s.view::jsonb = EXCLUDED.view::jsonb THEN s.seen_seq ELSE 0 END`,
    [JSON.stringify(streams.map(rowOf))],
  );
}
