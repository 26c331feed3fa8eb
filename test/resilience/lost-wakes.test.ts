import { toTheCouncil, submit } from '../workflows/line-of-life';
import { useOffice } from '../workflows/office';
import { OFFICER } from '../workflows/people';

const office = useOffice('dev');

/** An act whose wake never arrives: the process died between commit and wake. */
const actUnheard = async (stream: string, command: { readonly type: string }): Promise<void> => {
  const commandId = `${command.type}-${stream}`;
  const act = { stream, command, actor: OFFICER, commandId, now: office().clock.now() };
  const { outcome } = await office().register.perform(act);
  expect(outcome.kind).toBe('accepted');
};

test('the sweeper finds a project whose first wake was lost', async () => {
  const project = await submit(office(), 30, 'unattended');
  await office().settled(15_000);
  expect(await office().events(project)).toEqual(['ProjectSubmitted', 'ScopeFound', 'GateOpened']);
});

test('and one whose procedure waits', async () => {
  const project = await submit(office());
  await actUnheard(project, { type: 'ConfirmCompleteness' });
  await office().settled(15_000);
  expect(await office().events(project)).toContain('ReviewOpened');
});

test('and a round of the council whose procedure was ended, by its project or by itself', async () => {
  const project = await submit(office());
  const review = await toTheCouncil(office(), project);
  await office().handle(review).terminate('by hand');
  await office().handle(project).terminate('by hand');
  await actUnheard(project, { type: 'RequestInformation', requestId: 'r1', questions: ['Why?'] } as { type: string });
  await office().settled(30_000);
  expect((await office().handle(project).describe()).status.name).toBe('RUNNING');
  expect((await office().handle(review).describe()).status.name).toBe('RUNNING');
  expect(await office().events(review)).toContain('RoundSuspended');
});
