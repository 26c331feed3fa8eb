import { useRehearsal } from './rehearsal';
import {
  A_YEAR_LATER,
  DUE_IN_THE_YEAR,
  dueOnce,
  FIRST_DAY,
  openPortfolio,
  outOfOrder,
  REPORTING,
  YEAR_CAST,
  yearOf,
  type Acting,
  type YearPortfolio,
} from './year-portfolio';

jest.setTimeout(300_000);

describe('a rehearsal whose clock is moved a year forward in one step', () => {
  const rehearsal = useRehearsal(FIRST_DAY);
  const desk: Acting = {
    act: async (handle, path, body = {}, headers) => {
      const answer = await rehearsal.post(handle, path, body, headers);
      await rehearsal.settled();
      return answer;
    },
    read: (handle, path) => rehearsal.get(handle, path),
  };
  let portfolio: YearPortfolio;

  beforeAll(async () => {
    await rehearsal.setUp(YEAR_CAST);
    portfolio = await openPortfolio(desk);
  });

  test('does on the way whatever falls due, and leaves nothing undone', async () => {
    const moved = await rehearsal.moveTo(A_YEAR_LATER);
    expect(moved).toMatchObject({ leftUndone: [] });
    expect(moved.clocksExpired).toBeGreaterThan(100);
  });

  test.each(Object.keys(DUE_IN_THE_YEAR) as (keyof YearPortfolio)[])(
    'by its procedures, in the order of their instants: %s',
    async (name) => {
      const year = await yearOf(desk, portfolio[name]);
      expect(dueOnce(year, name)).toEqual(DUE_IN_THE_YEAR[name]);
      expect(outOfOrder(year)).toEqual([]);
      const ended = year.filter(({ type }) => type === 'PeriodEnded');
      expect(ended).toHaveLength(name === 'closed' ? 0 : REPORTING.PeriodEnded);
    },
  );

  test('tells people of each thing in its own time', async () => {
    const { items } = await rehearsal.get('olof', '/notifications?limit=200');
    const told = (items as { kind: string; createdAt: string }[]).map(
      ({ kind, createdAt }) => `${kind} ${createdAt.slice(0, 10)}`,
    );
    for (const line of ['pause_ordered 2025-05-26', 'escalation_entered 2025-06-30', 'pause_expired 2025-08-31'])
      expect(told).toContain(line);
  });
});
