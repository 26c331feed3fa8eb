import type { Outcome } from '../../register';
import { DK } from '../domain/fixtures/regimes';
import { LEDGERS, type LedgerState } from './ledger';
import { NOON, useDesk } from './support';

const desk = useDesk(LEDGERS);
const open = (id: string) => ({ type: 'Open', regimeHash: desk.hash(DK), id });
const stateOf = async (stream: string): Promise<LedgerState> =>
  (await desk.rows<{ snapshot: LedgerState }>('SELECT snapshot FROM stream WHERE name = $1', stream))[0]!.snapshot;
const kindsOf = (outcomes: readonly Outcome[]) => outcomes.map(({ kind }) => kind);

describe('one act on one stream', () => {
  test('is answered with the version, the instant and the events, and all of it is on record', async () => {
    const outcome = await desk.act('project/a', open('a'));
    expect(outcome).toEqual({
      kind: 'accepted',
      stream: 'project/a',
      seq: 1,
      at: NOON,
      events: [{ seq: 1, type: 'Opened' }],
      replayed: false,
      wake: true,
      touched: [],
    });
    const events = await desk.rows(
      'SELECT seq, type, data, actor, occurred_at FROM event WHERE stream = $1',
      'project/a',
    );
    expect(events).toEqual([
      {
        seq: 1,
        type: 'Opened',
        data: { id: 'a', regimeHash: desk.hash(DK) },
        actor: 'ada',
        occurred_at: new Date(NOON),
      },
    ]);
  });

  test('that is refused leaves nothing but its trace', async () => {
    await desk.done('project/b', open('b'));
    const before = await stateOf('project/b');
    const outcome = await desk.act('project/b', { type: 'Add', n: -1 } as { type: string });
    expect(outcome).toMatchObject({ kind: 'refused', seq: 1, refusal: { code: 'below-zero' }, replayed: false });
    expect(await stateOf('project/b')).toEqual(before);
    const audit = await desk.rows('SELECT actor, action, code FROM audit WHERE subject = $1', 'project/b');
    expect(audit).toEqual([{ actor: 'ada', action: 'Add', code: 'below-zero' }]);
  });

  test('on a stream that does not exist is not found, unless it opens it', async () => {
    expect(await desk.act('project/none', { type: 'Add', n: 1 } as { type: string })).toEqual({ kind: 'not_found' });
    expect(await desk.act('elsewhere/none', open('x'))).toEqual({ kind: 'not_found' });
    expect(await desk.rows('SELECT 1 FROM stream WHERE name = $1', 'project/none')).toEqual([]);
  });

  test('under a regime that nobody knows is refused and opens nothing', async () => {
    const outcome = await desk.act('project/lawless', { ...open('lawless'), regimeHash: 'ffff' } as { type: string });
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'regime-unknown' } });
    expect(await desk.rows('SELECT 1 FROM stream WHERE name = $1', 'project/lawless')).toEqual([]);
  });

  test('is stale when the actor has seen another version', async () => {
    await desk.done('project/c', open('c'));
    await desk.done('project/c', { type: 'Add', n: 2 } as { type: string }, { expectedSeq: 1 });
    const late = await desk.act('project/c', { type: 'Add', n: 3 } as { type: string }, { expectedSeq: 1 });
    expect(late).toMatchObject({ kind: 'stale', seq: 2 });
    expect((await stateOf('project/c')).total).toBe(2);
  });

  test('never gets an earlier instant than the stream’s last event', async () => {
    await desk.done('project/d', open('d'));
    const { at } = await desk.done('project/d', { type: 'Add', n: 1 } as { type: string }, {
      now: '2024-01-01T00:00:00.000Z',
    });
    expect(at).toBe(NOON);
  });
});

describe('the same command id', () => {
  const add = { type: 'Add', n: 5 } as { type: string };

  test('gets the same answer and does nothing twice', async () => {
    await desk.done('project/e', open('e'));
    const first = await desk.done('project/e', add, { commandId: 'again', requestHash: 'h1' });
    const second = await desk.done('project/e', add, { commandId: 'again', requestHash: 'h1' });
    expect(second).toEqual({ ...first, replayed: true, wake: false });
    expect((await stateOf('project/e')).total).toBe(5);
  });

  test('gets the same refusal, though the act would be allowed by now', async () => {
    await desk.done('project/f', open('f'));
    const below = { type: 'Add', n: -1 } as { type: string };
    const first = await desk.act('project/f', below, { commandId: 'too-early' });
    await desk.done('project/f', { type: 'Add', n: 10 } as { type: string });
    const second = await desk.act('project/f', below, { commandId: 'too-early' });
    expect(second).toEqual({ ...first, replayed: true });
  });

  test('with another request is refused as reused, on this stream and on any other', async () => {
    await desk.done('project/g', open('g'));
    await desk.done('project/h', open('h'));
    await desk.done('project/g', add, { commandId: 'mine', requestHash: 'h1' });
    expect(await desk.act('project/g', add, { commandId: 'mine', requestHash: 'h2' })).toEqual({ kind: 'key_reused' });
    expect(await desk.act('project/h', add, { commandId: 'mine', requestHash: 'h1' })).toEqual({ kind: 'key_reused' });
  });

  test('sent fifty times at once is one act', async () => {
    await desk.done('project/i', open('i'));
    const sent = Array.from({ length: 50 }, () => desk.act('project/i', add, { commandId: 'fifty' }));
    const outcomes = await Promise.all(sent);
    expect(new Set(kindsOf(outcomes))).toEqual(new Set(['accepted']));
    expect(outcomes.filter((outcome) => outcome.kind === 'accepted' && !outcome.replayed)).toHaveLength(1);
    expect((await stateOf('project/i')).total).toBe(5);
  });

  test('sent at once to two streams is one act on one of them', async () => {
    await desk.done('project/j', open('j'));
    await desk.done('project/k', open('k'));
    const outcomes = await Promise.all(
      ['project/j', 'project/k'].map((stream) => desk.act(stream, add, { commandId: 'both' })),
    );
    expect(kindsOf(outcomes).sort()).toEqual(['accepted', 'key_reused']);
  });

  test('opening a stream fifty times at once opens it once', async () => {
    const sent = Array.from({ length: 50 }, (_, n) => desk.act('project/l', open('l'), { commandId: `open${n}` }));
    const outcomes = await Promise.all(sent);
    expect(kindsOf(outcomes).filter((kind) => kind === 'accepted')).toHaveLength(1);
    expect(kindsOf(outcomes).filter((kind) => kind === 'refused')).toHaveLength(49);
    expect(await desk.rows('SELECT seq FROM event WHERE stream = $1', 'project/l')).toHaveLength(1);
  });
});

test('commands at the same time come one after the other, and none is lost', async () => {
  await desk.done('project/m', open('m'));
  await Promise.all(
    Array.from({ length: 100 }, () => desk.done('project/m', { type: 'Add', n: 1 } as { type: string })),
  );
  const { total, story } = await stateOf('project/m');
  expect(total).toBe(100);
  expect(story).toHaveLength(100);
  const seqs = await desk.rows<{ seq: number }>('SELECT seq FROM event WHERE stream = $1 ORDER BY seq', 'project/m');
  expect(seqs.map(({ seq }) => seq)).toEqual(Array.from({ length: 101 }, (_, n) => n + 1));
});

test('of two decisions that exclude each other only one is taken', async () => {
  await desk.done('project/n', open('n'));
  await desk.done('project/n', { type: 'Add', n: 1 } as { type: string });
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => desk.act('project/n', { type: 'Add', n: -1 } as { type: string })),
  );
  expect(kindsOf(outcomes).filter((kind) => kind === 'accepted')).toHaveLength(1);
});

test('a snapshot of another version is left aside, and the state made anew from the events', async () => {
  await desk.done('project/o', open('o'));
  await desk.done('project/o', { type: 'Add', n: 7 } as { type: string });
  await desk.database.pool.query(
    `UPDATE stream SET snapshot = '{"total": -1}', snapshot_version = 0 WHERE name = 'project/o'`,
  );
  await desk.done('project/o', { type: 'Add', n: -7 } as { type: string });
  expect(await stateOf('project/o')).toMatchObject({ id: 'o', total: 0, story: ['7', '-7'] });
});
