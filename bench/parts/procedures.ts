import { setTimeout as delay } from 'node:timers/promises';
import { addDays } from '../../domain/calendar/dates';
import { wallClock } from '../../runtime/clock-port';
import { PROCEDURE_TABLES } from '../bare/record';
import { startBareWorker } from '../bare/start';
import { CaseDesk, CURRENCY, type Case } from '../cases';
import type { Ground, Report } from '../ground';
import { sendLoad } from '../load/orders';
import { tokensOf } from '../people';
import { amount, rate, type Finding } from '../report';
import { middleOf, type Measured } from '../statistics';

const PART = 'procedures';
const PROJECTS = 40;
const ROUNDS = 3;
const SECONDS = 6;
const PATIENCE_MS = 120_000;

/**
 * How long after an act its procedure has dealt with it, and how many steps procedures take in a second. The act is a
 * forecast on a project that waits at its gate: its procedure is woken, looks, takes a step (the scope is assessed), has
 * the agency told, and waits again beside the clock of its month; whoever acted waits for that (`Prefer: wait`).
 */
export async function measureProcedures(ground: Ground, report: Report): Promise<readonly Finding[]> {
  report(`  ${PROJECTS} projects at their gate are prepared`);
  const cases = await prepared(ground);
  const tokens = await tokensOf(ground.url);
  const bareUrl = await ground.bareDatabase('bare_procedures', PROCEDURE_TABLES);
  const { temporalNamespace: namespace, databasePoolSize: poolSize, workerProfile: profile } = ground.config;
  const { temporalAddress } = ground;
  const stopBareWorker = await startBareWorker({ url: bareUrl, temporalAddress, namespace, poolSize, profile });
  const bare = {
    ...{ kind: 'procedures' as const, url: bareUrl, temporalAddress, namespace, poolSize },
    ...{ rows: PROJECTS, seconds: SECONDS },
  };
  const product = forecasts(ground, cases, tokens);
  try {
    const findings: Finding[] = [];
    for (const atOnce of [1, 20]) {
      const rounds: { product: Measured; bare: Measured }[] = [];
      for (let round = 1; round <= ROUNDS; round++) {
        report(`  ${atOnce} at once, round ${round} of ${ROUNDS}`);
        rounds.push({
          bare: await sendLoad({ ...bare, atOnce }),
          product: await sendLoad({ ...product, atOnce, seconds: SECONDS }),
        });
      }
      const middle = {
        product: middleOf(rounds.map((each) => each.product)),
        bare: middleOf(rounds.map((each) => each.bare)),
      };
      findings.push(...findingsOf(atOnce, middle.product, middle.bare));
    }
    return findings;
  } finally {
    await stopBareWorker();
  }
}

/** Filed yesterday, seen by their procedures, which run on the engine by now. */
async function prepared(ground: Ground): Promise<readonly Case[]> {
  const desk = await CaseDesk.open(ground.main);
  try {
    const yesterday = `${addDays(wallClock.now().slice(0, 10), -1)}T09:00:00.000Z`;
    const cases = await desk.file(PROJECTS, 'procedures', yesterday);
    const until = performance.now() + PATIENCE_MS;
    while ((await desk.register.unseen(wallClock.now(), 1)).length > 0) {
      if (performance.now() > until) throw new Error('The procedures do not settle.');
      await delay(250);
    }
    return cases;
  } finally {
    await desk.close();
  }
}

const forecasts = (ground: Ground, cases: readonly Case[], tokens: ReadonlyMap<string, string>) => ({
  kind: 'http' as const,
  url: ground.url,
  method: 'POST' as const,
  targets: cases.map(({ id, agency }) => ({
    path: `/api/v1/projects/${id}/forecasts`,
    token: tokens.get(agency) ?? '',
  })),
  body: {
    cost: {
      currency: CURRENCY,
      vat: 'included',
      lines: [{ class: 'delivery', point: { amount: '15000000.00', currency: CURRENCY } }],
    },
    reason: 'Prices have changed.',
  },
  headers: { prefer: 'wait=30' },
  mustContain: '"settled":true',
});

function findingsOf(atOnce: number, product: Measured, bare: Measured): readonly Finding[] {
  const label = atOnce === 1 ? 'one at a time' : `${atOnce} at once`;
  const perSecond = { product: product.perSecond, bare: bare.perSecond, unit: '/s' };
  return [
    rate(PART, `steps settled, ${label}`, perSecond, { share: 0.8 }),
    amount(PART, `act to settled p50, ${label}`, { product: product.p50, bare: bare.p50, unit: 'ms' }),
    amount(PART, `act to settled p99, ${label}`, { product: product.p99, bare: bare.p99, unit: 'ms' }),
  ];
}
