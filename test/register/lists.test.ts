import type { ProjectListRequest } from '../../register';
import { SE } from '../domain/fixtures/regimes';
import { Cases, PEOPLE } from './case';
import { useDesk } from './support';

const desk = useDesk(undefined, [SE]);
const cases = new Cases(desk);
const SORTS = ['updated', 'submitted', 'title', 'due', 'cost'] as const;

beforeAll(async () => {
  const titles = ['Ålesund', 'Beta', 'Alpha register', 'Gamma', 'Alpha portal', 'Delta', 'Beta'];
  for (const [n, title] of titles.entries()) {
    desk.now = `2025-03-03T1${n}:00:00.000Z`;
    await cases.files(`l${n}`, { title, externalRef: n === 3 ? 'DNR 2025/77-x' : null }, [60, 1, 90, 60, 25, 60, 1][n]);
  }
});

async function pageBy(request: Partial<ProjectListRequest>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined, pages = 0; pages < 20; pages++) {
    const page = await desk.register.queries.projectList({
      viewer: PEOPLE.officer,
      limit: 2,
      ...request,
      ...(cursor && { cursor }),
    });
    if (!page.ok) throw new Error(page.fault);
    expect(page.value.items.length).toBeLessThanOrEqual(2);
    ids.push(...page.value.items.map(({ id }) => id));
    if (page.value.next === null) return ids;
    cursor = page.value.next;
  }
  throw new Error('The list never ends.');
}

test.each(SORTS)(
  'sorted by %s, the pages together give every project once, in the order of the whole',
  async (sort) => {
    const paged = await pageBy({ sort });
    const whole = await desk.register.queries.projectList({ viewer: PEOPLE.officer, limit: 100, sort });
    expect(paged).toEqual(whole.ok && whole.value.items.map(({ id }) => id));
    expect(new Set(paged).size).toBe(7);
  },
);

test('what is not known or not limited comes last', async () => {
  const [first] = await pageBy({ sort: 'cost' });
  expect(first).toBe('l2');
  const byDue = await pageBy({ sort: 'due' });
  expect(byDue.slice(-2).sort()).toEqual(['l1', 'l6']);
});

test.each([
  [{ text: 'alpha' }, ['l2', 'l4']],
  [{ text: 'alpha reg' }, ['l2']],
  [{ text: 'åles' }, ['l0']],
  [{ text: 'tg-2025-l3' }, ['l3']],
  [{ text: 'DNR 2025/77' }, ['l3']],
  [{ text: "'); DROP TABLE project; --" }, []],
  [{ text: '!!! ((' }, ['l0', 'l1', 'l2', 'l3', 'l4', 'l5', 'l6']],
  [{ scope: 'out' as const }, ['l1', 'l6']],
  [{ status: 'in_gate', text: 'beta' }, []],
  [{ agency: 'nobody' }, []],
  [{ regime: 'SE-proposed', ended: false }, ['l0', 'l1', 'l2', 'l3', 'l4', 'l5', 'l6']],
  [{ waitingFor: 'oversight_officer' as const }, ['l0', 'l2', 'l3', 'l4', 'l5']],
])('filtered by %j', async (filter, ids) => {
  expect((await pageBy(filter)).sort()).toEqual(ids);
});

test('a cursor of another order, or none at all, is a fault and no guess', async () => {
  const { queries } = desk.register;
  const first = await queries.projectList({ viewer: PEOPLE.officer, limit: 2, sort: 'title' });
  const cursor = (first.ok && first.value.next) || '';
  for (const request of [{ cursor, sort: 'cost' as const }, { cursor: 'nonsense' }])
    expect(await queries.projectList({ viewer: PEOPLE.officer, limit: 2, ...request })).toEqual({
      ok: false,
      fault: 'invalid-cursor',
    });
});

test('the timeline tells the whole story, newest first, and each date in it explains itself', async () => {
  const entries = [];
  for (let cursor: string | undefined; ;) {
    const page = await desk.register.queries.timeline(PEOPLE.officer, 'l0', { limit: 2, ...(cursor && { cursor }) });
    if (!page?.ok) throw new Error('no timeline');
    entries.push(...page.value.items);
    if (page.value.next === null) break;
    cursor = page.value.next;
  }
  expect(entries.map(({ type }) => type)).toEqual(['GateOpened', 'AccountOpened', 'ScopeFound', 'ProjectSubmitted']);
  expect(entries[0]!.clocks.length).toBeGreaterThan(0);
  for (const { dueDate, explanation } of entries[0]!.clocks) {
    expect(dueDate).toMatch(/^2025-/);
    expect(explanation[0]).toMatchObject({ reason: 'start-not-counted', date: '2025-03-03' });
  }
  const clocks = await desk.register.queries.clocks(PEOPLE.officer, 'l0');
  expect(clocks?.every(({ label, explanation }) => label?.en && explanation.length > 0)).toBe(true);
});
