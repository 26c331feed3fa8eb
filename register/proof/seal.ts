import type { Pool, PoolClient, QueryConfig } from 'pg';
import type { Instant } from '../../domain/time';
import { transact, type Prepared } from '../connection';
import { proofKey } from './key';
import { leafOfAudit, leafOfEvent, type AuditRow, type EventRow, type Leaf } from './leaf';
import { GrowingTree, leafHash, type Hash } from './merkle';
import { hashesOver } from './nodes';
import { signCheckpoint } from './note';

/** So many events, and so many administrative acts, in one transaction and under one checkpoint. */
const BATCH = 2_000;
/** No transaction takes longer; what was given its number before that is visible, or never will be. */
const SETTLED = '10 minutes';

interface Newest {
  readonly size: number;
  readonly eventPosition: string;
  readonly auditId: string;
}

/**
 * Appends what is on record and not yet in the tree, and signs a checkpoint over all of it; one batch, by one process at
 * a time. `origin` names the log when it is begun. Answers how many leaves were appended; 0 when nothing is left.
 */
export const seal = (pool: Pool, origin: string, now: Instant): Promise<number> =>
  transact(pool, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('proof', 0))`);
    return appended(client, origin, now);
  });

async function appended(client: PoolClient, origin: string, now: Instant): Promise<Prepared<number>> {
  const settled = await checkpointBefore(client, SETTLED);
  const events = await unsealedEvents(client, settled.eventPosition);
  const acts = await unsealedActs(client, settled.auditId);
  const leaves = [...events.map(leafOfEvent), ...acts.map(leafOfAudit)];
  if (leaves.length === 0) return { result: 0, writes: [] };
  const newest = await checkpointBefore(client, '0 seconds');
  const tree = new GrowingTree(newest.size, await hashesOver(client, { from: 0, to: newest.size }));
  const hashes = leaves.map(({ text }) => leafHash(text));
  for (const hash of hashes) tree.add(hash);
  const { size, root } = tree.head;
  const checkpoint = {
    text: `INSERT INTO proof_checkpoint (size, root, note, at, event_position, audit_id) VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [
      ...[size, root, signCheckpoint(tree.head, await proofKey(client, origin)), now],
      ...[events.at(-1)?.position ?? newest.eventPosition, acts.at(-1)?.id ?? newest.auditId],
    ],
  };
  const writes = [insertLeaves(newest.size, leaves, hashes), insertNodes(tree), checkpoint];
  return { result: leaves.length, writes };
}

/** The newest checkpoint that is so old; the beginning where there is none. */
async function checkpointBefore(client: PoolClient, age: string): Promise<Newest> {
  const { rows } = await client.query<{ size: string; event_position: string; audit_id: string }>({
    text: `SELECT size, event_position, audit_id FROM proof_checkpoint
            WHERE recorded_at <= clock_timestamp() - $1::interval ORDER BY size DESC LIMIT 1`,
    values: [age],
  });
  const [row] = rows;
  return row
    ? { size: Number(row.size), eventPosition: row.event_position, auditId: row.audit_id }
    : { size: 0, eventPosition: '0', auditId: '0' };
}

async function unsealedEvents(client: PoolClient, after: string): Promise<readonly EventRow[]> {
  const { rows } = await client.query<EventRow>({
    text: `SELECT position, stream, seq, type, schema_version, data, actor, on_behalf_of, command_id, occurred_at, recorded_at
             FROM event WHERE position > $1
              AND NOT EXISTS (SELECT 1 FROM proof_leaf l WHERE l.stream = event.stream AND l.seq = event.seq)
            ORDER BY position LIMIT ${BATCH}`,
    values: [after],
  });
  return rows;
}

async function unsealedActs(client: PoolClient, after: string): Promise<readonly AuditRow[]> {
  const { rows } = await client.query<AuditRow>({
    text: `SELECT id, at, recorded_at, actor, on_behalf_of, action, subject, code, facts, command_id
             FROM audit WHERE id > $1
              AND NOT EXISTS (SELECT 1 FROM proof_leaf l WHERE l.stream = 'audit' AND l.seq = audit.id)
            ORDER BY id LIMIT ${BATCH}`,
    values: [after],
  });
  return rows;
}

const insertLeaves = (first: number, leaves: readonly Leaf[], hashes: readonly Hash[]): QueryConfig => ({
  text: `INSERT INTO proof_leaf ("index", stream, seq, hash)
           SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[])`,
  values: [leaves.map((_, at) => first + at), leaves.map(({ stream }) => stream), leaves.map(({ seq }) => seq), hashes],
});

const insertNodes = ({ completed }: GrowingTree): QueryConfig => ({
  text: `INSERT INTO proof_node (level, "index", hash) SELECT * FROM unnest($1::int[], $2::bigint[], $3::bytea[])`,
  values: [completed.map(({ level }) => level), completed.map(({ index }) => index), completed.map(({ hash }) => hash)],
});
