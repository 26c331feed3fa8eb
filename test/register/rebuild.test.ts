import { rebuild } from '../../register/rebuild';
import { withClient } from '../../runtime/embedded/roles';
import { SE } from '../domain/fixtures/regimes';
import { Cases } from './case';
import { numbers, RandomHistory } from './random-history';
import { useDesk } from './support';

const desk = useDesk(undefined, [SE]);
const deps = () => ({ pool: desk.database.pool, prisma: desk.database.prisma });
const check = () => rebuild(deps(), { check: true });

const TABLES = ['project', 'project_text', 'task', 'clock', 'submission', 'finding', 'decision', 'condition'] as const;
const MORE_TABLES = ['information_request', 'consultation', 'document_filing', 'review', 'review_member'] as const;
const RATED_TABLES = [
  'assessment',
  'assessment_sheet',
  'rating',
  'rating_change',
  'criterion_comment',
  'question',
] as const;
const FOLLOWED_TABLES = ['recommendation', 'opinion_answer', 'direction'] as const;
const ALL_TABLES = [
  ...TABLES,
  ...MORE_TABLES,
  ...RATED_TABLES,
  ...FOLLOWED_TABLES,
  'fact_check',
  'recusal',
  'intervention',
];

/** Everything that a rebuild makes, as text; what procedures have seen is not part of it. */
async function picture(): Promise<string> {
  const parts = await Promise.all(
    ALL_TABLES.map((table) => desk.rows(`SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY to_jsonb(t)::text`)),
  );
  const streams = await desk.rows(
    'SELECT name, project_id, agency_id, seq, snapshot::jsonb, view::jsonb, due_count, last_at, wakes_at, ended FROM stream ORDER BY name',
  );
  return JSON.stringify([parts, streams]);
}

beforeAll(async () => {
  const cases = new Cases(desk);
  for (const id of ['r0', 'r1', 'r2', 'r3', 'r4', 'r5']) await cases.advised(id);
  const history = new RandomHistory(desk, cases, numbers(20250303));
  await history.plays(600, 14);
  expect(history.outcomes.accepted).toBeGreaterThan(150);
  expect(history.outcomes.refused).toBeGreaterThan(50);
});

test('after a long random history nothing differs from what the events say', async () => {
  const counts = await Promise.all(
    ['recusal', 'intervention', 'decision', 'condition', 'information_request', ...RATED_TABLES, 'fact_check'].map(
      async (table) => {
        const [row] = await desk.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
        return [table, row!.n] as const;
      },
    ),
  );
  expect(counts.filter(([, n]) => n === 0)).toEqual([]);
  expect(await check()).toMatchObject({ differing: 0, differences: [] });
});

test('a rebuild makes every projection, snapshot and view again exactly as it was', async () => {
  const before = await picture();
  for (const table of ALL_TABLES) await desk.database.pool.query(`DELETE FROM "${table}"`);
  await desk.database.pool.query('DELETE FROM stream');
  const progress: number[] = [];
  const report = await rebuild(deps(), { check: false, onProgress: ({ streams }) => progress.push(streams) });
  expect(report.differing).toBeGreaterThan(0);
  expect(progress.at(-1)).toBe(report.streams);
  expect(await picture()).toBe(before);
  expect(await check()).toMatchObject({ differing: 0 });
});

test('a check finds what was tampered with and changes nothing; a rebuild puts it right', async () => {
  await desk.database.pool.query("UPDATE project SET title = 'Something else', cost_minor = 1 WHERE id = 'r0'");
  await desk.database.pool.query(
    "INSERT INTO recusal VALUES ('review/ghost', 'x', 'r0', 'ghost', '{}', 'late', now())",
  );
  await desk.database.pool.query(`UPDATE stream SET snapshot = '{}' WHERE name = 'project/r1'`);
  const found = await check();
  expect(found.differences.map(({ table, what, key }) => `${table} ${what} ${key}`).sort()).toEqual([
    'project missing r0',
    'project surplus r0',
    'recusal surplus review/ghost x',
    'stream surplus project/r1',
  ]);
  expect((await check()).differing).toBe(4);
  await rebuild(deps(), { check: false });
  expect((await check()).differing).toBe(0);
});

describe('an event', () => {
  const attempts = [
    'UPDATE event SET actor = actor',
    'DELETE FROM event',
    'TRUNCATE event',
    'UPDATE audit SET actor = actor',
    'DELETE FROM outcome',
    "UPDATE regime_version SET document = '{}'",
  ];
  test.each(attempts)('cannot be changed by the application’s role: %s', async (sql) => {
    await expect(desk.database.pool.query(sql)).rejects.toThrow(/permission denied|immutable/);
  });
  test.each(attempts)('cannot be changed even by the owner of the schema: %s', async (sql) => {
    await expect(withClient(desk.addresses.ownerUrl, (client) => client.query(sql))).rejects.toThrow(
      /append-only|immutable/,
    );
  });
});
