import { mkdtemp, readdir, readFile, rm, utimes, writeFile, rename, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DropFolder } from '../../runtime/invoices/drop-folder';
import { connectDatabase, type Database } from '../../prisma/client';
import { createTurns } from '../../register/one-at-a-time';
import { files } from '../api/case';
import { useOffice } from '../api/office';
import { ubl, type FixtureOptions } from '../register/invoices/ubl';

const office = useOffice();
let folder = '';
let database: Database;
let reference = '';
let projectId = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drop-'));
  database = connectDatabase({ url: office.database.applicationUrl, maxConnections: 2, onIdleError: () => undefined });
  projectId = await files(office);
  ({ reference } = await office.read('anders', `/projects/${projectId}`));
  await office.act('astrid', `/projects/${projectId}/contracts`, {
    ...{ supplier: 'Norrström Data AB', reference: 'K-12', signedOn: '2025-02-03', class: 'suppliers' },
    amount: { amount: '1000000.00', currency: 'SEK' },
  });
  const agency = await office.as('admin').get('/api/v1/bodies/se-agency');
  const facts = { ...agency.body.facts, invoiceAddresses: ['0007:202100-0001'] };
  const headers = { 'if-match': agency.headers.get('etag') ?? '', 'content-type': 'application/merge-patch+json' };
  const patched = await office.as('admin').patch('/api/v1/bodies/se-agency', { facts }, headers);
  if (patched.status !== 200) throw new Error(patched.text);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const dropFolder = (wallMs = () => Date.now()): DropFolder =>
  new DropFolder({
    ...{ folder, clock: office.clock, turns: createTurns(database.pool, 'invoice_folder'), wallMs },
    ...{ register: office.services.register, publicUrl: 'https://tollgate.example' },
    wake: () => undefined,
    log: { info: () => undefined, warn: () => undefined },
  });

const LATER = Date.now() + 3_600_000;
const laterPass = (): Promise<number> => dropFolder(() => LATER).pass();
const place = (name: string) => readdir(join(folder, name));
const drop = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
const invoice = (options: FixtureOptions) => ubl({ buyerReference: reference, ...options });
const posted = async (): Promise<number> =>
  ((await office.read('astrid', `/invoices?projectId=${projectId}&limit=200`)).items as readonly unknown[]).length;

it('takes each file once, and puts it aside when it is on the record', async () => {
  await drop('a.xml', invoice({ number: 'F-A' }));
  await drop('note.txt', 'no invoice');
  expect(await laterPass()).toBe(1);
  expect(await place('done')).toEqual(['a.xml']);
  expect(await readdir(folder)).toContain('note.txt');
  expect((await office.read('astrid', '/invoices')).items).toMatchObject([
    { number: 'F-A', channel: 'folder', status: 'posted', projectId },
  ]);
  expect(await laterPass()).toBe(0);
});

it('leaves alone what somebody still writes', async () => {
  const whole = invoice({ number: 'F-B' });
  await drop('b.xml', whole);
  expect(await dropFolder().pass()).toBe(0);
  await drop('b.xml', whole.slice(0, 400));
  const now = Date.now();
  await utimes(join(folder, 'b.xml'), now / 1000, now / 1000);
  expect(await dropFolder(() => now + 5_000).pass()).toBe(0);
  await drop('b.xml', whole);
  expect(await dropFolder(() => Date.now() + 5_000).pass()).toBe(1);
});

it('puts a file that is no invoice among the rejected, with the rule and the remedy beside it', async () => {
  const bomb = invoice({ number: 'F-X' }).replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>');
  await drop('bomb.xml', bomb);
  await drop('half.xml', invoice({ number: 'F-H' }).slice(0, 500));
  await drop('huge.xml', Buffer.alloc(11 * 1024 * 1024, 0x20));
  const before = await posted();
  expect(await laterPass()).toBe(3);
  const reason = async (name: string) =>
    JSON.parse(await readFile(join(folder, 'rejected', `${name}.problem.json`), 'utf8')) as Record<string, unknown>;
  expect(await reason('bomb.xml')).toMatchObject({
    code: 'validation-failed',
    errors: [{ rule: 'UBL 2.1, 1.3', remedy: expect.stringContaining('declaration') as string }],
  });
  expect(await reason('half.xml')).toMatchObject({ errors: [{ rule: 'XML 1.0, 2.1' }] });
  expect(await reason('huge.xml')).toMatchObject({ code: 'too-large', remedy: expect.any(String) as string });
  expect((await place('rejected')).filter((name) => name.endsWith('.xml')).sort()).toEqual([
    ...['bomb.xml', 'half.xml', 'huge.xml'],
  ]);
  expect(await posted()).toBe(before);
});

it('a process that was killed in any instant loses nothing and counts nothing twice', async () => {
  const before = await posted();
  // Killed after the file was taken, before anything was done with it.
  await mkdir(join(folder, 'processing'), { recursive: true });
  await writeFile(join(folder, 'processing', 'k1.xml'), invoice({ number: 'F-K1' }));
  // Killed after the invoice was on the record, before its file was put aside.
  await drop('k2.xml', invoice({ number: 'F-K2' }));
  await laterPass();
  await rename(join(folder, 'done', 'k2.xml'), join(folder, 'processing', 'k2.xml'));
  expect(await laterPass()).toBe(1);
  expect(await posted()).toBe(before + 2);
  expect(await place('processing')).toEqual([]);
  expect(await place('done')).toEqual(expect.arrayContaining(['k1.xml', 'k2.xml']));
  const { classes } = await office.read('astrid', `/projects/${projectId}/spending`);
  expect(classes).toMatchObject([{ class: 'suppliers', entries: before + 2 }]);
});

it('another document with the number of a known invoice is rejected as its double', async () => {
  await drop('a.xml', invoice({ number: 'F-A', totals: { due: '1250.01' } }));
  await laterPass();
  const problem = await readFile(join(folder, 'rejected', 'a.xml.problem.json'), 'utf8');
  expect(JSON.parse(problem)).toMatchObject({ code: 'invoice-duplicate', remedy: expect.any(String) as string });
});

it('an invoice to nobody whom the directory knows waits for the administrator, who says whose it is', async () => {
  const stranger = invoice({ number: 'F-S' }).replace('2021000001', '2021999999');
  await drop('stranger.xml', stranger);
  await laterPass();
  expect((await office.as('astrid').get('/api/v1/invoice-arrivals')).status).toBe(403);
  const { items } = await office.read('admin', '/invoice-arrivals?status=open');
  expect(items).toMatchObject([{ fileName: 'stranger.xml', number: 'F-S', reason: 'nobody' }]);
  const before = await posted();
  const path = `/invoice-arrivals/${items[0].documentId as string}/agency`;
  const unknown = await office.as('admin').post(`/api/v1${path}`, { agencyId: 'nowhere' });
  expect(unknown).toMatchObject({ status: 422, body: { errors: [{ rule: 'unknown-agency' }] } });
  const settled = await office.act('admin', path, { agencyId: 'se-agency' });
  expect(settled).toMatchObject({ status: 'assigned', agencyId: 'se-agency', invoiceId: expect.any(String) as string });
  expect(await posted()).toBe(before + 1);
});
