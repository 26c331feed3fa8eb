import { swedishCast, swedishContent, swedishRules } from './council-case';
import { useRehearsal, type Body } from './rehearsal';

jest.setTimeout(300_000);

const REVIEWS = 200;
const AT_ONCE = 20;
const MEMBERS = Array.from({ length: 39 }, (_, n) => `member-${String(n + 1).padStart(2, '0')}`);
/**
 * One member a round, who needs no chair, so that forty people of four rounds each fill 160 of 200 rounds; the council's
 * silence ends a round. Each comes to the council as it is filed.
 */
const RULES = swedishRules('SE-queue', {
  composition: { min: 1, max: 3, chairRequired: false, assignment: 'least_loaded' },
  quorum: { minimum: 1, chairPresent: false },
  vote: { tie: 'repeat' },
  review: { milestones: [] },
  gate: { requiredDocuments: [], begins: 'receipt', completeness: { by: 'oversight', ifSilent: 'none' } },
  clock: { start: 'receipt', deemed: 'lapse', remindBefore: [] },
});

describe('two hundred reviews that are opened at once in one council', () => {
  const rehearsal = useRehearsal('2025-03-03');
  const capacity = async (): Promise<Body> => (await rehearsal.get('secretary', '/councils/council/capacity')).queue;
  const all = async (path: string): Promise<Body[]> => {
    const items: Body[] = [];
    for (let cursor = ''; ;) {
      const page = await rehearsal.get('officer', `${path}limit=200${cursor}`);
      items.push(...page.items);
      if (page.next === null) return items;
      cursor = `&cursor=${page.next}`;
    }
  };

  /** Acts, and does not wait for the procedure. */
  const send = (as: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Body> =>
    rehearsal.post(as, path, body, { ...headers, prefer: 'wait=0' });
  const forAll = async (act: (n: number) => Promise<void>): Promise<void> => {
    for (let from = 0; from < REVIEWS; from += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => act(from + n)));
    }
  };

  beforeAll(async () => {
    await rehearsal.setUp(swedishCast(MEMBERS));
    const regimeId = await rehearsal.proclaim(RULES);
    await forAll(async (n) => {
      const content = swedishContent(`Project ${n}`);
      const { id, version } = await send('author', '/drafts', { agencyId: 'agency', regimeId, content });
      await send('approver', `/drafts/${id}/submission`, {}, { 'if-match': `"${version}"` });
    });
    await rehearsal.settled();
  });

  test('fills as many as its members may sit in, and says how many wait', async () => {
    expect(await all('/reviews?')).toHaveLength(REVIEWS);
    expect(await capacity()).toMatchObject({ open: REVIEWS, waiting: REVIEWS - 160, overdue: 0 });
    const { members } = await rehearsal.get('secretary', '/councils/council/workload');
    expect(members.map(({ openRounds }: Body) => openRounds)).toEqual(Array.from({ length: 40 }, () => 4));
  });

  test('ends every round once when time moves past all dates in one step, and leaves nobody a task', async () => {
    const moved = await rehearsal.moveTo('2025-04-01T09:00:00+02:00');
    expect(moved.leftUndone).toEqual([]);
    const reviews = await all('/reviews?');
    expect(reviews.map(({ status, endedAt }) => `${status} ${endedAt}`)).toEqual(
      Array.from({ length: REVIEWS }, () => 'lapsed 2025-03-24T23:00:00.000Z'),
    );
    expect(await capacity()).toMatchObject({ open: 0, waiting: 0, overdue: 0 });
    for (const { id } of reviews.slice(0, 20)) {
      const { items } = await rehearsal.get('auditor', `/reviews/${id}/timeline?limit=200`);
      expect(items.filter(({ type }: Body) => type === 'RoundLapsed')).toHaveLength(1);
    }
    for (const person of ['secretary', 'chair', ...MEMBERS]) {
      expect([person, (await rehearsal.get(person, '/tasks?limit=200')).items]).toEqual([person, []]);
    }
  });
});
