import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Office } from '../workflows/office';
import { buildProduct } from './product';

const WORKER = join(__dirname, '../../dist/runtime/worker-process.js');

/** Workers as processes of their own, as they run in production; what is left of them ends with the file. */
export function useWorkerProcesses(office: () => Office) {
  const started: ChildProcess[] = [];
  beforeAll(buildProduct, 300_000);
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
  });
  return {
    start(): ChildProcess {
      const { urls, access } = office();
      const child = spawn(process.execPath, [WORKER], {
        env: { ...process.env, DATABASE_URL: urls.applicationUrl, TEMPORAL_ADDRESS: access.address, LOG_LEVEL: 'warn' },
        stdio: 'ignore',
      });
      started.push(child);
      return child;
    },
    /** kill -9; nothing of it runs any more when this is over. */
    async kill(child: ChildProcess): Promise<void> {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Holds a stream as another transaction would, so that whoever wants to write in it waits; lets go when called. */
export async function holdStream(ownerUrl: string, stream: string): Promise<() => Promise<void>> {
  const holder = new Client(ownerUrl);
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM stream WHERE name = $1 FOR UPDATE', [stream]);
  return async () => {
    await holder.query('COMMIT');
    await holder.end();
    // What was killed while it waited is rolled back by now.
    await delay(500);
  };
}
