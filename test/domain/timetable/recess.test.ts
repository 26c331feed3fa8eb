import { withClosedDays } from '../../../domain/calendar/closed-days';
import { withRecesses } from '../../../domain/calendar/recess';
import type { Calendar } from '../../../domain/calendar/types';
import { dueDate, remaining, type RunningClock } from '../../../domain/clock';
import { loadCalendar } from '../../../register/calendars';
import { value } from '../../support/value';

const dk: Calendar = value(loadCalendar('DK'));
/** July, in which nothing is counted. */
const recess = [{ from: '2025-07-01', to: '2025-07-31', effect: 'pause', legalRef: 'Act § 3' }] as const;
const resting = withRecesses(dk, recess);

const noon = (date: string): string => `${date}T10:00:00.000Z`;
const clock = (from: string, rest: Partial<RunningClock>): RunningClock => ({
  ...{ id: 'c', kind: 'limit', startedAt: noon(from), startedBySeq: 1, roll: 'none', suspensions: [] },
  ...rest,
});
const due = (one: RunningClock, calendar = resting) => value(dueDate(one, calendar));

describe('a recess', () => {
  test.each([
    // Days 1 to 15 are 16 to 30 June; day 16 is 1 August.
    ['2025-06-15', { n: 16, unit: 'day' }, '2025-08-01'],
    // 26, 27 and 30 June are three working days; the fourth is Friday 1 August, the fifth Monday the 4th.
    ['2025-06-25', { n: 5, unit: 'working_day' }, '2025-08-04'],
    // A month from 15 June is 15 July, fifteen days into the recess: so fifteen days after its end.
    ['2025-06-15', { n: 1, unit: 'month' }, '2025-08-15'],
    // It begins with the count: two weeks after 31 July.
    ['2025-07-10', { n: 2, unit: 'week' }, '2025-08-14'],
    // Over before it begins.
    ['2025-06-15', { n: 15, unit: 'day' }, '2025-06-30'],
  ] as const)('from %s %j ends on %s', (from, budget, expected) => {
    expect(due(clock(from, { budget })).dueDate).toBe(expected);
  });

  test('explains how many days it took, and by which provision', () => {
    expect(due(clock('2025-06-25', { budget: { n: 5, unit: 'working_day' } })).explanation).toContainEqual({
      ...{ reason: 'recess', from: '2025-07-01', to: '2025-07-31', days: 23, unit: 'working_day' },
      legalRef: 'Act § 3',
    });
    expect(due(clock('2025-06-15', { budget: { n: 1, unit: 'month' } })).explanation).toContainEqual(
      expect.objectContaining({ reason: 'recess', days: 31, unit: 'day' }),
    );
  });

  test('takes no day twice from a suspension that runs through it', () => {
    const suspensions = [{ from: noon('2025-06-20'), to: noon('2025-08-05'), cause: 'pause', fromSeq: 2, toSeq: 3 }];
    const limit = clock('2025-06-15', { budget: { n: 10, unit: 'day' }, suspensions });
    // The budget ends on 25 June; 20 to 30 June and 1 to 4 August stood still, fifteen days outside the recess.
    expect(due(limit).dueDate).toBe('2025-08-10');
    expect(due({ ...limit, suspensions: [] }).dueDate).toBe('2025-06-25');
  });

  test('is no part of what a cap allows to suspensions', () => {
    const suspensions = [{ from: noon('2025-06-20'), to: noon('2025-08-05'), cause: 'pause', fromSeq: 2, toSeq: 3 }];
    const limit = clock('2025-06-15', { budget: { n: 10, unit: 'day' }, suspensions, maxSuspensionDays: 8 });
    // 25 June and eight days: five to 30 June, three from 1 August.
    expect(due(limit).dueDate).toBe('2025-08-03');
  });

  test('leaves a last day no room to roll into it', () => {
    // Ten working days from Friday 13 June end on 27 June; a limit of days that ends on Sunday 29 June rolls to the 30th.
    const rolls = clock('2025-06-15', { budget: { n: 14, unit: 'day' }, roll: 'next_working_day' });
    expect(due(rolls).dueDate).toBe('2025-06-30');
    const weekend = withRecesses(dk, [{ from: '2025-06-30', to: '2025-07-31', effect: 'pause' }]);
    expect(due(rolls, weekend).dueDate).toBe('2025-08-01');
    expect(due(rolls, weekend).explanation.at(-1)).toMatchObject({ reason: 'rolled', to: '2025-08-01' });
  });

  test('does not move a date that somebody fixed, nor a wait', () => {
    expect(due(clock('2025-06-15', { until: '2025-07-10' })).dueDate).toBe('2025-07-10');
    expect(due(clock('2025-06-15', { kind: 'waiting', budget: { n: 4, unit: 'week' } })).dueDate).toBe('2025-07-13');
  });

  test('leaves so many days as lie outside it', () => {
    const limit = clock('2025-06-15', { budget: { n: 20, unit: 'day' } });
    expect(value(remaining(limit, noon('2025-07-10'), resting))).toEqual({ days: 5, unit: 'day', suspended: false });
  });

  test('counts working days as if it were closed', () => {
    const closed = Array.from({ length: 31 }, (_, day) => ({ date: `2025-07-${String(day + 1).padStart(2, '0')}` }));
    const shut = value(withClosedDays(dk, closed));
    for (let n = 1; n < 60; n++) {
      const limit = clock('2025-06-02', { budget: { n, unit: 'working_day' } });
      expect(due(limit).dueDate).toBe(due(limit, shut).dueDate);
    }
  });

  test('that is only announced changes nothing', () => {
    expect(withRecesses(dk, [{ from: '2025-07-01', to: '2025-07-31', effect: 'ignore' }])).toBe(dk);
    expect(withRecesses(dk, recess)).toBe(resting);
  });
});
