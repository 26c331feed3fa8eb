import { Client } from 'pg';
import { buildProduct } from '../support/product';
import { approver, AGENCY } from '../domain/fixtures/people';
import { completeSubmission, MINISTRY } from '../domain/fixtures/project-play';
import { SE } from '../domain/fixtures/regimes';
import { costOf } from '../domain/fixtures/submissions';
import { rebuild } from '../../register/rebuild';
import { Cases, PEOPLE } from './case';
import { perform, until, whileLocked } from './performer';
import { NOON, useDesk } from './support';

const desk = useDesk(undefined, [SE]);
const cases = new Cases(desk);

const submit = (id: string) => ({
  stream: `project/${id}`,
  commandId: `submit-${id}`,
  actor: approver,
  now: NOON,
  command: {
    type: 'Submit',
    projectId: id,
    reference: `TG-${id}`,
    regimeHash: desk.hash(SE),
    agency: { id: AGENCY, facts: MINISTRY },
    submission: completeSubmission(SE, costOf(60, 'SEK')),
    authors: ['anna'],
    draftId: null,
  },
});

/** A proceeding against the project: an act on one stream that sends a command to another. */
const propose = (id: string, n: number) => ({
  stream: `intervention/${id}-${n}`,
  commandId: `propose-${id}-${n}`,
  actor: PEOPLE.officer,
  now: NOON,
  command: {
    type: 'ProposeIntervention',
    interventionId: `${id}-${n}`,
    projectId: id,
    agencyId: AGENCY,
    regimeHash: desk.hash(SE),
    kind: 'pause',
    grounds: [SE.pause!.grounds[0]!.id],
    facts: 'It grows.',
    material: [],
    supersedes: null,
  },
});

const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  (await desk.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, ...values))[0]!.n;

beforeAll(() => buildProduct());

const TABLES = ['event', 'stream', 'outcome', 'outbox', 'inbox', 'project', 'task', 'clock', 'document_filing'];

/** The last of the act's statements waits for it: the others are written, nothing is committed. */
const LAST_STATEMENT = 'LOCK TABLE document_filing IN EXCLUSIVE MODE';

test('a process killed before it has decided leaves nothing, and the act can be repeated', async () => {
  const name = "SELECT pg_advisory_xact_lock(hashtextextended('project/k0', 0))";
  await whileLocked(desk, name, [submit('k0')], (performer) => performer.kill());
  for (const table of TABLES) expect([table, await count(`"${table}"`)]).toEqual([table, 0]);
  expect((await desk.register.perform(submit('k0'))).outcome).toMatchObject({ kind: 'accepted', replayed: false });
});

test('a connection that breaks in the middle of writing leaves nothing half-done, and the act can be repeated', async () => {
  const before = await Promise.all(TABLES.map((table) => count(`"${table}"`)));
  await whileLocked(desk, LAST_STATEMENT, [submit('k1')], async (performer, pid) => {
    const other = new Client({ connectionString: desk.addresses.applicationUrl });
    await other.connect();
    await other.query('SELECT pg_terminate_backend($1)', [pid]);
    await other.end();
    await performer.kill();
  });
  expect(await Promise.all(TABLES.map((table) => count(`"${table}"`)))).toEqual(before);
  expect((await desk.register.perform(submit('k1'))).outcome).toMatchObject({ kind: 'accepted', replayed: false });
});

test('a process killed while its commit is under way has done all of it or nothing, and the act can be repeated', async () => {
  const performer = await whileLocked(desk, LAST_STATEMENT, [submit('k9')], (waiting) => waiting.kill());
  expect(performer.answered()).toEqual([]);
  const done = await count("event WHERE stream = 'project/k9'");
  const parts = ["stream WHERE name = 'project/k9'", "outcome WHERE stream = 'project/k9'", "project WHERE id = 'k9'"];
  for (const part of parts) expect([part, await count(part)]).toEqual([part, done]);
  const { outcome } = await desk.register.perform(submit('k9'));
  expect(outcome).toMatchObject({ kind: 'accepted', replayed: done === 1, seq: 1 });
  expect(await count("event WHERE stream = 'project/k9'")).toBe(1);
});

test('whatever the moment at which a process is killed: all that was answered is on record, and what it sent arrives once', async () => {
  const ids = ['k2', 'k3', 'k4'];
  for (const id of ids) await desk.register.perform(submit(id));
  for (const [round, id] of ids.entries()) {
    const acts = Array.from({ length: 400 }, (_, n) => propose(id, n));
    const performer = perform(desk, acts);
    await until(async () => performer.answered().length >= 5 + 17 * round);
    await performer.kill();
    const known = await desk.rows<{ command_id: string }>('SELECT command_id FROM outcome');
    const commandIds = new Set(known.map((row) => row.command_id));
    expect(performer.answered().filter((commandId) => !commandIds.has(commandId))).toEqual([]);
    await cases.settles();
    const proposed = await count(
      "event WHERE type = 'InterventionProposed' AND stream LIKE $1",
      `intervention/${id}-%`,
    );
    const noted = await count("event WHERE type = 'InterventionNoted' AND stream = $1", `project/${id}`);
    expect(noted).toBe(proposed);
    expect(proposed).toBeGreaterThanOrEqual(performer.answered().length);
  }
  const { pool, prisma } = desk.database;
  expect(await rebuild({ pool, prisma }, { check: true })).toMatchObject({ differing: 0 });
});
