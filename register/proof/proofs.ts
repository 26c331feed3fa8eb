import type { Pool } from 'pg';
import { fail, ok, type Result } from '../../domain/result';
import type { Instant } from '../../domain/time';
import { keptKey } from './key';
import { consistencySpans, inclusionSpans, type Hash, type Span } from './merkle';
import { hashOver } from './nodes';
import { openCheckpoint, verifierKey, type NoteFault } from './note';
import { seal } from './seal';

/** The newest checkpoint, as it is given away. */
export interface NewestCheckpoint {
  /** Leaves under it. */
  readonly size: number;
  readonly root: Hash;
  /** The signed note. */
  readonly note: string;
  readonly at: Instant;
  /** By which others check its signature. */
  readonly verifierKey: string;
}

/** What the record says to a checkpoint that somebody kept. */
export interface CheckedCheckpoint {
  /** `differs`: the record as it is now does not begin with what it was then. `ahead`: it is shorter than it was. */
  readonly outcome: 'holds' | 'differs' | 'ahead';
  readonly size: number;
  /** When the record had that size; null where it never had. */
  readonly at: Instant | null;
  readonly newest: NewestCheckpoint;
}

/** Where an event is in the tree, and what proves it. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly leafHash: Hash;
  readonly hashes: readonly Hash[];
}

/** The proof that nobody rewrote the record. */
export interface Proof {
  /** Appends what is new; how many leaves. */
  seal(now: Instant): Promise<number>;
  newest(): Promise<NewestCheckpoint | null>;
  /** What proves that the tree of `later` leaves begins with that of `earlier`; null where there are not so many. */
  consistency(earlier: number, later: number): Promise<readonly Hash[] | null>;
  /** Null where it is not in the tree (yet). */
  inclusion(stream: string, seq: number): Promise<Inclusion | null>;
  /** Holds a checkpoint that somebody kept against the tree. */
  check(note: string): Promise<Result<CheckedCheckpoint, NoteFault | 'nothing-sealed'>>;
}

/** `origin`: the name of the log, `tollgate.example/record`; only the first one counts. */
export function createProof(pool: Pool, origin: string): Proof {
  const newest = async (): Promise<NewestCheckpoint | null> => {
    const key = await keptKey(pool);
    const { rows } = await pool.query<{ size: string; root: Buffer; note: string; at: Date }>(
      'SELECT size, root, note, at FROM proof_checkpoint ORDER BY size DESC LIMIT 1',
    );
    const [row] = rows;
    if (!key || !row) return null;
    const { root, note, at } = row;
    return { size: Number(row.size), root, note, at: at.toISOString(), verifierKey: verifierKey(key) };
  };
  const over = (spans: readonly Span[]) => Promise.all(spans.map((span) => hashOver(pool, span)));
  return {
    seal: (now) => seal(pool, origin, now),
    newest,
    consistency: async (earlier, later) => {
      const size = (await newest())?.size ?? 0;
      if (later > size || earlier > later) return null;
      return earlier === 0 ? [] : over(consistencySpans(earlier, later));
    },
    inclusion: async (stream, seq) => {
      const head = await newest();
      const found = await leafAt(pool, stream, seq);
      if (!head || !found) return null;
      const hashes = await over(inclusionSpans(found.index, head.size));
      return { ...found, size: head.size, root: head.root, hashes };
    },
    check: async (note) => {
      const [key, head] = [await keptKey(pool), await newest()];
      if (!key || !head) return fail('nothing-sealed');
      const kept = openCheckpoint(note, key);
      if (!kept.ok) return kept;
      const { size, root } = kept.value;
      if (size > head.size) return ok({ outcome: 'ahead', size, at: null, newest: head });
      const now = await hashOver(pool, { from: 0, to: size });
      const { rows } = await pool.query<{ at: Date }>('SELECT at FROM proof_checkpoint WHERE size = $1', [size]);
      const at = rows[0]?.at.toISOString() ?? null;
      return ok({ outcome: now.equals(root) ? 'holds' : 'differs', size, at, newest: head });
    },
  };
}

async function leafAt(
  pool: Pool,
  stream: string,
  seq: number,
): Promise<{ readonly index: number; readonly leafHash: Hash } | null> {
  const { rows } = await pool.query<{ index: string; hash: Buffer }>(
    'SELECT "index", hash FROM proof_leaf WHERE stream = $1 AND seq = $2',
    [stream, seq],
  );
  const [row] = rows;
  return row ? { index: Number(row.index), leafHash: row.hash } : null;
}
