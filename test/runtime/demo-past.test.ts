import { pino } from 'pino';
import { connectDatabase, type Database } from '../../prisma/client';
import { createRegister } from '../../register';
import { readConfig } from '../../runtime/config';
import { fillRegister, type Filled } from '../../runtime/demo/fill';
import { readPortfolio } from '../../runtime/demo/portfolio';
import { assetPaths } from '../../runtime/paths';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(120_000);

/** A Thursday; the rules have been in force for longer than the history goes back. */
const NOW = '2026-11-19T12:00:00.000Z';
const LATER = '2026-11-21T07:00:00.000Z';
const whole = readPortfolio(assetPaths().regimes);
const log = pino({ level: 'fatal' });

const fill = (database: Database, names: RegExp, now: string, report: (line: string) => void = () => undefined) =>
  fillRegister({
    ...{ database, config: readConfig(), log, report, now },
    portfolio: { ...whole, projects: whole.projects.filter(({ name }) => names.test(name)), invoices: [], drafts: [] },
  });

describe('the past of the demo portfolio', () => {
  let test: TestDatabase;
  let database: Database;
  const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await database.pool.query<Row>(sql)).rows;

  beforeEach(async () => {
    test = await createTestDatabase('withRules');
    database = connectDatabase({ url: test.applicationUrl, maxConnections: 10, onIdleError: () => undefined });
  });
  afterEach(async () => {
    await database.close();
    await dropTestDatabase(test);
  });

  it('is lawful at every instant, runs forwards, ends at the present, and can be proved', async () => {
    const filled: Filled = await fill(database, /year and a half|Danish project that is closed/, NOW);
    expect(filled).toEqual({ ours: true, refused: [] });
    const [told] = await rows<{ first: Date; last: Date; disordered: number; letters: number; unread: number }>(
      `SELECT min(occurred_at) AS first, max(occurred_at) AS last,
              (SELECT count(*)::int FROM (SELECT occurred_at < lag(occurred_at) OVER (ORDER BY position) AS earlier
                 FROM event) AS told WHERE earlier) AS disordered,
              (SELECT count(*)::int FROM letter WHERE issued_at IS NOT NULL) AS letters,
              (SELECT count(*)::int FROM notification
                WHERE read_at IS NULL AND person_id IS NOT NULL AND created_at < '2026-11-11') AS unread FROM event`,
    );
    expect(told).toMatchObject({ disordered: 0, unread: 0 });
    expect(told!.first.toISOString() < '2025-04-01').toBe(true);
    expect(told!.last.toISOString() <= NOW).toBe(true);
    expect(told!.letters).toBeGreaterThan(5);
    const { proof } = createRegister({ ...database, clock: { now: () => NOW }, log });
    while ((await proof.seal(NOW)) > 0);
    expect(await rows('SELECT status FROM project ORDER BY status')).toEqual([
      { status: 'closed' },
      { status: 'running' },
    ]);
  });

  it('goes on days later where it was cut off, as if it had not been', async () => {
    const SOME = /pilot that was stopped|French product|part of something/;
    let lines = 0;
    const cut = () => {
      lines += 1;
      if (lines > 2) throw new Error('the power is out');
    };
    await expect(fill(database, SOME, NOW, cut)).rejects.toThrow('the power is out');
    expect(await fill(database, SOME, LATER)).toEqual({ ours: true, refused: [] });
    const [once] = await rows<{ events: number; days: number }>(
      `SELECT count(*)::int AS events, count(*) FILTER (WHERE occurred_at > '${NOW}')::int AS days FROM event`,
    );
    expect(once!.events).toBeGreaterThan(30);
    expect(await fill(database, SOME, LATER)).toEqual({ ours: true, refused: [] });
    expect(await rows('SELECT count(*)::int AS events FROM event')).toEqual([{ events: once!.events }]);
  });

  it('touches nothing where others have worked', async () => {
    await database.prisma.body.create({
      data: {
        ...{ id: 'a-ministry', kind: 'agency', name: 'A ministry', jurisdiction: 'SE' },
        ...{ createdAt: NOW, updatedAt: NOW },
      },
    });
    expect(await fill(database, /./, NOW)).toEqual({ ours: false, refused: [] });
    expect(await rows('SELECT id FROM body WHERE kind <> $$administration$$')).toEqual([{ id: 'a-ministry' }]);
  });

  it('is not for a register that has an issuer of its own, nor for production', async () => {
    const config = readConfig({ OIDC_ISSUER: 'https://login.example' });
    const options = { database, config, log, report: () => undefined, now: NOW, portfolio: whole };
    await expect(fillRegister(options)).rejects.toThrow('people of its own');
  });
});
