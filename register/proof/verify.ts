import type { Pool } from 'pg';
import { AUDIT, leafOfAudit, leafOfEvent, type AuditRow, type EventRow } from './leaf';
import { GrowingTree, leafHash, type TreeHead } from './merkle';

const PAGE = 5_000;

/**
 * What does not fit. `changed`: an entry says something else than when it was sealed. `missing`: it is gone. `root`: the
 * record does not come to the checkpoint of this size. `unsealed`: entries that are in no checkpoint although they are
 * older than one.
 */
export type ProofFault =
  | { readonly kind: 'changed' | 'missing'; readonly stream: string; readonly seq: number }
  | { readonly kind: 'root' | 'ahead'; readonly size: number; readonly whose: 'ours' | 'kept' }
  | { readonly kind: 'unsealed'; readonly stream: string; readonly seq: number };

export interface Verified {
  readonly size: number;
  readonly checkpoints: number;
  /** At most a hundred. */
  readonly faults: readonly ProofFault[];
  readonly faultCount: number;
}

export interface VerifyOptions {
  /** Heads of checkpoints that somebody kept. */
  readonly kept: readonly TreeHead[];
  readonly onProgress?: (done: { readonly leaves: number; readonly of: number }) => void;
}

const MOST_FAULTS = 100;

/**
 * Computes the tree anew from what the record says now, and holds it against every checkpoint of the register and those
 * that somebody kept elsewhere. Only the latter prove something against whoever can write all tables.
 */
export async function verifyProof(pool: Pool, { kept, onProgress }: VerifyOptions): Promise<Verified> {
  const faults: ProofFault[] = [];
  let faultCount = 0;
  const found = (fault: ProofFault): void => {
    faultCount += 1;
    if (faults.length < MOST_FAULTS) faults.push(fault);
  };
  const ours = await ownHeads(pool);
  const of = ours.at(-1)?.size ?? 0;
  const wanted = [
    ...ours.map((head) => ({ ...head, whose: 'ours' as const })),
    ...kept.map((head) => ({ ...head, whose: 'kept' as const })),
  ];
  const tree = new GrowingTree(0, []);
  const hold = (): void => {
    const { size, root } = tree.head;
    for (const head of wanted)
      if (head.size === size && !head.root.equals(root)) found({ kind: 'root', size, whose: head.whose });
  };
  const sizes = new Set(wanted.map(({ size }) => size));
  if (sizes.has(0)) hold();
  for (let rows = await page(pool, 0); rows.length > 0; rows = await page(pool, tree.size)) {
    for (const row of rows) {
      const says = textOf(row);
      const { stream, seq } = row.leaf;
      if (says === null) found({ kind: 'missing', stream, seq });
      const hash = says === null ? row.leaf.hash : leafHash(says);
      if (!hash.equals(row.leaf.hash)) found({ kind: 'changed', stream, seq });
      tree.add(hash);
      tree.completed.length = 0;
      if (sizes.has(tree.size)) hold();
    }
    onProgress?.({ leaves: tree.size, of });
  }
  for (const { size, whose } of wanted) if (size > tree.size) found({ kind: 'ahead', size, whose });
  for (const { stream, seq } of await forgotten(pool)) found({ kind: 'unsealed', stream, seq });
  return { size: tree.size, checkpoints: ours.length, faults, faultCount };
}

async function ownHeads(pool: Pool): Promise<readonly TreeHead[]> {
  const { rows } = await pool.query<{ size: string; root: Buffer }>(
    'SELECT size, root FROM proof_checkpoint ORDER BY size',
  );
  return rows.map(({ size, root }) => ({ size: Number(size), root }));
}

interface Row {
  readonly leaf: { readonly stream: string; readonly seq: number; readonly hash: Buffer };
  readonly event: EventRow | null;
  readonly act: AuditRow | null;
}

const textOf = ({ event, act }: Row): string | null =>
  act ? leafOfAudit(act).text : event ? leafOfEvent(event).text : null;

async function page(pool: Pool, from: number): Promise<readonly Row[]> {
  const { rows: leaves } = await pool.query<{ stream: string; seq: string; hash: Buffer }>(
    `SELECT stream, seq, hash FROM proof_leaf WHERE "index" >= $1 ORDER BY "index" LIMIT ${PAGE}`,
    [from],
  );
  const keys = leaves.map(({ stream, seq, hash }) => ({ stream, seq: Number(seq), hash }));
  const of = (isAct: boolean) => keys.filter(({ stream }) => (stream === AUDIT) === isAct);
  const { rows: events } = await pool.query<EventRow>(
    `SELECT event.* FROM event JOIN unnest($1::text[], $2::int[]) AS k (stream, seq) USING (stream, seq)`,
    [of(false).map(({ stream }) => stream), of(false).map(({ seq }) => seq)],
  );
  const { rows: acts } = await pool.query<AuditRow>('SELECT * FROM audit WHERE id = ANY ($1::bigint[])', [
    of(true).map(({ seq }) => seq),
  ]);
  const eventAt = new Map(events.map((event) => [`${event.stream} ${event.seq}`, event]));
  const actAt = new Map(acts.map((act) => [Number(act.id), act]));
  return keys.map((leaf) => ({
    leaf,
    event: eventAt.get(`${leaf.stream} ${leaf.seq}`) ?? null,
    act: leaf.stream === AUDIT ? (actAt.get(leaf.seq) ?? null) : null,
  }));
}

/** Entries that were slipped in before one that is sealed, and are not sealed themselves. */
async function forgotten(pool: Pool): Promise<readonly { stream: string; seq: number }[]> {
  const { rows } = await pool.query<{ stream: string; seq: string }>(
    `SELECT e.stream, e.seq::text FROM event e
      WHERE e.position < (SELECT max(event_position) FROM proof_checkpoint)
        AND NOT EXISTS (SELECT 1 FROM proof_leaf l WHERE l.stream = e.stream AND l.seq = e.seq)
      UNION ALL
     SELECT 'audit', a.id::text FROM audit a
      WHERE a.id < (SELECT max(audit_id) FROM proof_checkpoint)
        AND NOT EXISTS (SELECT 1 FROM proof_leaf l WHERE l.stream = 'audit' AND l.seq = a.id)
      LIMIT ${MOST_FAULTS}`,
  );
  return rows.map(({ stream, seq }) => ({ stream, seq: Number(seq) }));
}
