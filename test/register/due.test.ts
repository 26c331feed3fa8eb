import { DK } from '../domain/fixtures/regimes';
import { LEDGERS, type LedgerCommand, type LedgerState } from './ledger';
import { NOON, useDesk } from './support';

const desk = useDesk(LEDGERS);
const command = (one: LedgerCommand): { readonly type: string } => one;
const opened = (id: string) => desk.done(`project/${id}`, command({ type: 'Open', regimeHash: desk.hash(DK), id }));
const storyOf = async (stream: string): Promise<readonly string[]> =>
  (await desk.rows<{ snapshot: LedgerState }>('SELECT snapshot FROM stream WHERE name = $1', stream))[0]!.snapshot
    .story;
const wait = (id: string, until: string) => command({ type: 'Wait', id, until });
const add = (n: number) => command({ type: 'Add', n });
const send = (to: string, n: number, effectiveAt: string) => command({ type: 'Send', to, n, effectiveAt });

/** Midnight in Copenhagen, in winter. */
const midnight = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 3_600_000).toISOString();
const LATER = '2025-03-20T12:00:00.000Z';

describe('clocks that are due', () => {
  test('run out first and in their order, at their own instants, whoever comes next', async () => {
    await opened('a');
    await desk.done('project/a', wait('second', '2025-03-11'));
    await desk.done('project/a', wait('first', '2025-03-10'));
    await desk.done('project/a', wait('later', '2025-03-28'));
    const outcome = await desk.done('project/a', add(1), { now: LATER });
    expect(await storyOf('project/a')).toEqual([
      `first at ${midnight('2025-03-10')}`,
      `second at ${midnight('2025-03-11')}`,
      '1',
    ]);
    expect(outcome.events).toEqual([{ seq: 7, type: 'Added' }]);
    const events = await desk.rows<{ at: Date; actor: string }>(
      "SELECT occurred_at AS at, actor FROM event WHERE stream = 'project/a' AND type = 'WaitedFor' ORDER BY seq",
    );
    expect(events).toEqual([
      { at: new Date(midnight('2025-03-10')), actor: 'system' },
      { at: new Date(midnight('2025-03-11')), actor: 'system' },
    ]);
  });

  test('run out even when the command itself is refused', async () => {
    await opened('b');
    await desk.done('project/b', wait('due', '2025-03-10'));
    const outcome = await desk.act('project/b', add(-1), { now: LATER });
    expect(outcome).toMatchObject({ kind: 'refused', seq: 3, wake: true });
    expect(await storyOf('project/b')).toEqual([`due at ${midnight('2025-03-10')}`]);
  });

  test('make the version stale that was seen before they ran out', async () => {
    await opened('c');
    await desk.done('project/c', wait('due', '2025-03-10'));
    expect(await desk.act('project/c', add(1), { now: LATER, expectedSeq: 2 })).toMatchObject({
      kind: 'stale',
      seq: 3,
    });
  });

  test('run out once, however many come at once', async () => {
    await opened('d');
    await desk.done('project/d', wait('due', '2025-03-10'));
    await Promise.all(Array.from({ length: 20 }, () => desk.act('project/d', { type: 'Tick' }, { now: LATER })));
    expect(await storyOf('project/d')).toEqual([`due at ${midnight('2025-03-10')}`]);
  });

  test('do not run out a millisecond early', async () => {
    await opened('e');
    await desk.done('project/e', wait('due', '2025-03-10'));
    const before = new Date(Date.parse(midnight('2025-03-10')) - 1).toISOString();
    await desk.act('project/e', { type: 'Tick' }, { now: before });
    expect(await storyOf('project/e')).toEqual([]);
    await desk.act('project/e', { type: 'Tick' }, { now: midnight('2025-03-10') });
    expect(await storyOf('project/e')).toHaveLength(1);
  });
});

describe('a command from another stream', () => {
  test('is applied before anything else that touches the receiver, at its own instant', async () => {
    await opened('from');
    await opened('to');
    await desk.done('project/from', send('project/to', 7, '2025-03-05T00:00:00.000Z'));
    expect(await storyOf('project/to')).toEqual([]);
    await desk.done('project/to', add(1), { now: LATER });
    expect(await storyOf('project/to')).toEqual(['7', '1']);
    const [event] = await desk.rows<{ at: Date }>(
      "SELECT occurred_at AS at FROM event WHERE stream = 'project/to' AND actor = 'system'",
    );
    expect(event!.at.toISOString()).toBe('2025-03-05T00:00:00.000Z');
  });

  test('and the clocks are applied in the order of their instants; at the same instant the command comes first', async () => {
    await opened('order');
    await desk.done('project/order', wait('tenth', '2025-03-10'));
    await desk.done('project/order', wait('twelfth', '2025-03-12'));
    await desk.done('project/from', send('project/order', 3, midnight('2025-03-12')));
    await desk.done('project/from', send('project/order', 2, midnight('2025-03-11')));
    await desk.done('project/from', send('project/order', 1, midnight('2025-03-09')));
    await desk.act('project/order', { type: 'Tick' }, { now: LATER });
    expect((await storyOf('project/order')).map((line) => line.split(' ')[0])).toEqual([
      '1',
      'tenth',
      '2',
      '3',
      'twelfth',
    ]);
  });

  test('arrives exactly once, though the sender’s process died before it could tell the receiver', async () => {
    await opened('orphan');
    const sending = send('project/orphan', 4, NOON);
    await desk.done('project/from', sending, { commandId: 'sent-and-died' });
    const repeated = await desk.register.perform({
      ...{ stream: 'project/from', command: sending, commandId: 'sent-and-died', now: NOON },
      actor: { id: 'ada', kind: 'person', appointments: [] },
    });
    expect(repeated.outcome).toMatchObject({ kind: 'accepted', replayed: true });
    expect(repeated.wake).toEqual([]);
    expect(await storyOf('project/orphan')).toEqual(['4']);
    await Promise.all(Array.from({ length: 10 }, () => desk.act('project/orphan', { type: 'Tick' })));
    expect(await storyOf('project/orphan')).toEqual(['4']);
  });

  test('is found by the sweeper until it is applied', async () => {
    await opened('waiting');
    await desk.done('project/from', send('project/waiting', 4, NOON));
    expect(await desk.register.unseen(NOON, 100)).toContain('project/waiting');
  });

  test('that the law refuses is marked and audited, and wedges nothing', async () => {
    await opened('poor');
    await desk.done('project/from', send('project/poor', -1, NOON));
    await desk.done('project/from', send('project/poor', 2, NOON));
    await desk.done('project/poor', add(1));
    expect(await storyOf('project/poor')).toEqual(['2', '1']);
    const inbox = await desk.rows(
      "SELECT status, refusal ->> 'code' AS code FROM inbox WHERE stream = 'project/poor' ORDER BY id",
    );
    expect(inbox).toEqual([
      { status: 'refused', code: 'below-zero' },
      { status: 'applied', code: null },
    ]);
    expect(await desk.rows("SELECT actor, code FROM audit WHERE subject = 'project/poor'")).toEqual([
      { actor: 'system', code: 'below-zero' },
    ]);
  });

  test('opens the stream that it is meant to open, and a refused one opens nothing', async () => {
    const sent = { type: 'Send', to: 'project/absent', n: 4, effectiveAt: NOON } as const;
    await desk.done('project/from', sent);
    expect(await desk.act('project/absent', { type: 'Tick' })).toEqual({ kind: 'not_found' });
    expect(await desk.rows("SELECT 1 FROM stream WHERE name = 'project/absent'")).toEqual([]);
    await opened('absent');
    expect(await storyOf('project/absent')).toEqual(['4']);
    const types = await desk.rows<{ type: string }>(
      "SELECT type FROM event WHERE stream = 'project/absent' ORDER BY seq",
    );
    expect(types.map(({ type }) => type)).toEqual(['Opened', 'Added']);
  });

  test('reaches the receiver with the act itself, when the caller performs it', async () => {
    await opened('near');
    const { outcome, wake, changed } = await desk.register.perform({
      ...{ stream: 'project/from', command: send('project/near', 9, NOON), commandId: 'near', now: NOON },
      actor: { id: 'ada', kind: 'person', appointments: [] },
    });
    expect(outcome).toMatchObject({ kind: 'accepted', touched: ['project/near'] });
    expect(await storyOf('project/near')).toEqual(['9']);
    expect(changed.map(({ stream }) => stream)).toEqual(['project/from', 'project/near']);
    expect(wake).toEqual([]);
  });
});
