import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Pool } from 'pg';
import { WORKER_PROFILES, type WorkerProfileName } from '../../runtime/worker-profile';
import { BARE_QUEUE } from './names';
import { bareActivities } from './record';

/** What the worker of the bare procedures is started with: its only message. */
export interface BareWorkerOrder {
  readonly url: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly poolSize: number;
  readonly profile: WorkerProfileName;
}

/** A worker as the product's: a process of its own with the same settings. Says `ready`, and ends with its parent. */
async function work({ url, temporalAddress, namespace, poolSize, profile }: BareWorkerOrder): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const pool = new Pool({ connectionString: url, max: poolSize });
  const worker = await Worker.create({
    ...WORKER_PROFILES[profile],
    connection: await NativeConnection.connect({ address: temporalAddress }),
    namespace,
    taskQueue: BARE_QUEUE,
    workflowsPath: require.resolve('./procedure'),
    activities: bareActivities(pool),
  });
  process.once('disconnect', () => worker.shutdown());
  process.send?.('ready');
  await worker.run();
  await pool.end();
}

process.once('message', (order) => {
  work(order as BareWorkerOrder).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
