import { Client, Connection } from '@temporalio/client';
import { Pool } from 'pg';
import { runLanes } from '../load/lanes';
import type { ProcedureOrder } from '../load/orders';
import type { Measured } from '../statistics';
import { BARE_QUEUE } from './names';
import { bareProcedure, bareSettle, bareWake } from './procedure';
import { change } from './record';

/** Acts on one row after the other, wakes its bare procedure and waits until that has dealt with it. */
export async function actOnProcedures(order: ProcedureOrder): Promise<Measured> {
  const connection = await Connection.connect({ address: order.temporalAddress });
  const client = new Client({ connection, namespace: order.namespace });
  const pool = new Pool({ connectionString: order.url, max: order.poolSize });
  const act = async (index: number): Promise<void> => {
    const name = `bare-${index % order.rows}`;
    const { seq } = await change(pool, name, true);
    const handle = await client.workflow.signalWithStart(bareProcedure, {
      workflowId: name,
      taskQueue: BARE_QUEUE,
      args: [name],
      signal: bareWake,
      signalArgs: [],
    });
    await handle.executeUpdate(bareSettle, { args: [seq] });
  };
  try {
    await pool.query(
      `INSERT INTO bare_procedure SELECT 'bare-' || n, 0, false FROM generate_series(0, $1::int - 1) AS n
       ON CONFLICT DO NOTHING`,
      [order.rows],
    );
    return await runLanes(order.atOnce, order.seconds, act);
  } finally {
    await pool.end();
    await connection.close();
  }
}
