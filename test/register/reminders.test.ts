import { SE } from '../domain/fixtures/regimes';
import { Cases, PEOPLE } from './case';
import { NOON, useDesk } from './support';

const desk = useDesk(undefined, [SE]);
const cases = new Cases(desk);

/** Filed on Monday 3 March 2025: five working days for the completeness check end on the 10th; one before is the 7th. */
const REMINDED = '2025-03-06T23:00:00.000Z';
const LATER = '2025-03-07T09:00:00.000Z';

const filed = async (id: string): Promise<string> => {
  desk.now = NOON;
  await cases.files(id);
  return `project/${id}`;
};
const reminders = (stream: string) =>
  desk.rows<{ at: Date; data: object }>(
    "SELECT occurred_at AS at, data FROM event WHERE stream = $1 AND type = 'ClockReminded' ORDER BY seq",
    stream,
  );
const told = (stream: string) =>
  desk.rows<{ role: string; facts: { dueDate: string } }>(
    "SELECT role, facts FROM notification WHERE stream = $1 AND kind = 'clock_reminder' ORDER BY role",
    stream,
  );

describe('a reminder', () => {
  test('wakes the procedure, like the end of the clock itself', async () => {
    const stream = await filed('wakes');
    const [row] = await desk.rows<{ at: Date }>('SELECT wakes_at AS at FROM stream WHERE name = $1', stream);
    expect(row!.at.toISOString()).toBe(REMINDED);
    expect(await desk.register.unseen(REMINDED, 100)).toContain(stream);
  });

  test('is sent once, however many come at once and however often it is delivered', async () => {
    const stream = await filed('once');
    desk.now = LATER;
    await Promise.all(Array.from({ length: 20 }, () => desk.act(stream, { type: 'Tick' }, { now: LATER })));
    expect(await reminders(stream)).toMatchObject([{ data: { dueDate: '2025-03-10', before: 1 } }]);
    // The process dies after the commit: the notice is still to be delivered, and is delivered once.
    await Promise.all(Array.from({ length: 5 }, () => desk.register.deliver(stream, LATER)));
    expect(await told(stream)).toMatchObject([{ role: 'oversight_officer', facts: { dueDate: '2025-03-10' } }]);
    await desk.act(stream, { type: 'Tick' }, { now: '2025-03-08T09:00:00.000Z' });
    expect(await reminders(stream)).toHaveLength(1);
  });

  test('has its own instant, however late somebody comes, and comes before what the end of the clock does', async () => {
    const stream = await filed('late');
    await desk.act(stream, { type: 'Tick' }, { now: '2025-03-20T09:00:00.000Z' });
    const events = await desk.rows<{ type: string; at: Date }>(
      'SELECT type, occurred_at AS at FROM event WHERE stream = $1 ORDER BY seq',
      stream,
    );
    const [reminder, silence] = ['ClockReminded', 'CompletenessConfirmed'].map((type) =>
      events.find((event) => event.type === type),
    );
    expect(reminder!.at.toISOString()).toBe(REMINDED);
    expect(silence!.at.toISOString()).toBe('2025-03-10T23:00:00.000Z');
  });

  test('is shown as long as it is to come, and as the last that was sent after that', async () => {
    const stream = await filed('shown');
    const read = async () =>
      (await desk.register.queries.clocks(PEOPLE.officer, 'shown'))!.find(({ ruleId }) => ruleId === 'completeness');
    expect(await read()).toMatchObject({
      reminders: [{ before: 1, date: '2025-03-07', at: REMINDED }],
      reminded: null,
      cap: null,
      extensions: [],
      extendable: null,
    });
    desk.now = LATER;
    await desk.act(stream, { type: 'Tick' }, { now: LATER });
    expect(await read()).toMatchObject({ reminders: [], reminded: { dueDate: '2025-03-10', before: 1 } });
  });
});
