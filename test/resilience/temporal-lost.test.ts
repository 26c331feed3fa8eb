import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { DataDir } from '../../runtime/data-dir';
import { startDevServer, type TemporalServer } from '../../runtime/embedded/temporal';
import type { ProcessBody } from '../../runtime/process-shell';
import { useTestDatabase } from '../support/database';
import { temporalProgram } from '../support/temporal';
import { approved, order, pauseUntil, propose, submit, toTheCouncil } from '../workflows/line-of-life';
import { openOffice, type Office } from '../workflows/office';
import { OFFICER } from '../workflows/people';

const urls = useTestDatabase();
const path = mkdtempSync('/tmp/tollgate-temporal-');
const dataDir: DataDir = { path, logs: path, release: () => undefined };
let server: TemporalServer | undefined;
let office: Office | undefined;
let worker: ProcessBody | undefined;

/** Temporal with what it has kept, an office and a worker. */
async function open(): Promise<Office> {
  const program = await temporalProgram('dev');
  server = await startDevServer({ program, dataDir, namespace: 'default', ui: false });
  office = await openOffice(urls, server.address);
  worker = await office.startWorker();
  return office;
}

async function close(): Promise<void> {
  await worker?.stop();
  await office?.close();
  await server?.stop();
  worker = office = server = undefined;
}

beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  chmodSync(path, 0o755);
  mkdirSync(join(path, 'log'), { recursive: true });
});
afterAll(async () => {
  await close();
  rmSync(path, { recursive: true, force: true });
  await Runtime.instance().shutdown();
});

const inTwoMonths = ({ clock }: Office): string =>
  new Date(Date.parse(clock.now()) + 60 * 86_400_000).toISOString().slice(0, 10);
const isRunning = async (at: Office, stream: string): Promise<boolean> =>
  (await at.handle(stream).describe()).status.name === 'RUNNING';

test('while Temporal is away people act at once, and with its data deleted every procedure is rebuilt', async () => {
  const before = await open();
  const filed = await submit(before);
  const reviewed = await submit(before);
  const review = await toTheCouncil(before, reviewed);
  const paused = await approved(before);
  const pause = await propose(before, paused, 'pause');
  await order(before, pause, pauseUntil(inTwoMonths(before), 'auto_resume'));

  await worker?.stop();
  await server?.stop();
  const asked = performance.now();
  await before.act(filed, { type: 'ConfirmCompleteness' }, OFFICER);
  expect(performance.now() - asked).toBeLessThan(1_000);
  expect(await before.waker.settle([{ stream: filed, seq: 4 }], 500)).toBe('not_yet');
  await before.close();
  rmSync(join(path, 'temporal'), { recursive: true, force: true });
  worker = office = server = undefined;

  const after = await open();
  await after.settled(60_000);
  expect(await after.events(filed)).toContain('ReviewOpened');
  const open_ = [filed, reviewed, review, paused, pause];
  expect(await Promise.all(open_.map((stream) => isRunning(after, stream)))).toEqual(open_.map(() => true));
  await after.replay(filed, paused);
}, 180_000);

test('a Temporal that was only stopped is known again, and nothing is rebuilt', async () => {
  const before = office!;
  const project = await submit(before);
  const { runId } = await before.handle(project).describe();
  await close();
  const after = await open();
  await after.act(project, { type: 'ConfirmCompleteness' }, OFFICER);
  await after.settled(30_000);
  expect((await after.handle(project).describe()).runId).toBe(runId);
}, 120_000);
