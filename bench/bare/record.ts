import type { Pool } from 'pg';
import type { BareActivities, BareView } from './procedure';

export const PROCEDURE_TABLES = `
  CREATE TABLE bare_procedure (
    name text PRIMARY KEY, seq integer NOT NULL, due boolean NOT NULL, delivered integer NOT NULL DEFAULT 0
  );
  CREATE TABLE bare_step (name text NOT NULL, seq integer NOT NULL, data jsonb NOT NULL, PRIMARY KEY (name, seq));`;

const LOOK = {
  name: 'bare_look',
  text: 'SELECT seq, due, delivered < seq AS notices FROM bare_procedure WHERE name = $1',
};
const LOCK = { name: 'bare_procedure_lock', text: 'SELECT seq FROM bare_procedure WHERE name = $1 FOR NO KEY UPDATE' };
const ADD = { name: 'bare_step_add', text: 'INSERT INTO bare_step (name, seq, data) VALUES ($1, $2, $3)' };
const CHANGE = {
  name: 'bare_procedure_change',
  text: 'UPDATE bare_procedure SET seq = $2, due = $3 WHERE name = $1 RETURNING seq, due, true AS notices',
};

const DELIVER = {
  name: 'bare_deliver',
  text: 'UPDATE bare_procedure SET delivered = seq WHERE name = $1',
};
const NOTHING: BareView = { seq: 0, due: false, notices: false };

/** A person's act (something becomes due) or a step (nothing is any more), as one small transaction. */
export async function change(pool: Pool, name: string, due: boolean): Promise<BareView> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ seq: number }>({ ...LOCK, values: [name] });
    const seq = (rows[0]?.seq ?? 0) + 1;
    await client.query({ ...ADD, values: [name, seq, '{"of":"the bench"}'] });
    const changed = await client.query<BareView>({ ...CHANGE, values: [name, seq, due] });
    await client.query('COMMIT');
    return changed.rows[0] ?? NOTHING;
  } finally {
    client.release();
  }
}

export const bareActivities = (pool: Pool): BareActivities => ({
  look: async (name) => {
    const { rows } = await pool.query<BareView>({ ...LOOK, values: [name] });
    return rows[0] ?? NOTHING;
  },
  take: (name) => change(pool, name, false),
  deliver: async (name) => {
    await pool.query({ ...DELIVER, values: [name] });
  },
});
