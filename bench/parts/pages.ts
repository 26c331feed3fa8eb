import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { Browser } from '../../scripts/browser';
import { JURISDICTION } from '../cases';
import type { Ground, Report } from '../ground';
import { MANY, manyCases } from '../many';
import { administrator } from '../people';
import { amount, type Finding } from '../report';
import { percentile } from '../statistics';

const PART = 'pages';
const ROUNDS = 40;
const MOST_MS = 100;
const MOST_KILOBYTES = 100;
const OFFICER = 'bench-officer';

const by = (who: string | null, ...paths: readonly string[]) => paths.map((path) => [who, path] as const);

/** Who looks, and at what; `:case` is any of the cases. */
const LOOKED_AT: readonly (readonly [who: string | null, path: string])[] = [
  ...by(null, '/register', '/register?q=bench', '/statistics', '/rules', '/proof', '/register/:case'),
  ...by(OFFICER, '/start', '/portfolio', '/portfolio?status=in_gate', '/cases/:case', '/cases/:case/timeline'),
  ...by(OFFICER, '/cases/:case/progress', '/cases/:case/money', '/cases/:case/appeals'),
];

/**
 * How long the server takes for pages when ten thousand projects are on record, in order and one at a time, beside the
 * liveness of the same process, which does nothing; and what a first visit to the register transfers.
 */
export async function measurePages(ground: Ground, report: Report): Promise<readonly Finding[]> {
  const { database, cases } = await manyCases(ground, report);
  await ground.stopApi();
  await ground.startApi(await ground.copyOf(database, 'looked_at'));
  try {
    await enterOfficer(ground.url);
    const officer = await signedIn(ground.url);
    const nobody = new Browser(ground.url);
    const bare = await p95(nobody, '/health/live');
    const findings: Finding[] = [];
    for (const [who, pattern] of LOOKED_AT) {
      report(`  ${pattern} at ${MANY} projects`);
      const path = pattern.replace(':case', cases[MANY / 2]?.id ?? '');
      const product = await p95(who === null ? nobody : officer, path);
      findings.push(amount(PART, `${pattern}, p95`, { product, bare, unit: 'ms' }, MOST_MS));
    }
    const kilobytes = await firstVisit(ground.url, '/register');
    return [
      ...findings,
      amount(PART, 'first visit to the register', { product: kilobytes, unit: 'kB' }, MOST_KILOBYTES),
    ];
  } finally {
    await ground.stopApi();
    await ground.startApi();
  }
}

async function enterOfficer(url: string): Promise<void> {
  const enter = await administrator(url);
  const body = `bench-oversight-${randomUUID().slice(0, 8)}`;
  await enter('/bodies', { id: body, kind: 'oversight', name: body, jurisdiction: JURISDICTION, key: 'dinum' });
  await enter('/people', { id: OFFICER, handle: OFFICER, name: OFFICER });
  await enter('/appointments', { personId: OFFICER, bodyId: body, role: 'oversight_officer' });
}

async function signedIn(url: string): Promise<Browser> {
  const browser = new Browser(url);
  const page = await browser.get('/sign-in?return=%2Fstart');
  const start = await browser.post(page.at, { handle: OFFICER });
  if (!start.at.startsWith('/start')) throw new Error(`Signed in, and came to ${start.at}.`);
  return browser;
}

/** Milliseconds below which 95 of 100 requests lie, after some that warm up. */
async function p95(browser: Browser, path: string): Promise<number> {
  const took: number[] = [];
  for (let round = -5; round < ROUNDS; round += 1) {
    const started = performance.now();
    const { status } = await browser.get(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    if (round >= 0) took.push(performance.now() - started);
  }
  return percentile(took, 0.95);
}

/** The page with its stylesheets, scripts and fonts as they go over the wire to a browser, in kilobytes. */
async function firstVisit(url: string, path: string): Promise<number> {
  const { html } = await new Browser(url).get(path);
  const parts = [...html.matchAll(/<(?:link|script)\b[^>]*\b(?:href|src)="(\/[^"]+\.(?:css|js|woff2))"/g)];
  const sizes = await Promise.all([path, ...parts.map(([, part = '']) => part)].map((each) => bytesOf(url + each)));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

const bytesOf = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(
      address,
      { headers: { 'accept-encoding': 'gzip, br', accept: 'text/html,*/*' } },
      (answer) => {
        let size = 0;
        answer.on('data', (chunk: Buffer) => (size += chunk.length));
        answer.on('end', () => resolve(size));
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end();
  });
