import { setTimeout as delay } from 'node:timers/promises';
import { approved, propose, submit } from './line-of-life';
import { useOffice } from './office';
import { OFFICER } from './people';

const office = useOffice('dev');

const runOf = async (stream: string): Promise<string> => (await office().handle(stream).describe()).runId;

test('a long procedure goes on in new runs, and neither a wake nor somebody who waits is lost', async () => {
  const project = await submit(office());
  const first = await runOf(project);
  const answers = new Set<string>();
  const person = async (): Promise<void> => {
    for (let round = 0; round < 25 || (await runOf(project)) === first; round++) {
      await delay(20 + round);
      office().waker.wake([project]);
      const [version] = await office().record.versions([project]);
      answers.add(await office().waker.settle([version!], 30_000));
    }
  };
  await Promise.all(Array.from({ length: 10 }, person));
  expect([...answers]).toEqual(['settled']);
  expect(await runOf(project)).not.toBe(first);
  await office().act(project, { type: 'ConfirmCompleteness' }, OFFICER);
  await office().settled();
  expect(await office().events(project)).toContain('ReviewOpened');
  await office().replay(project);
}, 120_000);

test('whoever waits for a version gets an answer although the procedure ends with it', async () => {
  const project = await approved(office());
  const intervention = await propose(office(), project, 'pause', 'silent');
  const outcome = await office().register.perform({
    stream: intervention,
    command: { type: 'WithdrawProposal', reason: 'A mistake.' } as { type: string },
    actor: OFFICER,
    commandId: `withdraw-${intervention}`,
    now: office().clock.now(),
  });
  office().waker.wake(outcome.wake);
  expect(await office().waker.settle(outcome.changed, 10_000)).toBe('settled');
  await office().handle(intervention).result();
  expect(await office().waker.settle(outcome.changed, 10_000)).toBe('settled');
});
