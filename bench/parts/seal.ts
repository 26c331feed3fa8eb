import { createHash } from 'node:crypto';
import { leafOfEvent, type EventRow } from '../../register/proof/leaf';
import { isIncluded } from '../../register/proof/merkle';
import { createProof } from '../../register/proof/proofs';
import { verifyProof } from '../../register/proof/verify';
import { wallClock } from '../../runtime/clock-port';
import { CaseDesk } from '../cases';
import type { Ground, Report } from '../ground';
import { amount, rate, type Finding } from '../report';
import { percentile } from '../statistics';

const PART = 'seal';
const MANY = 100_000;
/** Filed by the law itself; the events of the others are theirs under other names. */
const FILED = 20;
const PROOFS = 200;

/**
 * What it costs to prove that nobody rewrote the record: to seal a hundred thousand events in their tree, to prove that one
 * of them is in it, and to compute the whole tree anew. Beside it stands SHA-256 over the same texts, and nothing else.
 */
export async function measureSeal(ground: Ground, report: Report): Promise<readonly Finding[]> {
  const database = await ground.emptyDatabase('seal');
  const desk = await CaseDesk.open(database);
  const { pool } = desk;
  try {
    await desk.file(FILED, 'sealed', wallClock.now());
    await multiply(desk);
    const proof = createProof(pool, 'tollgate/bench');
    report(`  ${MANY} events are sealed`);
    const begun = performance.now();
    let leaves = 0;
    for (let more = await proof.seal(wallClock.now()); more > 0; more = await proof.seal(wallClock.now()))
      leaves += more;
    const sealing = (performance.now() - begun) / 1_000;
    report('  some of them are proved, and all of them verified');
    const proving = await proofTimes(desk, proof);
    const started = performance.now();
    const { faultCount, size } = await verifyProof(pool, { kept: [] });
    const verifying = (performance.now() - started) / 1_000;
    if (faultCount > 0 || size !== leaves) throw new Error(`${faultCount} faults in a tree of ${size} leaves.`);
    const bare = leaves / (await hashing(desk));
    return [
      rate(PART, `entries of ${MANY} and more that are sealed`, { product: leaves / sealing, bare, unit: '/s' }),
      rate(PART, 'entries of the whole tree that are verified', { product: leaves / verifying, bare, unit: '/s' }),
      amount(PART, 'proof that one event is in the tree, p50', { product: percentile(proving, 0.5), unit: 'ms' }),
      amount(PART, 'proof that one event is in the tree, p99', { product: percentile(proving, 0.99), unit: 'ms' }),
    ];
  } finally {
    await desk.close();
  }
}

/** Milliseconds of each proof; every one of them holds. */
async function proofTimes({ pool }: CaseDesk, proof: ReturnType<typeof createProof>): Promise<readonly number[]> {
  const { rows } = await pool.query<{ stream: string; seq: number }>(
    'SELECT stream, seq FROM event ORDER BY md5(stream || seq) LIMIT $1',
    [PROOFS],
  );
  const took: number[] = [];
  for (const { stream, seq } of rows) {
    const started = performance.now();
    const found = await proof.inclusion(stream, seq);
    took.push(performance.now() - started);
    if (!found || !isIncluded({ ...found, leaf: found.leafHash }, found.hashes))
      throw new Error(`${stream} ${seq} is not proved.`);
  }
  return took;
}

/** Seconds of SHA-256 over the texts of all events, which are read and written out before. */
async function hashing({ pool }: CaseDesk): Promise<number> {
  const { rows } = await pool.query<EventRow>('SELECT * FROM event');
  const texts = rows.map((row) => Buffer.from(leafOfEvent(row).text, 'utf8'));
  const started = performance.now();
  for (const text of texts) createHash('sha256').update(text).digest();
  return (performance.now() - started) / 1_000;
}

/** The events of the filed cases under other names, until there are enough. */
async function multiply({ pool }: CaseDesk): Promise<void> {
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM event');
  const copies = Math.ceil(MANY / (rows[0]?.count ?? 1)) - 1;
  await pool.query(
    `INSERT INTO event (stream, seq, type, schema_version, data, actor, command_id, occurred_at)
     SELECT e.stream || '-' || n, e.seq, e.type, e.schema_version, e.data, e.actor, e.command_id || '-' || n, e.occurred_at
       FROM event e CROSS JOIN generate_series(1, $1::int) n`,
    [copies],
  );
  await pool.query('ANALYZE event');
}
