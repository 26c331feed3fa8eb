import { createHash } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { issueLetters } from '../../activities/letters';
import type { Letter } from '../../contracts/letter';
import { renderPdf } from '../../letters/pdf/render';
import { rebuild } from '../../register/rebuild';
import { SE } from '../domain/fixtures/regimes';
import { buildProduct } from '../support/product';
import { Cases, PEOPLE } from './case';
import { NOON, useDesk } from './support';

const desk = useDesk(undefined, [SE]);
const cases = new Cases(desk);

interface LetterRow {
  readonly id: string;
  readonly kind: string;
  readonly number: number | null;
  readonly issued_at: Date | null;
  readonly document_id: string | null;
  readonly data: Letter | null;
}

const lettersOf = (projectId: string) =>
  desk.rows<LetterRow>('SELECT * FROM letter WHERE project_id = $1 ORDER BY number', projectId);
const count = async (table: string): Promise<number> =>
  (await desk.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

/** An information request: an act whose letter is due and not issued yet. */
async function asks(id: string, requestId: string): Promise<void> {
  const command = { type: 'RequestInformation', requestId, questions: ['Who pays?'] } as const;
  expect((await cases.does(PEOPLE.officer, `project/${id}`, command)).kind).toBe('accepted');
}

/** A process of its own that issues the letters of a stream, as the worker does. */
const ISSUE = `
  const [root, url, stream] = process.argv.slice(1);
  const { connectDatabase } = require(root + '/dist/prisma/client');
  const { createRegister } = require(root + '/dist/register');
  const { issueLetters } = require(root + '/dist/activities/letters');
  const database = connectDatabase({ url, maxConnections: 4, onIdleError() {} });
  const register = createRegister({ ...database, clock: { now: () => '${NOON}' }, log: { warn() {} } });
  issueLetters(register.letters, stream, '${NOON}').then(() => process.stdout.write('done'));
`;

const issuing = (stream: string): ChildProcess =>
  spawn(process.execPath, ['-e', ISSUE, join(__dirname, '../..'), desk.addresses.applicationUrl, stream]);

/** Lets the process write its letter and stops it before the letter is stored; then kills it. */
async function killedBetween(stream: string): Promise<void> {
  const blocker = new Client({ connectionString: desk.addresses.ownerUrl });
  await blocker.connect();
  await blocker.query('BEGIN');
  await blocker.query('LOCK TABLE document IN EXCLUSIVE MODE');
  const child = issuing(stream);
  const waiting = `SELECT a.pid FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid
    WHERE a.datname = current_database() AND NOT l.granted`;
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  while ((await desk.rows(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 25));
  child.kill('SIGKILL');
  await closed;
  // A statement that was sent goes on without its client; it must not: the whole machine is gone.
  await desk.rows(`SELECT pg_terminate_backend(pid) FROM (${waiting}) AS w`);
  await blocker.query('ROLLBACK');
  await blocker.end();
}

beforeAll(async () => {
  buildProduct();
  for (const id of ['a', 'b', 'd']) await cases.files(id);
}, 120_000);

test('a letter is due with its event, and issued once however often and by however many it is tried', async () => {
  await asks('a', 'q1');
  expect(await lettersOf('a')).toMatchObject([{ kind: 'information_request', number: null, issued_at: null }]);
  expect((await desk.register.view('project/a', NOON)).view?.due).toContainEqual({
    step: 'issue_letters',
    cause: expect.any(Number),
  });
  const told = await count("notification WHERE kind = 'letter_issued'");
  const tries = Array.from({ length: 4 }, () => issueLetters(desk.register.letters, 'project/a', NOON));
  expect((await Promise.all(tries)).reduce((sum, n) => sum + n)).toBe(1);
  expect(await issueLetters(desk.register.letters, 'project/a', NOON)).toBe(0);
  expect(await lettersOf('a')).toMatchObject([{ number: 1, issued_at: new Date(NOON) }]);
  expect(await count("notification WHERE kind = 'letter_issued'")).toBe(told + 1);
  const steps = (await desk.register.view('project/a', NOON)).view?.due.map(({ step }) => step);
  expect(steps).not.toContain('issue_letters');
});

test('a process killed between writing and storing a letter leaves nothing, and the letter is issued once after it', async () => {
  await asks('b', 'q1');
  const documents = await count('document');
  await killedBetween('project/b');
  expect(await lettersOf('b')).toMatchObject([{ number: 1, issued_at: null, document_id: null }]);
  expect(await count('document')).toBe(documents);
  expect(await desk.register.unseen(NOON, 100)).toContain('project/b');
  await cases.settles();
  const [letter, ...others] = await lettersOf('b');
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ number: 1, issued_at: new Date(NOON) });
  expect(await count('document')).toBe(documents + 1);
});

test('the PDF on record can be written again from the data on record, byte for byte', async () => {
  for (const { data, document_id: documentId } of await lettersOf('b')) {
    const pdf = await renderPdf(data!);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(documentId);
    expect((await desk.register.documents.content(documentId!))?.content.equals(pdf)).toBe(true);
  }
});

test('the letters of a project count without gap, whatever the proceeding', async () => {
  await cases.advised('c');
  await asks('c', 'q1');
  await asks('c', 'q2');
  await cases.settles();
  const letters = await lettersOf('c');
  expect(letters.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(letters.map(({ kind }) => kind)).toEqual(['opinion', 'information_request', 'information_request']);
});

test('a letter that cannot be written keeps back no other, and stays due', async () => {
  await asks('d', 'q1');
  await asks('d', 'q2');
  const { letters } = desk.register;
  const broken = {
    ...letters,
    source: async (id: string) => (id === first ? Promise.reject(new Error('no')) : letters.source(id)),
  };
  const [first] = await letters.due('project/d');
  await expect(issueLetters(broken, 'project/d', NOON)).rejects.toThrow('no');
  expect((await lettersOf('d')).map(({ issued_at: at }) => at !== null)).toEqual([false, true]);
  expect(await issueLetters(letters, 'project/d', NOON)).toBe(1);
});

test('an issued letter is never changed, renumbered or removed, not even by the owner of the schema', async () => {
  for (const change of [
    "UPDATE letter SET data = '{}'",
    'UPDATE letter SET number = number + 1',
    'UPDATE letter SET classification = classification',
    'DELETE FROM letter',
    'TRUNCATE letter',
  ]) {
    const owner = new Client({ connectionString: desk.addresses.ownerUrl });
    await owner.connect();
    await expect(owner.query(change)).rejects.toThrow(/issued once|append-only/);
    await owner.end();
  }
});

test('rebuilding the projections leaves letters alone', async () => {
  const before = await desk.rows('SELECT * FROM letter ORDER BY id');
  const { pool, prisma } = desk.database;
  await rebuild({ pool, prisma }, { check: false });
  expect(await desk.rows('SELECT * FROM letter ORDER BY id')).toEqual(before);
});
