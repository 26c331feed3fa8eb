import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '../../runtime/commands/start';
import { isAlive } from '../../runtime/embedded/processes';
import { buildProduct, processesOf, runTollgate, type ProductProcess } from '../support/product';

const RULES = 'regimes/se/se-proposed.yaml';
const REHEARSE = ['rehearse', '--at', '2025-02-03', '--port', '0', '--empty', '--regime', RULES];
jest.setTimeout(180_000);

const DAY_MS = 86_400_000;

interface Clock {
  now(): Promise<string>;
  moveTo(instant: string): Promise<{ status: number; now: string }>;
}

/** The clock as somebody who has signed in moves it. */
async function clockOf(url: string): Promise<Clock> {
  const form = { grant_type: 'client_credentials', client_id: 'admin', client_secret: 'demo' };
  const token = await fetch(`${url}/dev-issuer/token`, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: bearer } = (await token.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
  const address = `${url}/api/v1/rehearsal/clock`;
  return {
    now: async () => ((await (await fetch(address, { headers })).json()) as { now: string }).now,
    moveTo: async (to) => {
      const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ to }) });
      return { status: answer.status, now: ((await answer.json()) as { now: string }).now };
    },
  };
}

describe('a rehearsal', () => {
  let home: string;
  let dataDir: string;
  const started: ProductProcess[] = [];

  beforeAll(() => {
    buildProduct();
    home = mkdtempSync('/tmp/tollgate-rehearse-');
    chmodSync(home, 0o755);
    dataDir = join(home, '.tollgate');
  }, 180_000);

  afterAll(async () => {
    for (const { child } of started) child.kill('SIGTERM');
    await Promise.all(started.map(({ ended }) => ended));
    rmSync(home, { recursive: true, force: true });
  });

  const serverPid = (): number => JSON.parse(readFileSync(join(dataDir, 'time-skipping.json'), 'utf8')).pid;

  async function rehearse(): Promise<{ system: ProductProcess; clock: Clock }> {
    const system = runTollgate([...REHEARSE, '--data', dataDir]);
    started.push(system);
    await system.until('Tollgate is at ');
    const url = /Tollgate is at (\S+)/.exec(system.output())?.[1] ?? '';
    return { system, clock: await clockOf(url) };
  }

  test('begins on its day, jumps to another, and goes on from there after a restart', async () => {
    const first = await rehearse();
    const begun = await first.clock.now();
    expect(begun.slice(0, 13)).toBe('2025-02-03T08');

    expect(first.system.output()).toContain(`${RULES} is in force from `);
    const moved = await first.clock.moveTo('2025-06-03T08:00:00+02:00');
    expect(moved.status).toBe(200);
    expect(moved.now.slice(0, 16)).toBe('2025-06-03T06:00');
    const server = serverPid();
    expect(await first.system.end('SIGINT')).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
    expect(isAlive(server)).toBe(false);

    const second = await rehearse();
    const resumed = Date.parse(await second.clock.now()) - Date.parse(moved.now);
    expect(resumed).toBeGreaterThanOrEqual(0);
    expect(resumed).toBeLessThan(DAY_MS);
    expect(await second.system.end('SIGTERM')).toBe(0);
  });

  test('goes on from its virtual now when the time-skipping server is killed', async () => {
    const { system, clock } = await rehearse();
    const before = await clock.now();
    process.kill(serverPid(), 'SIGKILL');
    await system.until('The api is back');
    const after = Date.parse(await clock.now()) - Date.parse(before);
    expect(after).toBeGreaterThanOrEqual(0);
    expect(after).toBeLessThan(DAY_MS);
  });
});

describe('the day on which a rehearsal begins', () => {
  test('is the same date in every country of the presets', () => {
    expect(instantOf('2025-02-03')).toBe('2025-02-03T08:00:00.000Z');
  });

  test('may be given to the minute, with its offset', () => {
    expect(instantOf('2025-06-03T08:00:00+02:00')).toBe('2025-06-03T06:00:00.000Z');
  });

  test.each(['2025-02-30', '03.02.2025', '2025-02-03T08:00:00', 'tomorrow'])('is not “%s”', (at) => {
    expect(() => instantOf(at)).toThrow(/neither a date nor an instant/);
  });
});
