import { swedishCast, swedishRules, toTheSwedishCouncil } from './council-case';
import { useRehearsal, type Body } from './rehearsal';

jest.setTimeout(240_000);

/**
 * A round that begins on Monday 14 April 2025 and has fifty working days: ten weeks without a holiday, to Monday 23 June.
 * Holidays on weekdays from 15 April to the end, in each calendar:
 *
 * DK  17, 18 and 21 April, 29 May, 9 June                        5 days: Monday 30 June
 * SE  18 and 21 April, 1 and 29 May, 6 June, 20 June (a Friday)  6 days: Tuesday 1 July
 * NO  17, 18 and 21 April, 1 and 29 May, 9 June                  6 days: Tuesday 1 July
 * FR  21 April, 1, 8 and 29 May, 9 June                          5 days: Monday 30 June
 *
 * A request for information stops it from Wednesday 16 April to Wednesday 23 April. Of 16, 17, 18, 21 and 22 April are
 * working days: in DK and NO the 16th and 22nd, in SE the 17th as well, in FR the 17th and 18th as well. So many working
 * days later it ends: 2, 4, 3 and 4 July, when the day is over at 22:00 UTC in all four.
 */
const CALENDARS = [
  { calendar: 'DK', plain: '2025-06-30', stopped: '2025-07-02', days: 2 },
  { calendar: 'SE', plain: '2025-07-01', stopped: '2025-07-04', days: 3 },
  { calendar: 'NO', plain: '2025-07-01', stopped: '2025-07-03', days: 2 },
  { calendar: 'FR', plain: '2025-06-30', stopped: '2025-07-04', days: 4 },
] as const;

describe('a review across Easter and Midsummer, by the same rule in four calendars', () => {
  const rehearsal = useRehearsal('2025-04-14');
  const cases = new Map<string, { project: string; review: string; requestId: string }>();
  const caseOf = (calendar: string) => cases.get(calendar)!;
  const opinionClock = async (calendar: string): Promise<Body> =>
    (await rehearsal.get('secretary', `/reviews/${caseOf(calendar).review}/clocks`)).items.find(
      ({ ruleId }: Body) => ruleId === 'opinion',
    );

  beforeAll(async () => {
    await rehearsal.setUp(swedishCast(['anna', 'bert']));
    const clock = { budget: { n: 50, unit: 'working_day' } };
    for (const { calendar } of CALENDARS) {
      const regimeId = await rehearsal.proclaim(swedishRules(`SE-in-${calendar}`, { calendar, clock }));
      cases.set(calendar, { ...(await toTheSwedishCouncil(rehearsal, regimeId, calendar)), requestId: '' });
    }
  });

  test.each(CALENDARS)('ends after fifty working days of $calendar, on $plain', async ({ calendar, plain }) => {
    expect(await opinionClock(calendar)).toMatchObject({ state: 'running', dueDate: plain });
  });

  test('is asked about on the Wednesday before Easter, and answered on the Wednesday after', async () => {
    await rehearsal.moveTo('2025-04-16T11:00:00+02:00');
    for (const each of cases.values()) {
      const path = `/projects/${each.project}/information-requests`;
      each.requestId = (await rehearsal.post('officer', path, { questions: ['Why now?'] })).requestId;
    }
    await rehearsal.moveTo('2025-04-23T11:00:00+02:00');
    for (const { project, requestId } of cases.values()) {
      const path = `/projects/${project}/information-requests/${requestId}/answer`;
      await rehearsal.post('author', path, { answers: ['The contract ends.'] });
    }
  });

  test.each(CALENDARS)(
    'ends in $calendar $days working days later, on $stopped',
    async ({ calendar, stopped, days }) => {
      const clock = await opinionClock(calendar);
      expect(clock).toMatchObject({ state: 'running', dueDate: stopped });
      expect(clock.explanation).toContainEqual(expect.objectContaining({ reason: 'suspension', days }));
    },
  );

  test('is overdue in each at the end of its own last day', async () => {
    await rehearsal.moveTo('2025-07-07T09:00:00+02:00');
    for (const { calendar, stopped } of CALENDARS) {
      const { items } = await rehearsal.get('auditor', `/reviews/${caseOf(calendar).review}/timeline?limit=200`);
      const overdue = items.filter(({ type }: Body) => type === 'OpinionOverdue');
      expect([calendar, overdue]).toMatchObject([calendar, [{ at: `${stopped}T22:00:00.000Z` }]]);
      expect(overdue).toHaveLength(1);
    }
  });
});
