import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { buildProduct } from '../support/product';
import { submit } from '../workflows/line-of-life';
import { useOffice } from '../workflows/office';

const office = useOffice('dev', { worker: false });
const started: ChildProcess[] = [];

beforeAll(buildProduct, 120_000);
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** The worker as a process of its own, as it runs in production. */
function startWorkerProcess(): ChildProcess {
  const { urls, access } = office();
  const child = spawn(process.execPath, [join(__dirname, '../../dist/runtime/worker-process.js')], {
    env: { ...process.env, DATABASE_URL: urls.applicationUrl, TEMPORAL_ADDRESS: access.address, LOG_LEVEL: 'warn' },
    stdio: 'ignore',
  });
  started.push(child);
  return child;
}

const commandIds = async (stream: string): Promise<string[]> => {
  const { rows } = await office().database.pool.query('SELECT command_id FROM event WHERE stream = $1', [stream]);
  return rows.map(({ command_id }) => command_id);
};

test('a worker killed in the middle of a step leaves nothing half-done, and the next does nothing twice', async () => {
  const project = await submit(office(), 30, 'unattended');
  const holder = new Client(office().urls.ownerUrl);
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM stream WHERE name = $1 FOR UPDATE', [project]);
  const waiting = async (): Promise<number> => {
    const sql = 'SELECT 1 FROM pg_locks WHERE NOT granted';
    return (await holder.query(sql)).rows.length;
  };

  const worker = startWorkerProcess();
  while ((await waiting()) === 0) await delay(50);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  await holder.query('COMMIT');
  await holder.end();
  await delay(500);
  expect(await office().events(project)).toEqual(['ProjectSubmitted']);

  startWorkerProcess();
  await office().settled(60_000);
  expect(await office().events(project)).toEqual(['ProjectSubmitted', 'ScopeFound', 'GateOpened']);
  const ids = await commandIds(project);
  expect(new Set(ids).size).toBe(ids.length);
  await office().replay(project);
}, 120_000);
