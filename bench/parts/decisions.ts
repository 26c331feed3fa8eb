import { wallClock } from '../../runtime/clock-port';
import { CaseDesk, CURRENCY } from '../cases';
import type { Ground, Report } from '../ground';
import { sendLoad } from '../load/orders';
import { BARE_TABLES } from '../load/transactions';
import { tokensOf } from '../people';
import { amount, rate, type Finding } from '../report';
import { middleOf, type Measured } from '../statistics';

const PART = 'decisions';
const PROJECTS = 400;
const ROUNDS = 3;
const SECONDS = 4;

/**
 * How many decisions a second, and how long one takes, over HTTP: sign-in, validation, rights, the law, the record. The
 * act is money spent on a running project: it is held against locks, pauses and currency, and always an event.
 */
export async function measureDecisions(ground: Ground, report: Report): Promise<readonly Finding[]> {
  report(`  ${PROJECTS} running projects are prepared`);
  const desk = await CaseDesk.open(ground.main);
  const cases = await desk.running(PROJECTS, 'decisions');
  await desk.close();
  const tokens = await tokensOf(ground.url);
  const bareUrl = await ground.bareDatabase('bare_decisions', BARE_TABLES);
  const order = {
    kind: 'http' as const,
    url: ground.url,
    method: 'POST' as const,
    targets: cases.map(({ id, agency }) => ({
      path: `/api/v1/projects/${id}/spending`,
      token: tokens.get(agency) ?? '',
    })),
    body: {
      class: 'delivery',
      amount: { amount: '125.00', currency: CURRENCY },
      date: wallClock.now().slice(0, 10),
      reference: 'Invoice 2024-117 of the bench',
    },
    seconds: SECONDS,
  };
  const bare = {
    kind: 'transactions' as const,
    url: bareUrl,
    poolSize: ground.config.databasePoolSize,
    rows: PROJECTS,
    seconds: SECONDS,
  };
  const findings: Finding[] = [];
  for (const atOnce of [1, 20]) {
    const rounds: { product: Measured; bare: Measured }[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      report(`  ${atOnce} at once, round ${round} of ${ROUNDS}`);
      const measuredBare = await sendLoad({ ...bare, atOnce });
      rounds.push({ bare: measuredBare, product: await sendLoad({ ...order, atOnce }) });
    }
    findings.push(
      ...findingsOf(atOnce, middleOf(rounds.map((each) => each.product)), middleOf(rounds.map((each) => each.bare))),
    );
  }
  return findings;
}

function findingsOf(atOnce: number, product: Measured, bare: Measured): readonly Finding[] {
  const label = atOnce === 1 ? 'one at a time' : `${atOnce} at once`;
  const perSecond = { product: product.perSecond, bare: bare.perSecond, unit: '/s' };
  return [
    rate(PART, `decisions, ${label}`, perSecond, atOnce === 1 ? {} : { share: 1 / 3, least: 1_000 }),
    amount(PART, `p50, ${label}`, { product: product.p50, bare: bare.p50, unit: 'ms' }, atOnce === 1 ? 3 : undefined),
    amount(PART, `p99, ${label}`, { product: product.p99, bare: bare.p99, unit: 'ms' }),
  ];
}
