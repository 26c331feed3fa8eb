import { setTimeout as delay } from 'node:timers/promises';
import { holdStream, useWorkerProcesses } from '../support/worker-processes';
import { submit } from '../workflows/line-of-life';
import { useOffice } from '../workflows/office';

const office = useOffice('dev', { worker: false });
const workers = useWorkerProcesses(office);

const commandIds = async (stream: string): Promise<string[]> => {
  const { rows } = await office().database.pool.query('SELECT command_id FROM event WHERE stream = $1', [stream]);
  return rows.map(({ command_id }) => command_id);
};

test('a worker killed in the middle of a step leaves nothing half-done, and the next does nothing twice', async () => {
  const project = await submit(office(), 30, 'unattended');
  const letGo = await holdStream(office().urls.ownerUrl, project);
  const waiting = async (): Promise<number> => {
    const sql = 'SELECT 1 FROM pg_locks WHERE NOT granted';
    return (await office().database.pool.query(sql)).rows.length;
  };

  const worker = workers.start();
  while ((await waiting()) === 0) await delay(50);
  await workers.kill(worker);
  await letGo();
  expect(await office().events(project)).toEqual(['ProjectSubmitted']);

  workers.start();
  await office().settled(60_000);
  expect(await office().events(project)).toEqual(['ProjectSubmitted', 'ScopeFound', 'GateOpened']);
  const ids = await commandIds(project);
  expect(new Set(ids).size).toBe(ids.length);
  await office().replay(project);
}, 120_000);
