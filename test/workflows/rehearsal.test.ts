import { createRehearsalClock, connectEngine } from '../../runtime/rehearsal-clock';
import { catchUpWithRecord } from '../../runtime/compose/rehearsal';
import { Journey } from '../../runtime/rehearsal/journey';
import { decide, opinion, submit, toTheCouncil } from './line-of-life';
import { useOffice } from './office';
import { OFFICER } from './people';

const office = useOffice('time-skipping', { at: '2025-02-03T08:00:00.000Z' });

const journey = (): Journey => {
  const { register, record, waker, rehearsal } = office();
  return new Journey({ register, record, waker, clock: rehearsal!, lastDay: '2040-12-31' });
};
const occurred = async (stream: string, type: string): Promise<string | undefined> => {
  const sql = 'SELECT occurred_at FROM event WHERE stream = $1 AND type = $2';
  const { rows } = await office().database.pool.query<{ occurred_at: Date }>(sql, [stream, type]);
  return rows[0]?.occurred_at.toISOString();
};

test('the clock does not go backwards, nor beyond the last day of the calendars', async () => {
  expect(await journey().moveTo('2025-02-02T08:00:00Z')).toMatchObject({ kind: 'clock-backwards' });
  expect(await journey().moveTo('2041-01-01T08:00:00Z')).toMatchObject({
    kind: 'beyond-calendar',
    lastDay: '2040-12-31',
  });
});

test('on the way each thing happens in its own time, and what follows from it begins then', async () => {
  const project = await submit(office());
  const moved = await journey().moveTo('2025-03-03T08:00:00Z');
  expect(moved).toMatchObject({ kind: 'moved', leftUndone: [] });
  expect(await occurred(project, 'CompletenessConfirmed')).toBe('2025-02-10T23:00:00.000Z');
  expect(await occurred(project, 'ReviewOpened')).toMatch(/^2025-02-10T23:0/);
  expect(office().clock.now()).toMatch(/^2025-03-03T08:00/);
});

test('the answer counts what happened', async () => {
  const project = await submit(office());
  await office().act(project, { type: 'ConfirmCompleteness' }, OFFICER);
  await office().settled();
  const before = await office().record.position();
  const moved = await journey().moveTo('2025-06-02T08:00:00Z');
  expect(moved).toMatchObject({ kind: 'moved', events: (await office().record.position()) - before });
  expect((moved as { clocksExpired: number }).clocksExpired).toBeGreaterThan(0);
});

test('moves at the same time are made one after the other', async () => {
  const shared = journey();
  const [first, second, back] = await Promise.all(
    ['2025-07-01T08:00:00Z', '2025-08-01T08:00:00Z', '2025-07-15T08:00:00Z'].map((to) => shared.moveTo(to)),
  );
  expect([first!.kind, second!.kind, back!.kind]).toEqual(['moved', 'moved', 'clock-backwards']);
  expect(second!.now).toMatch(/^2025-08-01T08:00/);
});

test('a step that the law refuses does not hold the clock, and is named', async () => {
  const project = await submit(office());
  const { pool } = office().database;
  await pool.query('UPDATE stream SET due_count = 1, wake_seq = seq, seen_seq = 0 WHERE name = $1', [project]);
  const shared = journey();
  expect(await shared.moveTo('2025-08-02T08:00:00Z')).toMatchObject({ kind: 'moved', leftUndone: [project] });
  const begun = performance.now();
  expect(await shared.moveTo('2025-08-02T09:00:00Z')).toMatchObject({ kind: 'moved', leftUndone: [project] });
  expect(performance.now() - begun).toBeLessThan(2_000);
  await pool.query('UPDATE stream SET due_count = 0 WHERE name = $1', [project]);
}, 60_000);

test('a rehearsal of more than ten years outlives the ten years that its engine gives a procedure', async () => {
  const project = await submit(office());
  await opinion(office(), await toTheCouncil(office(), project));
  await decide(office(), project, 'defer', { deviation: 'Not in this decade.', deferUntil: '2037-02-02' });
  const moved = await journey().moveTo('2037-02-03T08:00:00Z');
  expect(moved.kind).toBe('moved');
  expect((await office().events(project)).slice(-2)).toEqual(['DeferralEnded', 'DecisionAsked']);
  expect(await occurred(project, 'DeferralEnded')).toBe('2037-02-01T23:00:00.000Z');
}, 60_000);

test('a clock that was kept too early catches up with the record', async () => {
  const engine = await connectEngine(office().access.address);
  const early = await createRehearsalClock(engine, office().offsetMs - 400 * 86_400_000);
  const latest = await office().record.latestInstant();
  expect(early.now() < latest!).toBe(true);
  await catchUpWithRecord(early, office().record);
  expect(early.now() >= latest!).toBe(true);
  await early.close();
});
