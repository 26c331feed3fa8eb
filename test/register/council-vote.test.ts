import type { Actor } from '../../domain/kernel';
import type { ReviewPersonCommand } from '../../domain/review/commands';
import type { ReviewState } from '../../domain/review/state';
import type { Regime } from '../../domain/regime/types';
import { rebuild } from '../../register/rebuild';
import { SE } from '../domain/fixtures/regimes';
import { buildProduct } from '../support/product';
import { CHAIR, Cases, MEMBERS, PEOPLE } from './case';
import { perform, whileLocked } from './performer';
import { NOON, useDesk } from './support';

/** The same rules, but silence of the council ends its round. */
const LAPSING: Regime = {
  ...SE,
  id: 'SE-lapsing',
  clocks: SE.clocks.map((clock) => (clock.id === 'opinion' ? { ...clock, deemed: 'lapse' } : clock)),
};

const desk = useDesk(undefined, [SE, LAPSING]);
const cases = new Cases(desk);
const [M1, M2] = MEMBERS.slice(0, 2) as [Actor, Actor];

beforeAll(() => buildProduct());
beforeEach(() => {
  desk.now = NOON;
});

let acts = 0;
const act = (actor: Actor, stream: string, command: ReviewPersonCommand, now = desk.now) => ({
  ...{ stream, command, actor, now },
  commandId: `vote-${++acts}`,
});
const vote = (choice: 'for' | 'against'): ReviewPersonCommand => ({ type: 'CastVote', vote: choice });

const eventsOf = (round: string, type: string) =>
  desk.rows<{ seq: number; data: Record<string, unknown>; occurred_at: Date }>(
    'SELECT seq, data, occurred_at FROM event WHERE stream = $1 AND type = $2 ORDER BY seq',
    round,
    type,
  );

const stateOf = async (round: string): Promise<ReviewState> =>
  (await desk.rows<{ snapshot: ReviewState }>('SELECT snapshot FROM stream WHERE name = $1', round))[0]!.snapshot;

const unchanged = async (): Promise<void> => {
  const { pool, prisma } = desk.database;
  expect(await rebuild({ pool, prisma }, { check: true })).toMatchObject({ differing: 0 });
};

test('members who vote in the same instant are all counted, each once, however often the act is sent', async () => {
  const { round, members } = await cases.toTheVote('v1');
  const all = members.flatMap((member) => {
    const once = act(member, round, vote('for'));
    return [once, once, once];
  });
  const outcomes = await Promise.all(all.map((each) => desk.register.perform(each)));
  expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(all.map(() => 'accepted'));
  const cast = await eventsOf(round, 'VoteCast');
  expect(cast.map(({ data }) => data.personId).sort()).toEqual(members.map(({ id }) => id).sort());
  expect(new Set(cast.map(({ occurred_at }) => occurred_at.toISOString()))).toEqual(new Set([desk.now]));
  await cases.then(CHAIR, round, { type: 'GiveOpinion' });
  const [given] = await eventsOf(round, 'OpinionGiven');
  expect(given?.data).toMatchObject({ tally: { for: 3, against: 0, abstain: 0 }, quorum: { present: 3 } });
  await unchanged();
});

test('two signatures in the same instant make one opinion', async () => {
  const { round, members } = await cases.toTheVote('v2');
  for (const member of members) await cases.then(member, round, vote('for'));
  const outcomes = await Promise.all(
    [1, 2].map(() => desk.register.perform(act(CHAIR, round, { type: 'GiveOpinion' }))),
  );
  expect(outcomes.map(({ outcome }) => outcome.kind).sort()).toEqual(['accepted', 'refused']);
  expect(await eventsOf(round, 'OpinionGiven')).toHaveLength(1);
});

test('a recusal and a vote of the same member in the same instant leave no vote of his that counts', async () => {
  const { round } = await cases.toTheVote('v3');
  const reason = { noteId: 'n1', sha256: '0'.repeat(64) };
  const recusal = { type: 'RecuseMember', personId: M1.id, ground: 'own-interest', reason } as const;
  await Promise.all(
    [act(M1, round, vote('for')), act(PEOPLE.secretary, round, recusal)].map((each) => desk.register.perform(each)),
  );
  const { ballots, members } = await stateOf(round);
  expect(members.find(({ personId }) => personId === M1.id)?.standing).toBe('recused');
  expect(ballots.filter(({ personId, marked }) => personId === M1.id && !marked)).toEqual([]);
});

describe('where the time runs out in the middle of the vote', () => {
  /** Two votes in time, the second in the last millisecond; then one an hour late, which is the first to find it out. */
  async function votesLate(id: string, round: string): Promise<{ end: string; late: string }> {
    await cases.then(CHAIR, round, vote('for'));
    const sql = "SELECT expires_at FROM clock WHERE stream = $1 AND clock_id = 'opinion'";
    const [clock] = await desk.rows<{ expires_at: Date }>(sql, round);
    const at = (ms: number): string => new Date(clock!.expires_at.getTime() + ms).toISOString();
    const inTime = await desk.register.perform(act(M1, round, vote('for'), at(-1)));
    expect([id, inTime.outcome.kind]).toEqual([id, 'accepted']);
    desk.now = at(3_600_000);
    const { outcome } = await desk.register.perform(act(M2, round, vote('for')));
    return { end: at(0), late: outcome.kind };
  }

  const ofTypes = async (round: string, ...types: string[]) =>
    (await Promise.all(types.map((type) => eventsOf(round, type)))).flat();

  test('and silence ends the round: it ends at its own instant, and a later vote is refused', async () => {
    const { round } = await new Cases(desk, LAPSING).toTheVote('v4');
    const { end, late } = await votesLate('v4', round);
    const [lapsed] = await eventsOf(round, 'RoundLapsed');
    expect(lapsed?.occurred_at.toISOString()).toBe(end);
    expect(late).toBe('refused');
    const cast = await eventsOf(round, 'VoteCast');
    expect(cast.map(({ data, seq }) => [data.personId, seq < lapsed!.seq])).toEqual([
      [CHAIR.id, true],
      [M1.id, true],
    ]);
    expect(await ofTypes(round, 'OpinionGiven')).toEqual([]);
    await unchanged();
  });

  test('and silence is escalated: that happens at its own instant, and a later vote still counts', async () => {
    const { round } = await cases.toTheVote('v8');
    const { end, late } = await votesLate('v8', round);
    const overdue = await ofTypes(round, 'OpinionOverdue', 'RoundLapsed');
    expect(overdue.map(({ occurred_at }) => occurred_at.toISOString())).toEqual([end]);
    expect(late).toBe('accepted');
    expect((await eventsOf(round, 'VoteCast')).map(({ seq }) => seq < overdue[0]!.seq)).toEqual([true, true, false]);
    await cases.then(CHAIR, round, { type: 'GiveOpinion' });
    await unchanged();
  });
});

describe('a process that is killed between a vote and its record', () => {
  /** A task row of the round is held, so that the last statement of a vote waits. */
  const heldTask = (round: string, member: Actor): string =>
    `SELECT 1 FROM task WHERE stream = '${round}' AND person_id = '${member.id}' FOR UPDATE`;

  test('has recorded the vote whole or not at all, and the vote can be cast again', async () => {
    const { round } = await cases.toTheVote('v5');
    const cast = act(M1, round, vote('for'));
    await whileLocked(desk, heldTask(round, M1), [cast], (performer) => performer.kill());
    const done = (await eventsOf(round, 'VoteCast')).length;
    expect((await stateOf(round)).ballots).toHaveLength(done);
    const again = await desk.register.perform(cast);
    expect(again.outcome).toMatchObject({ kind: 'accepted', replayed: done === 1 });
    expect(await eventsOf(round, 'VoteCast')).toHaveLength(1);
    expect((await stateOf(round)).ballots).toHaveLength(1);
    await unchanged();
  });

  test('before it decided leaves nothing of it; the others’ votes are untouched, and the quorum is met by those alone', async () => {
    const { round } = await cases.toTheVote('v6');
    for (const member of [CHAIR, M2]) await cases.then(member, round, vote('for'));
    const name = `SELECT pg_advisory_xact_lock(hashtextextended('${round}', 0))`;
    const row = `SELECT 1 FROM stream WHERE name = '${round}' FOR UPDATE`;
    await whileLocked(desk, `${row}; ${name}`, [act(M1, round, vote('against'))], (performer) => performer.kill());
    expect((await eventsOf(round, 'VoteCast')).map(({ data }) => data.personId)).toEqual([CHAIR.id, M2.id]);
    await cases.then(M1, round, vote('for'));
    await cases.then(CHAIR, round, { type: 'GiveOpinion' });
  });

  test('after it answered has lost no vote that it answered', async () => {
    const { round } = await cases.toTheVote('v7');
    const all = Array.from({ length: 60 }, (_, n) => act(M1, round, vote(n % 2 ? 'for' : 'against')));
    const performer = perform(desk, all);
    await new Promise<void>((resolve) =>
      performer.child.stdout?.on('data', () => performer.answered().length > 4 && resolve()),
    );
    await performer.kill();
    const cast = await eventsOf(round, 'VoteCast');
    expect(cast.length).toBeGreaterThanOrEqual(performer.answered().length);
    const last = cast.at(-1)?.data.vote;
    expect((await stateOf(round)).ballots).toMatchObject([{ personId: M1.id, vote: last }]);
    await unchanged();
  });
});
