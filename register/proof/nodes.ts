import type { Queryable } from '../regime-store';
import { joined, nodesOver, type Hash, type Span } from './merkle';

interface NodeRow {
  readonly level: number;
  readonly index: string;
  readonly hash: Buffer;
}

/** The hashes of the complete subtrees over a span, the largest first, as they are kept. Throws where one is missing. */
export async function hashesOver(db: Queryable, span: Span): Promise<readonly Hash[]> {
  const wanted = nodesOver(span);
  const { rows } = await db.query<NodeRow>(
    `SELECT 0 AS level, "index", hash FROM proof_leaf WHERE "index" = ANY ($1::bigint[])
      UNION ALL
     SELECT n.level, n."index", n.hash FROM proof_node n
       JOIN unnest($2::int[], $3::bigint[]) AS w (level, "index") ON n.level = w.level AND n."index" = w."index"`,
    [
      wanted.filter(({ level }) => level === 0).map(({ index }) => index),
      wanted.filter(({ level }) => level > 0).map(({ level }) => level),
      wanted.filter(({ level }) => level > 0).map(({ index }) => index),
    ],
  );
  const found = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  return wanted.map(({ level, index }) => {
    const hash = found.get(`${level}/${index}`);
    if (!hash) throw new Error(`Node ${index} of level ${level} of the proof is missing.`);
    return hash;
  });
}

/** The one hash over a span. */
export const hashOver = async (db: Queryable, span: Span): Promise<Hash> => joined(await hashesOver(db, span));
