import { setTimeout as delay } from 'node:timers/promises';
import { wallClock } from '../../runtime/clock-port';
import { agencyOf, approverOf, CaseDesk } from '../cases';
import type { Ground, Report } from '../ground';
import { sendLoad } from '../load/orders';
import { MANY, manyCases } from '../many';
import { fetchToken, setUpPeople, tokensOf } from '../people';
import { residentMegabytes } from '../processes';
import { amount, type Finding } from '../report';

const PART = 'size';
const PROJECTS = 1_000;
const PATIENCE_MS = 240_000;
const LIST_SECONDS = 8;

/** What API and worker hold in memory, and how long the list of projects takes when there are ten thousand. */
export async function measureSize(ground: Ground, report: Report): Promise<readonly Finding[]> {
  await ground.restart();
  await delay(2_000);
  const idle = memory(ground, 'idle');
  report(`  ${PROJECTS} projects are filed and followed`);
  await fileAndFollow(ground);
  const full = memory(ground, `after ${PROJECTS} projects`);
  const list = await listAmongMany(ground, report);
  return [...idle, ...full, ...list];
}

function memory({ processes: { api, worker } }: Ground, when: string): readonly Finding[] {
  return [
    amount(PART, `memory of the API, ${when}`, { product: residentMegabytes(api), unit: 'MB' }),
    amount(PART, `memory of the worker, ${when}`, { product: residentMegabytes(worker), unit: 'MB' }),
  ];
}

/** Read by the API as well, so that both have had to do with every project. */
async function fileAndFollow(ground: Ground): Promise<void> {
  const desk = await CaseDesk.open(ground.main);
  try {
    const cases = await desk.file(PROJECTS, 'size', wallClock.now());
    const tokens = await tokensOf(ground.url);
    const until = performance.now() + PATIENCE_MS;
    const targets = cases.map(({ id, agency }) => ({
      path: `/api/v1/projects/${id}`,
      token: tokens.get(agency) ?? '',
    }));
    await sendLoad({ kind: 'http', url: ground.url, method: 'GET', targets, atOnce: 4, seconds: 10 });
    while ((await desk.register.unseen(wallClock.now(), 1)).length > 0) {
      if (performance.now() > until) throw new Error('The procedures do not settle.');
      await delay(500);
    }
  } finally {
    await desk.close();
  }
}

async function listAmongMany(ground: Ground, report: Report): Promise<readonly Finding[]> {
  const { database } = await manyCases(ground, report);
  await ground.stopWorker();
  await ground.stopApi();
  await ground.startApi(database);
  try {
    await setUpPeople(ground.url);
    const token = await fetchToken(ground.url, approverOf(agencyOf(0)));
    const list = (path: string) =>
      sendLoad({
        ...{ kind: 'http' as const, url: ground.url, method: 'GET' as const, atOnce: 1, seconds: LIST_SECONDS },
        targets: [{ path, token }],
      });
    report(`  the list of projects, among ${MANY}`);
    const first = await list('/api/v1/projects');
    // A word that stands in every one of them.
    const searched = await list('/api/v1/projects?q=weirs');
    return [
      amount(PART, `list among ${MANY} projects, p99`, { product: first.p99, unit: 'ms' }),
      amount(PART, `search among ${MANY} projects, p99`, { product: searched.p99, unit: 'ms' }),
    ];
  } finally {
    await ground.stopApi();
  }
}
