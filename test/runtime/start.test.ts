import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isAlive } from '../../runtime/embedded/processes';
import { withClient, urlFor } from '../../runtime/embedded/roles';
import { buildProduct, processesOf, runTollgate, type ProductProcess } from '../support/product';

jest.setTimeout(180_000);

const START = ['start', '--port', '0', '--empty'];
const READY = 'Tollgate is at ';

/** A data folder of its own, and every Tollgate that was started on it. */
interface Place {
  readonly home: string;
  readonly dataDir: string;
  readonly started: ProductProcess[];
}

function makePlace(mode: number): Place {
  const home = mkdtempSync('/tmp/tollgate-start-');
  chmodSync(home, mode);
  return { home, dataDir: join(home, '.tollgate'), started: [] };
}

async function clear({ home, dataDir, started }: Place): Promise<void> {
  for (const { child } of started) child.kill('SIGTERM');
  await Promise.all(started.map(({ ended }) => ended));
  for (const { pid } of processesOf(dataDir)) process.kill(pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true });
}

function tollgate(place: Place, args: readonly string[], environment?: Record<string, string>): ProductProcess {
  const process = runTollgate([...args, '--data', place.dataDir], environment);
  place.started.push(process);
  return process;
}

const addressIn = (output: string): string => /Tollgate is at (\S+)/.exec(output)?.[1] ?? '';
const live = async (system: ProductProcess): Promise<number> =>
  (await fetch(`${addressIn(system.output())}/health/live`)).status;
const keptBy = ({ dataDir }: Place) => JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
const databaseOf = (place: Place): string => {
  const { port, ownerPassword } = keptBy(place);
  return urlFor(`postgresql://x:y@127.0.0.1:${port}/z`, 'tollgate_owner', ownerPassword, 'tollgate');
};
/** Of PostgreSQL the one that its folder names: what it forks has the same command line for a moment. */
const pidOf = (place: Place, part: string): number =>
  part === 'bin/postgres'
    ? Number.parseInt(readFileSync(join(keptBy(place).clusterDir, 'postmaster.pid'), 'utf8'), 10)
    : processesOf(place.dataDir).find(({ command }) => command.includes(part))!.pid;

beforeAll(buildProduct, 120_000);

describe('tollgate start', () => {
  let place: Place;
  beforeEach(() => (place = makePlace(0o755)));
  afterEach(() => clear(place));

  test('leaves no process behind when it is interrupted while it starts', async () => {
    const system = tollgate(place, START);
    await system.until('Starting PostgreSQL');
    expect(await system.end('SIGINT')).toBe(0);
    expect(processesOf(place.dataDir)).toEqual([]);
  });

  test('finds everything again at the second start, at the same port, and leaves no process behind', async () => {
    const first = tollgate(place, START);
    await first.until(READY);
    expect(processesOf(place.dataDir).length).toBeGreaterThanOrEqual(5);
    await withClient(databaseOf(place), (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
    const firstUrl = databaseOf(place);
    expect(await first.end('SIGINT')).toBe(0);
    expect(processesOf(place.dataDir)).toEqual([]);

    const second = tollgate(place, START);
    await second.until(READY);
    expect(databaseOf(place)).toBe(firstUrl);
    const rows = await withClient(databaseOf(place), (client) => client.query('SELECT answer FROM kept'));
    expect(rows.rows).toEqual([{ answer: 42 }]);
    expect(await second.end('SIGTERM')).toBe(0);
    expect(processesOf(place.dataDir)).toEqual([]);
  });

  test('after kill -9 of the supervisor, API and worker end by themselves and the next start takes over', async () => {
    const first = tollgate(place, START);
    await first.until(READY);
    await withClient(databaseOf(place), (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
    const [api, worker] = [pidOf(place, 'api-process'), pidOf(place, 'worker-process')];
    await first.end('SIGKILL');
    await gone(api);
    await gone(worker);

    const second = tollgate(place, START);
    await second.until(READY);
    const rows = await withClient(databaseOf(place), (client) => client.query('SELECT answer FROM kept'));
    expect(rows.rows).toEqual([{ answer: 42 }]);
    expect(await second.end('SIGINT')).toBe(0);
    expect(processesOf(place.dataDir)).toEqual([]);
  });

  test('works in a folder that is closed to others, also for root', async () => {
    const closed = makePlace(0o700);
    const system = tollgate(closed, START);
    await system.until(READY);
    const { clusterDir } = keptBy(closed);
    expect(await system.end('SIGINT')).toBe(0);
    expect(processesOf(clusterDir)).toEqual([]);
    await clear(closed);
    rmSync(clusterDir, { recursive: true, force: true });
  });

  test('refuses a folder that it did not make, and touches nothing in it', async () => {
    mkdirSync(place.dataDir);
    writeFileSync(join(place.dataDir, 'thesis.txt'), 'mine');
    const system = tollgate(place, START);
    expect(await system.ended).toBe(1);
    expect(system.output()).toContain('was not made by Tollgate');
    expect(system.output()).toContain('--data DIR');
    expect(readdirSync(place.dataDir)).toEqual(['thesis.txt']);
  });

  test('refuses a folder of a newer Tollgate', async () => {
    mkdirSync(place.dataDir);
    writeFileSync(join(place.dataDir, 'tollgate.json'), JSON.stringify({ madeBy: 'tollgate', format: 99 }));
    const system = tollgate(place, START);
    expect(await system.ended).toBe(1);
    expect(system.output()).toContain('made by a newer Tollgate');
  });

  test('says which port is in use and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const system = tollgate(place, ['start', '--port', String(port)]);
    expect(await system.ended).toBe(1);
    expect(system.output()).toContain(`Port ${port} on 127.0.0.1 is in use`);
    expect(system.output()).toContain(`--port ${port + 1}`);
    other.close();
  });

  test('names every variable that is wrong', async () => {
    const system = tollgate(place, START, { LOG_LEVEL: 'loud', TOLLGATE_HOST: '', DATABASE_POOL_SIZE: '0' });
    expect(await system.ended).toBe(1);
    expect(system.output()).toContain('LOG_LEVEL');
    expect(system.output()).toContain('DATABASE_POOL_SIZE');
    expect(system.output()).not.toContain('TOLLGATE_HOST');
  });

  test('refuses to run embedded in production', async () => {
    const system = tollgate(place, START, { NODE_ENV: 'production' });
    expect(await system.ended).toBe(1);
    expect(system.output()).toContain('DATABASE_URL, TEMPORAL_ADDRESS, OIDC_ISSUER');
  });
});

describe('a Tollgate that runs', () => {
  let place: Place;
  let system: ProductProcess;
  beforeAll(async () => {
    place = makePlace(0o755);
    system = tollgate(place, START);
    await system.until(READY);
  });
  afterAll(() => clear(place));

  test.each([
    ['The api', 'api-process'],
    ['The worker', 'worker-process'],
    ['PostgreSQL', 'bin/postgres'],
    ['Temporal', 'start-dev'],
  ])('heals by itself when %s is killed', async (name, part) => {
    const before = pidOf(place, part);
    process.kill(before, 'SIGKILL');
    await system.until(`${name} is back`);
    expect(pidOf(place, part)).not.toBe(before);
    expect(await live(system)).toBe(200);
  });

  test('is the only one on its data', async () => {
    const second = tollgate(place, START);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Another Tollgate (process ${system.child.pid}) is running`);
    expect(await live(system)).toBe(200);
  });

  test('keeps its passwords to their owner', () => {
    expect(statSync(join(place.dataDir, 'postgres.json')).mode & 0o077).toBe(0);
  });
});

async function gone(pid: number): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (isAlive(pid)) {
    if (performance.now() > deadline) throw new Error(`process ${pid} is still there`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
