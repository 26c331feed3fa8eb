import type { PoolClient } from 'pg';
import type { InboxItem } from './turn';

/** A stream as it stands, locked until the end of the transaction; and the answer, if the command had one already. */
export interface OpenStream {
  /** Null while the stream does not exist. */
  readonly stored: {
    readonly seq: number;
    readonly regimeHash: string;
    readonly lastAt: string;
    readonly view: string;
    readonly wakeSeq: number;
    readonly noticeSeq: number;
    /** Null if the caller has the state of this very seq, or if another version made the snapshot. */
    readonly snapshot: string | null;
    readonly snapshotVersion: number;
  } | null;
  readonly outcome: {
    readonly stream: string | null;
    readonly requestHash: string | null;
    readonly answer: string;
  } | null;
  readonly inbox: readonly InboxItem[];
}

interface OpenRow {
  seq: number | null;
  regime_hash: string;
  last_at: Date;
  view: string;
  wake_seq: number;
  notice_seq: number;
  snapshot: string | null;
  snapshot_version: number;
  outcome_stream: string | null;
  outcome_hash: string | null;
  outcome_answer: string | null;
  inbox: { id: string; command: { type: string }; effectiveAt: string }[] | null;
}

const OPEN = {
  name: 'open_stream',
  text: `SELECT seq, regime_hash, last_at, view, wake_seq, notice_seq, snapshot, snapshot_version,
                outcome_stream, outcome_hash, outcome_answer, inbox
           FROM open_stream($1, $2, $3, $4)`,
};

/**
 * Locks a stream and reads what an act needs, in one round trip. A stream that does not exist yet is locked by its name.
 * `known` is the seq whose state the caller has in memory, made by the same version of the code.
 */
export async function openStream(
  client: PoolClient,
  stream: string,
  commandId: string,
  known: number | null,
  snapshotVersion: number,
): Promise<OpenStream> {
  const { rows } = await client.query<OpenRow>({ ...OPEN, values: [stream, commandId, known, snapshotVersion] });
  const [row] = rows;
  if (!row) throw new Error(`open_stream gave no row for ${stream}.`);
  return {
    stored: row.seq === null ? null : storedOf(row, row.seq),
    outcome:
      row.outcome_answer === null
        ? null
        : { stream: row.outcome_stream, requestHash: row.outcome_hash, answer: row.outcome_answer },
    inbox: (row.inbox ?? []).map((item) => ({ ...item, effectiveAt: new Date(item.effectiveAt).toISOString() })),
  };
}

const storedOf = (row: OpenRow, seq: number): OpenStream['stored'] => ({
  seq,
  regimeHash: row.regime_hash,
  lastAt: row.last_at.toISOString(),
  view: row.view,
  wakeSeq: row.wake_seq,
  noticeSeq: row.notice_seq,
  snapshot: row.snapshot,
  snapshotVersion: row.snapshot_version,
});
