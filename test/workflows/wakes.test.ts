import { setTimeout as delay } from 'node:timers/promises';
import { SETTLE_UPDATE, WAITING_QUERY, WAKE_SIGNAL } from '../../contracts/names';
import type { Waiting } from '../../workflows/operators';
import { Interference } from './interference';
import { submit, toTheCouncil } from './line-of-life';
import { useOffice } from './office';
import { OFFICER } from './people';

const interference = new Interference();
const office = useOffice('dev', { disturb: interference.between });

const eventTypes = async (stream: string): Promise<string[]> => {
  const { events } = await office().handle(stream).fetchHistory();
  return (events ?? []).map((event) => Object.keys(event).find((key) => key.endsWith('EventAttributes')) ?? '');
};
const seqOf = async (stream: string): Promise<number> => (await office().record.versions([stream]))[0]?.seq ?? 0;
const settle = async (stream: string): Promise<unknown> =>
  office()
    .handle(stream)
    .executeUpdate(SETTLE_UPDATE, { args: [await seqOf(stream)] });
const until = async (met: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await met())) await delay(20);
};

let project = '';
beforeEach(async () => {
  interference.away = false;
  interference.alsoDue = [];
  project = await submit(office());
  await settle(project);
  interference.asked.length = 0;
});
afterEach(async () => {
  await office().replay(project);
});

test('a wake that finds nothing due costs one look at the record, and one task', async () => {
  const before = await eventTypes(project);
  await office().handle(project).signal(WAKE_SIGNAL);
  await until(async () => (await eventTypes(project)).length >= before.length + 5);
  expect(interference.count('')).toBe(1);
  expect((await eventTypes(project)).slice(before.length)).toEqual([
    'workflowExecutionSignaledEventAttributes',
    'workflowTaskScheduledEventAttributes',
    'workflowTaskStartedEventAttributes',
    'workflowTaskCompletedEventAttributes',
    'markerRecordedEventAttributes',
  ]);
});

test('two wakes that wait for the same procedure make one look', async () => {
  interference.away = true;
  await office().handle(project).signal(WAKE_SIGNAL);
  await until(() => interference.asked.length > 0);
  await office().handle(project).signal(WAKE_SIGNAL);
  await office().handle(project).signal(WAKE_SIGNAL);
  await delay(200);
  interference.away = false;
  interference.asked.length = 0;
  await settle(project);
  expect(interference.count('view')).toBeLessThanOrEqual(2);
});

test('search attributes are sent when they change, and not again', async () => {
  const upserts = async () => (await eventTypes(project)).filter((type) => type.startsWith('upsert')).length;
  const { typedSearchAttributes } = await office().handle(project).describe();
  expect(typedSearchAttributes.toJSON().map(({ key, value }) => [key.name, value])).toEqual(
    expect.arrayContaining([
      ['TollgateAgency', 'agency-1'],
      ['TollgateTier', 'standard'],
      ['TollgateStage', 'in_gate'],
    ]),
  );
  const before = await upserts();
  await office().handle(project).signal(WAKE_SIGNAL);
  await settle(project);
  expect(await upserts()).toBe(before);
});

test('operators read what a procedure waits for', async () => {
  const waiting = await office().handle(project).query<Waiting>(WAITING_QUERY);
  expect(waiting).toMatchObject({
    view: { stream: project, due: [] },
    settledSeq: await seqOf(project),
    leftUndone: [],
  });
});

test('settle looks at the record by itself, without a wake', async () => {
  const outcome = await office().register.perform({
    stream: project,
    command: { type: 'ConfirmCompleteness' },
    actor: OFFICER,
    commandId: `complete-${project}`,
    now: office().clock.now(),
  });
  expect(outcome.wake).toContain(project);
  await settle(project);
  expect(await office().events(project)).toContain('ReviewOpened');
});

test('settle of a version that the record does not have is refused', async () => {
  const ahead = office()
    .handle(project)
    .executeUpdate(SETTLE_UPDATE, { args: [10_000] });
  await expect(ahead).rejects.toMatchObject({ cause: { type: 'NotOnRecord' } });
  const none = office()
    .handle(project)
    .executeUpdate(SETTLE_UPDATE, { args: [-1] });
  await expect(none).rejects.toMatchObject({ cause: { type: 'BadSeq' } });
});

test('a step that only a newer release knows is left, and the procedure waits', async () => {
  interference.alsoDue = [{ step: 'publish_in_gazette', cause: 1 }];
  await office().handle(project).signal(WAKE_SIGNAL);
  await settle(project);
  await delay(300);
  expect(interference.count('')).toBeLessThanOrEqual(2);
  expect(await office().handle(project).query(WAITING_QUERY)).toMatchObject({ leftUndone: ['publish_in_gazette:1'] });
});

test('a step that the law refuses is tried once until the record changes', async () => {
  interference.alsoDue = [{ step: 'start_stage', cause: 1 }];
  await office().handle(project).signal(WAKE_SIGNAL);
  await delay(500);
  expect(interference.count('start_stage')).toBe(1);
  await settle(project);
  expect(interference.count('start_stage')).toBe(0);
});

test('a law that never stops asking is taken a hundred steps at a time', async () => {
  let cause = 100;
  interference.onStep = () => {
    interference.alsoDue = [{ step: 'consult', cause: ++cause }];
  };
  interference.alsoDue = [{ step: 'consult', cause }];
  await office().handle(project).signal(WAKE_SIGNAL);
  await until(() => cause >= 200);
  await delay(500);
  expect(cause).toBe(200);
  interference.onStep = null;
  interference.alsoDue = [];
});

test('a record that is away fills no history, and the procedure goes on when it is woken', async () => {
  interference.away = true;
  await office().handle(project).signal(WAKE_SIGNAL);
  await until(async () => (await eventTypes(project)).some((type) => type.startsWith('timerStarted')));
  await delay(5_000);
  expect(await office().handle(project).query(WAITING_QUERY)).toMatchObject({ view: null });
  expect((await eventTypes(project)).length).toBeLessThan(80);
  interference.away = false;
  const back = performance.now();
  await office().handle(project).signal(WAKE_SIGNAL);
  await until(async () => (await office().handle(project).query<Waiting>(WAITING_QUERY)).view !== null);
  expect(performance.now() - back).toBeLessThan(4_000);
});

test('a proceeding whose procedure was ended by hand is started again by its project', async () => {
  const review = await toTheCouncil(office(), project);
  await until(() =>
    office()
      .handle(review)
      .describe()
      .then(
        () => true,
        () => false,
      ),
  );
  const { runId } = await office().handle(review).describe();
  await office().handle(review).terminate('by hand');
  await until(async () => (await office().handle(review).describe()).runId !== runId);
  await settle(review);
});
