import { addWorkingDays } from '../../domain/calendar/calendar';
import { withClosedDays } from '../../domain/calendar/closed-days';
import type { Calendar, Holiday } from '../../domain/calendar/types';
import { addBudget, dueDate, remaining, resume, suspend, type RunningClock } from '../../domain/clock';
import { value } from '../support/value';

const summerTime = [
  { from: '2024-12-31T00:00:00.000Z', minutes: 60 },
  { from: '2025-03-30T01:00:00.000Z', minutes: 120 },
  { from: '2025-10-26T01:00:00.000Z', minutes: 60 },
];

const calendarOf = (id: string, timeZone: string, holidays: readonly Holiday[]): Calendar => ({
  ...{ id, timeZone, from: '2025-01-01', to: '2025-12-31', weekend: [6, 7], offsets: summerTime },
  holidays,
});

/** Only what these examples need; the calendars themselves are tested against the law elsewhere. */
const DK = calendarOf('DK', 'Europe/Copenhagen', [
  { date: '2025-04-17', name: 'Skærtorsdag' },
  { date: '2025-04-18', name: 'Langfredag' },
  { date: '2025-04-21', name: 'Anden påskedag' },
  { date: '2025-05-29', name: 'Kristi himmelfartsdag' },
  { date: '2025-06-09', name: 'Anden pinsedag' },
]);
const FR = calendarOf('FR', 'Europe/Paris', [{ date: '2025-04-21', name: 'Lundi de Pâques' }]);

const clock = (from: string, rest: Partial<RunningClock>): RunningClock => ({
  ...{ id: 'opinion', kind: 'limit', startedAt: `${from}T09:00:00.000Z`, startedBySeq: 4, roll: 'none' },
  suspensions: [],
  ...rest,
});

describe('Denmark grows past the line', () => {
  const opinion = clock('2025-05-19', { budget: { n: 10, unit: 'working_day' } });

  test('ten working days from 19 May 2025 end on 3 June, since Ascension Day is skipped', () => {
    expect(value(dueDate(opinion, DK))).toEqual({
      state: 'running',
      dueDate: '2025-06-03',
      expiresAt: '2025-06-03T22:00:00.000Z',
      explanation: [
        { reason: 'start-not-counted', date: '2025-05-19', seq: 4 },
        { reason: 'budget', n: 10, unit: 'working_day', date: '2025-06-03' },
        { reason: 'weekends', days: 4, first: '2025-05-24', last: '2025-06-01' },
        { reason: 'holiday', date: '2025-05-29', name: 'Kristi himmelfartsdag' },
      ],
    });
  });

  test('the dialogue meeting on working day 3 is on 22 May', () => {
    expect(value(addBudget('2025-05-19', { n: 3, unit: 'working_day' }, DK))).toBe('2025-05-22');
    expect(value(addWorkingDays('2025-05-19', 3, DK))).toBe('2025-05-22');
  });

  test('where the agency is closed on the Friday after Ascension Day the opinion is due a day later', () => {
    const closed = value(withClosedDays(DK, [{ after: 'Kristi himmelfartsdag', days: 1 }]));
    expect(value(dueDate(opinion, closed)).dueDate).toBe('2025-06-04');
  });

  test('six weeks before the wanted start: registered on 7 April, the earliest start is the beginning of 19 May', () => {
    const wait = clock('2025-04-07', { kind: 'waiting', budget: { n: 6, unit: 'week' } });
    expect(value(dueDate(wait, DK))).toMatchObject({ dueDate: '2025-05-19', expiresAt: '2025-05-18T22:00:00.000Z' });
  });
});

describe('France, clock and silence', () => {
  const asked = { at: '2025-03-20T10:00:00.000Z', cause: 'information_request', seq: 9, ref: 'request-1' };
  const answered = { at: '2025-04-07T10:00:00.000Z', seq: 12, ref: 'request-1' };
  const limit = (n: number, unit: 'month' | 'day', roll: RunningClock['roll']): RunningClock =>
    resume(suspend(clock('2025-03-03', { budget: { n, unit }, roll }), asked), answered);

  test.each([
    ['one month', 1, 'month', 'none', '2025-04-21'],
    ['thirty days', 30, 'day', 'none', '2025-04-20'],
    ['one month, rolling', 1, 'month', 'next_working_day', '2025-04-22'],
    ['thirty days, rolling', 30, 'day', 'next_working_day', '2025-04-22'],
  ] as const)('%s from 3 March with 18 days suspended ends as the rule says', (_, n, unit, roll, expected) => {
    expect(value(dueDate(limit(n, unit, roll), FR)).dueDate).toBe(expected);
  });

  test('the consulted bodies have 25 days', () => {
    expect(value(addBudget('2025-03-03', { n: 25, unit: 'day' }, FR))).toBe('2025-03-28');
  });

  test('the explanation names the request, its events, the days it added, and why the date rolled', () => {
    expect(value(dueDate(limit(30, 'day', 'next_working_day'), FR)).explanation).toEqual([
      { reason: 'start-not-counted', date: '2025-03-03', seq: 4 },
      { reason: 'budget', n: 30, unit: 'day', date: '2025-04-02' },
      {
        ...{ reason: 'suspension', cause: 'information_request', ref: 'request-1', fromSeq: 9, toSeq: 12 },
        ...{ from: '2025-03-20', to: '2025-04-07', days: 18, unit: 'day' },
      },
      {
        ...{ reason: 'rolled', from: '2025-04-20', to: '2025-04-22' },
        skipped: [
          { date: '2025-04-20', kind: 'weekend' },
          { date: '2025-04-21', kind: 'holiday', name: 'Lundi de Pâques' },
        ],
      },
    ]);
  });

  test('while the request is open there is no due date, only what it would be if the answer came today', () => {
    const open = suspend(clock('2025-03-03', { budget: { n: 1, unit: 'month' } }), asked);
    expect(value(dueDate(open, FR, '2025-03-25'))).toMatchObject({
      ...{ state: 'suspended', dueDate: null, expiresAt: null, provisionalDueDate: '2025-04-08' },
    });
    expect(value(remaining(open, '2025-03-25T12:00:00.000Z', FR))).toEqual({ days: 14, unit: 'day', suspended: true });
  });
});
