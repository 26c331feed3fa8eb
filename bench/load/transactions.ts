import { Pool } from 'pg';
import type { Measured } from '../statistics';
import { runLanes } from './lanes';
import type { TransactionOrder } from './orders';

/** What a decision leaves behind at the very least: a row that is locked and changed, and a row that is added. */
export const BARE_TABLES = `
  CREATE TABLE bare_stream (name text PRIMARY KEY, seq integer NOT NULL, state text NOT NULL) WITH (fillfactor = 70);
  CREATE TABLE bare_event (stream text NOT NULL, seq integer NOT NULL, data jsonb NOT NULL, PRIMARY KEY (stream, seq));`;

const LOCK = { name: 'bare_lock', text: 'SELECT seq, state FROM bare_stream WHERE name = $1 FOR NO KEY UPDATE' };
const ADD = { name: 'bare_add', text: 'INSERT INTO bare_event (stream, seq, data) VALUES ($1, $2, $3)' };
const CHANGE = { name: 'bare_change', text: 'UPDATE bare_stream SET seq = $2, state = $3 WHERE name = $1' };

/** As long as the event and the state of a small case. */
const EVENT = JSON.stringify({ class: 'delivery', amount: 12_500_000, reference: 'x'.repeat(200) });
const STATE = 'x'.repeat(2_000);

/** One small transaction for each decision, and nothing else: lock a row, insert, update, commit. */
export async function runTransactions(order: TransactionOrder): Promise<Measured> {
  const pool = new Pool({ connectionString: order.url, max: order.poolSize });
  try {
    await pool.query(
      `INSERT INTO bare_stream SELECT 'stream-' || n, 0, '' FROM generate_series(0, $1::int - 1) AS n
       ON CONFLICT DO NOTHING`,
      [order.rows],
    );
    return await runLanes(order.atOnce, order.seconds, (index) => decide(pool, `stream-${index % order.rows}`));
  } finally {
    await pool.end();
  }
}

async function decide(pool: Pool, stream: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ seq: number }>({ ...LOCK, values: [stream] });
    const seq = (rows[0]?.seq ?? 0) + 1;
    await client.query({ ...ADD, values: [stream, seq, EVENT] });
    await client.query({ ...CHANGE, values: [stream, seq, STATE] });
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
