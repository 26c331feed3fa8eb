import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SYSTEM, type Actor } from '../../domain/kernel';
import type { Regime } from '../../domain/regime/types';
import { regimeHash } from '../../register/regimes';
import { actOnRollout, proposeRollout } from '../../register/rollouts/store';
import { wallClock } from '../../runtime/clock-port';
import { CaseDesk, silentRegime } from '../cases';
import type { Ground, Report } from '../ground';
import { BARE_TABLES, runTransactions } from '../load/transactions';
import { MANY, manyCases } from '../many';
import { amount, rate, type Finding } from '../report';

const PART = 'rollout';
/** As many projects as the roll-out takes at once. */
const AT_ONCE = 8;
/** Foreseen before anybody waits for a page much longer. */
const MOST_PREVIEW_SECONDS = 20;

/**
 * A changed line reaches ten thousand running projects: how long it takes to foresee what it does to each, and how long
 * the record takes to move them all, batch by batch as the worker asks for them, though the process that does it is
 * killed in the middle; beside bare transactions on the same server.
 */
export async function measureRollout(ground: Ground, report: Report): Promise<readonly Finding[]> {
  const { database } = await manyCases(ground, report);
  const rolledOut = await ground.copyOf(database, 'rolled_out');
  const bare = await bareRate(ground);
  const desk = await CaseDesk.open(rolledOut, silentRegime());
  try {
    const toHash = await publish(desk, higherLine(silentRegime()));
    report(`  foreseen for ${MANY} projects`);
    const foreseen = await foresee(desk, toHash);
    report(`  rolled out to ${MANY} projects`);
    const { seconds, moved, movedOnce } = await rollOut(rolledOut.applicationUrl, desk, toHash);
    return [
      amount(PART, `roll-out foreseen for ${MANY} projects`, { product: foreseen, unit: 's' }, MOST_PREVIEW_SECONDS),
      amount(PART, `rolled out to ${MANY} projects, killed in the middle`, { product: seconds, unit: 's' }),
      rate(PART, 'projects moved a second', { product: moved / seconds, bare, unit: '/s' }),
      {
        ...{ part: PART, what: 'projects that were not moved', product: MANY - moved, unit: 'projects' },
        ...{ aim: '0', reached: moved === MANY },
      },
      {
        ...{
          part: PART,
          what: 'projects that were not moved exactly once',
          product: MANY - movedOnce,
          unit: 'projects',
        },
        ...{ aim: '0', reached: movedOnce === MANY },
      },
    ];
  } finally {
    await desk.close();
  }
}

/** The same without anything of ours: lock a row, insert, update, commit; as many at once. */
async function bareRate(ground: Ground): Promise<number> {
  const url = await ground.bareDatabase('bare_rollout', BARE_TABLES);
  const { perSecond } = await runTransactions({
    kind: 'transactions',
    url,
    rows: MANY,
    atOnce: AT_ONCE,
    seconds: 5,
    poolSize: AT_ONCE,
  });
  return perSecond;
}

/** Every line ten times as high, so that every project leaves its gate. */
const higherLine = (regime: Regime): Regime => ({
  ...regime,
  version: `${regime.version}-higher`,
  migration: { runningProjects: 'now' },
  thresholds: regime.thresholds.map((line) => ({ ...line, amount: line.amount * 10 })),
});

async function publish({ register: { regimes } }: CaseDesk, regime: Regime): Promise<string> {
  const hash = regimeHash(regime);
  const now = wallClock.now();
  await regimes.insert({ hash, regime, by: SYSTEM, at: now });
  await regimes.activate(hash, SYSTEM, now);
  return hash;
}

async function foresee({ register }: CaseDesk, toHash: string): Promise<number> {
  const started = performance.now();
  const plan = { toHash, fromHashes: [regimeHash(silentRegime())], after: null, limit: 50 };
  const preview = await register.previewRollout(plan, wallClock.now());
  if (preview?.counts?.total !== MANY) throw new Error(`Not foreseen: ${JSON.stringify(preview?.counts)}`);
  return (performance.now() - started) / 1000;
}

const person = (id: string): Actor => ({ id, kind: 'person', appointments: [] });

/** By processes of their own, the first of which is killed (-9) when half of the projects are moved. */
async function rollOut(url: string, { prisma }: CaseDesk, toHash: string) {
  const id = 'bench-rollout';
  const now = wallClock.now();
  const proposal = { id, toHash, fromHashes: [regimeHash(silentRegime())], why: 'To measure it.' };
  await prisma.$transaction((tx) => proposeRollout(tx, proposal, { actor: person('one'), now }));
  await prisma.$transaction((tx) => actOnRollout(tx, id, 'start', { actor: person('another'), now }));
  const started = performance.now();
  const movedNow = () => prisma.rolloutProject.count({ where: { rolloutId: id, outcome: 'moved' } });
  const first = mover(url, id);
  while ((await movedNow()) < MANY / 2) {
    if (first.exitCode !== null) throw new Error('The roll-out ended before it was half done.');
    await delay(100);
  }
  first.kill('SIGKILL');
  await once(first, 'exit');
  const [code] = (await once(mover(url, id), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The roll-out was not finished: ${String(code)}.`);
  const seconds = (performance.now() - started) / 1_000;
  const moves = await prisma.event.groupBy({ by: ['stream'], where: { type: 'RegimeChanged' }, _count: true });
  const movedOnce = moves.filter(({ _count: times }) => times === 1).length;
  return { seconds, moved: await movedNow(), movedOnce };
}

const mover = (url: string, rolloutId: string): ChildProcess =>
  spawn(process.execPath, [join(__dirname, '../load/moves.js'), url, rolloutId], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
