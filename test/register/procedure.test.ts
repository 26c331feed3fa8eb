import { DK } from '../domain/fixtures/regimes';
import { LEDGERS, type LedgerCommand } from './ledger';
import { NOON, useDesk } from './support';

const desk = useDesk(LEDGERS);
const command = (one: LedgerCommand): { readonly type: string } => one;
const open = (id: string) => desk.done(`project/${id}`, command({ type: 'Open', regimeHash: desk.hash(DK), id }));
const assess = (id: string) =>
  desk.register.step({ stream: `project/${id}`, step: 'assess_scope', cause: 1, now: NOON });
const unseen = () => desk.register.unseen(desk.now, 1_000);

describe('the procedure’s view', () => {
  test('names what is due, and is not taken as seen before that is done', async () => {
    await open('a');
    const { view } = await desk.register.view('project/a', NOON);
    expect(view).toEqual({
      stream: 'project/a',
      seq: 1,
      due: [{ step: 'assess_scope', cause: 1 }],
      children: [],
      ended: false,
      wakesAt: null,
      stage: 'open',
      overlays: [],
      agencyId: 'agency',
      tier: null,
    });
    expect(await unseen()).toContain('project/a');
  });

  test('is taken as seen, in the same look, when nothing is left to do', async () => {
    await open('b');
    const { view } = await assess('b');
    expect(view).toMatchObject({ seq: 2, due: [] });
    expect(await unseen()).not.toContain('project/b');
  });

  test('is null for a stream that does not exist', async () => {
    expect(await desk.register.view('project/nowhere', NOON)).toEqual({ view: null, wake: [] });
  });

  test('applies what is due first, and then says when the next clock runs out', async () => {
    await open('c');
    await assess('c');
    await desk.done('project/c', command({ type: 'Wait', id: 'one', until: '2025-03-10' }));
    await desk.done('project/c', command({ type: 'Wait', id: 'two', until: '2025-04-10' }));
    const { view } = await desk.register.view('project/c', '2025-03-15T00:00:00.000Z');
    expect(view).toMatchObject({ seq: 5, wakesAt: '2025-04-09T22:00:00.000Z' });
    expect(await desk.register.earliestDue()).toBe('2025-04-09T22:00:00.000Z');
  });
});

describe('a wake', () => {
  test('is asked for only when the procedure’s view changed', async () => {
    await open('d');
    await assess('d');
    expect((await desk.done('project/d', command({ type: 'Add', n: 1 }))).wake).toBe(false);
    expect((await desk.done('project/d', command({ type: 'Wait', id: 'w', until: '2025-05-01' }))).wake).toBe(true);
    expect((await desk.done('project/d', command({ type: 'Wait', id: 'x', until: '2025-06-01' }))).wake).toBe(false);
  });

  test('that got lost is found by the sweeper, in the order of the names, page by page', async () => {
    await open('p2');
    await open('p1');
    const all = (await unseen()).filter((stream) => stream.startsWith('project/p'));
    expect(all).toEqual(['project/p1', 'project/p2']);
    expect((await desk.register.unseen(NOON, 1, 'project/p1'))[0]).toBe('project/p2');
  });

  test('is due for every open stream again when the engine is new', async () => {
    await open('e');
    await assess('e');
    expect(await unseen()).not.toContain('project/e');
    await desk.register.resetSeen();
    expect(await unseen()).toContain('project/e');
    expect((await desk.register.openStreams(null, 1_000)).streams).toContain('project/e');
  });

  test('is due for a stream whose clock ran out while nobody looked', async () => {
    await open('f');
    await assess('f');
    await desk.done('project/f', command({ type: 'Wait', id: 'w', until: '2025-03-10' }));
    await desk.register.view('project/f', NOON);
    expect(await unseen()).not.toContain('project/f');
    expect(await desk.register.unseen('2025-03-11T00:00:00.000Z', 1_000)).toContain('project/f');
  });
});

describe('a step', () => {
  test('taken twice, by a repeated attempt or from two places at once, is one act', async () => {
    await open('g');
    await Promise.all([assess('g'), assess('g'), assess('g')]);
    await assess('g');
    const events = await desk.rows("SELECT type, command_id FROM event WHERE stream = 'project/g' ORDER BY seq");
    expect(events.slice(1)).toEqual([{ type: 'Assessed', command_id: 'project/g:assess_scope:1' }]);
  });

  test('that this release does not know changes nothing', async () => {
    await open('h');
    const { view } = await desk.register.step({ stream: 'project/h', step: 'unheard_of', cause: 1, now: NOON });
    expect(view).toMatchObject({ seq: 1 });
  });
});

describe('notices', () => {
  test('are due until they are delivered, each to everybody concerned, once', async () => {
    await open('i');
    await assess('i');
    await desk.database.prisma.project.create({ data: projectOf('i') });
    const { wake } = await desk.done('project/i', command({ type: 'Note', text: 'hello' }));
    expect(wake).toBe(true);
    const { view } = await desk.register.view('project/i', NOON);
    expect(view?.due).toEqual([{ step: 'deliver_notices', cause: 3 }]);
    expect(await unseen()).toContain('project/i');
    expect(await desk.register.deliver('project/i', NOON)).toBe(1);
    expect(await desk.register.deliver('project/i', NOON)).toBe(0);
    expect((await desk.register.view('project/i', NOON)).view?.due).toEqual([]);
    expect(await unseen()).not.toContain('project/i');
    const reader = { id: 'reader', kind: 'person', appointments: [] } as const;
    const page = await desk.register.queries.notificationsFor(reader, { limit: 10 });
    expect(page).toMatchObject({ ok: true, value: { items: [{ kind: 'noted', readAt: null }], next: null } });
  });
});

test('a reference is never given twice', async () => {
  const given = await Promise.all(Array.from({ length: 30 }, () => desk.register.nextReference()));
  expect(new Set(given).size).toBe(30);
  expect(given.sort()[0]).toBe('TG-2025-0001');
});

const projectOf = (id: string) => ({
  ...{ id, stream: `project/${id}`, reference: id, title: id, summary: '', kind: 'project', agencyId: 'agency' },
  ...{ jurisdiction: 'DK', regimeId: 'DK-2021', regimeVersion: '1', regimeHash: desk.hash(DK), status: 'filed' },
  ...{ overlays: [], ended: false, submittedAt: NOON, updatedAt: NOON, version: 1 },
});
