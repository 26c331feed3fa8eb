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
 * the record takes to move them all, batch by batch as the worker asks for them; beside bare transactions on the same
 * server.
 */
export async function measureRollout(ground: Ground, report: Report): Promise<readonly Finding[]> {
  const { database } = await manyCases(ground, report);
  const register = await ground.copyOf(database, 'rolled_out');
  const bare = await bareRate(ground);
  const desk = await CaseDesk.open(register, silentRegime());
  try {
    const toHash = await publish(desk, higherLine(silentRegime()));
    report(`  foreseen for ${MANY} projects`);
    const foreseen = await foresee(desk, toHash);
    report(`  rolled out to ${MANY} projects`);
    const { seconds, moved } = await rollOut(desk, toHash);
    return [
      amount(PART, `roll-out foreseen for ${MANY} projects`, { product: foreseen, unit: 's' }, MOST_PREVIEW_SECONDS),
      amount(PART, `rolled out to ${MANY} projects, batch by batch`, { product: seconds, unit: 's' }),
      rate(PART, 'projects moved a second', { product: moved / seconds, bare, unit: '/s' }),
      {
        ...{ part: PART, what: 'projects that were not moved', product: MANY - moved, unit: 'projects' },
        ...{ aim: '0', reached: moved === MANY },
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

async function rollOut({ register, prisma }: CaseDesk, toHash: string) {
  const id = 'bench-rollout';
  const now = wallClock.now();
  const proposal = { id, toHash, fromHashes: [regimeHash(silentRegime())], why: 'To measure it.' };
  await prisma.$transaction((tx) => proposeRollout(tx, proposal, { actor: person('one'), now }));
  await prisma.$transaction((tx) => actOnRollout(tx, id, 'start', { actor: person('another'), now }));
  const started = performance.now();
  let status = 'running';
  while (status === 'running') status = (await register.takeRolloutBatch(id, wallClock.now())).status;
  const seconds = (performance.now() - started) / 1_000;
  const moved = await prisma.rolloutProject.count({ where: { rolloutId: id, outcome: 'moved' } });
  return { seconds, moved };
}
