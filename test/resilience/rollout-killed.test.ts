import { setTimeout as delay } from 'node:timers/promises';
import { rolloutName } from '../../contracts/names';
import { SYSTEM, type Actor } from '../../domain/kernel';
import type { RolloutAct } from '../../domain/rollout/rollout';
import { regimeHash } from '../../register/regimes';
import { actOnRollout, proposeRollout } from '../../register/rollouts/store';
import { readRollout } from '../../register/rollouts/read';
import { SE } from '../domain/fixtures/regimes';
import { version, withLine } from '../domain/project/rollout';
import { holdStream, useWorkerProcesses } from '../support/worker-processes';
import { submit } from '../workflows/line-of-life';
import { useOffice } from '../workflows/office';

const PROJECTS = 120;
const AT_ONCE = 8;
/** Within the first batch, and not the first of it. */
const LOCKED = 45;

const office = useOffice('dev', { worker: false });
const workers = useWorkerProcesses(office);

const person = (id: string): Actor => ({ id, kind: 'person', appointments: [] });

const acts = async (id: string, act: RolloutAct, by: string): Promise<void> => {
  const { database, clock, waker } = office();
  const done = await database.prisma.$transaction((tx) =>
    actOnRollout(tx, id, act, { actor: person(by), now: clock.now() }),
  );
  if (!done?.ok) throw new Error(`${act}: ${JSON.stringify(done)}`);
  waker.wake([rolloutName(id)]);
};

const progressOf = async (id: string) => (await readRollout(office().database.prisma, id))!;

async function until(condition: () => Promise<boolean>, patienceMs = 300_000): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('It never happens.');
    await delay(100);
  }
}

test('a worker killed in the middle of a roll-out leaves every project moved or not, and each is moved once', async () => {
  const { database, register, clock, urls } = office();
  const projects: string[] = [];
  while (projects.length < PROJECTS) {
    const together = Array.from({ length: AT_ONCE }, (_, n) => submit(office(), n % 2 === 0 ? 12 : 30, 'unattended'));
    projects.push(...(await Promise.all(together)));
  }
  const to = version(SE, 'now', withLine(SE, 'investment', 1_000_000_000));
  const toHash = regimeHash(to);
  await register.regimes.insert({ hash: toHash, regime: to, by: SYSTEM, at: clock.now() });
  await register.regimes.activate(toHash, SYSTEM, clock.now());
  const proposal = { id: 'ro-1', toHash, fromHashes: null, why: 'The act of 2026.' };
  await database.prisma.$transaction((tx) =>
    proposeRollout(tx, proposal, { actor: person('doris'), now: clock.now() }),
  );
  await acts('ro-1', 'start', 'admin');

  const locked = [...projects].sort()[LOCKED]!;
  const letGo = await holdStream(urls.ownerUrl, locked);
  const worker = workers.start();
  const moved = async (): Promise<number> => {
    const sql = `SELECT count(*)::int AS n FROM event WHERE type = 'RegimeChanged'`;
    return (await database.pool.query<{ n: number }>(sql)).rows[0]!.n;
  };
  await until(async () => (await moved()) >= LOCKED - AT_ONCE);
  await workers.kill(worker);
  await letGo();
  const before = await moved();
  expect(before).toBeLessThan(PROJECTS);
  expect((await progressOf('ro-1')).status).toBe('running');

  await acts('ro-1', 'pause', 'doris');
  workers.start();
  await delay(3_000);
  expect(await moved()).toBe(before);
  await acts('ro-1', 'resume', 'doris');
  await until(async () => (await progressOf('ro-1')).status === 'done');
  expect((await progressOf('ro-1')).progress).toMatchObject({ total: PROJECTS, waiting: 0, moved: PROJECTS });
  const { rows } = await database.pool.query<{ stream: string; n: number; ids: number }>(
    `SELECT stream, count(*)::int AS n, count(DISTINCT command_id)::int AS ids
       FROM event WHERE type = 'RegimeChanged' GROUP BY stream`,
  );
  expect(rows).toHaveLength(PROJECTS);
  expect(rows.every(({ n, ids }) => n === 1 && ids === 1)).toBe(true);
  await office().replay(rolloutName('ro-1'));
}, 900_000);
