import type { Register } from '../../register';
import { decide, opinion, submit, toTheCouncil } from './line-of-life';
import { useOffice } from './office';

let faults = 2;

/** The first attempts at a letter find the record away. */
const disturb = (register: Register): Register => ({
  ...register,
  letters: {
    ...register.letters,
    source: (id) => (faults-- > 0 ? Promise.reject(new Error('away')) : register.letters.source(id)),
  },
});

const office = useOffice('time-skipping', { at: '2025-02-03T08:00:00.000Z', disturb });

interface Issued {
  readonly kind: string;
  readonly stream: string;
  readonly issued_at: Date | null;
}

const letters = async (): Promise<Issued[]> =>
  (await office().database.pool.query<Issued>('SELECT kind, stream, issued_at FROM letter ORDER BY number')).rows;

test('a procedure does not end before its letter is out, and tries again what could not be written', async () => {
  const project = await submit(office());
  const review = await toTheCouncil(office(), project);
  await opinion(office(), review);
  await office().handle(review).result();
  expect(faults).toBeLessThan(1);
  expect(await letters()).toEqual([{ kind: 'opinion', stream: review, issued_at: expect.any(Date) }]);
  await office().replay(review);
}, 60_000);

test('what follows goes on beside the letters', async () => {
  const [project] = await office().streams('project');
  await decide(office(), project!, 'approve');
  await office().settled();
  expect((await office().events(project!)).slice(-3)).toEqual(['DecisionTaken', 'LessonAsked', 'StageStarted']);
  expect((await letters()).map(({ kind, issued_at: at }) => [kind, at !== null])).toEqual([
    ['opinion', true],
    ['decision', true],
  ]);
  await office().replay(project!);
}, 60_000);
