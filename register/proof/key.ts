import type { Queryable } from '../regime-store';
import { makeKey, type ProofKey } from './note';

/** The log's key: made with its name when it is first needed, then the one that is kept, whichever process came first. */
export async function proofKey(db: Queryable, origin: string): Promise<ProofKey> {
  const kept = await keptKey(db);
  if (kept) return kept;
  const made = makeKey(origin);
  await db.query('INSERT INTO proof_key (origin, private_key) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    made.origin,
    made.privateKey,
  ]);
  return (await keptKey(db)) ?? made;
}

/** Null while nothing was sealed. */
export async function keptKey(db: Queryable): Promise<ProofKey | null> {
  const { rows } = await db.query<{ origin: string; private_key: string }>('SELECT origin, private_key FROM proof_key');
  const [row] = rows;
  return row ? { origin: row.origin, privateKey: row.private_key } : null;
}
