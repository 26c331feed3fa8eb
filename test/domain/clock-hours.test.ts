import { dueDate, remaining, resume, suspend, type RunningClock } from '../../domain/clock';
import { loadCalendar } from '../../register/calendars';
import { value } from '../support/value';

const DE = value(loadCalendar('DE'));

const clock = (startedAt: string, over: Partial<RunningClock> = {}): RunningClock => ({
  ...{ id: 'c', kind: 'limit', startedAt, startedBySeq: 7, roll: 'none', suspensions: [] },
  budget: { n: 48, unit: 'hour' },
  ...over,
});
const reading = (of: RunningClock) => value(dueDate(of, DE));

describe('a limit in hours', () => {
  test('ends at the very instant, over a weekend and by night', () => {
    expect(reading(clock('2026-09-11T16:30:15.000Z'))).toMatchObject({
      ...{ state: 'running', dueDate: '2026-09-13', expiresAt: '2026-09-13T16:30:15.000Z' },
      explanation: [{ reason: 'hours', n: 48, at: '2026-09-13T16:30:15.000Z' }],
    });
  });

  test('has as many hours when the clocks are put forward', () => {
    expect(reading(clock('2026-03-28T12:00:00.000Z')).expiresAt).toBe('2026-03-30T12:00:00.000Z');
  });

  test('is moved by exactly the time for which it stood still, each minute once', () => {
    const first = suspend(clock('2026-09-07T08:00:00.000Z'), {
      ...{ at: '2026-09-07T10:00:00.000Z', cause: 'information_request', seq: 8, ref: 'r-1' },
    });
    const both = suspend(first, { at: '2026-09-07T11:00:00.000Z', cause: 'pause', seq: 9, ref: 'p-1' });
    expect(reading(both)).toMatchObject({ state: 'suspended', dueDate: null, expiresAt: null });
    const answered = resume(both, { at: '2026-09-07T12:00:00.000Z', seq: 10, ref: 'r-1' });
    const over = resume(answered, { at: '2026-09-07T13:30:00.000Z', seq: 11, ref: 'p-1' });
    expect(reading(over).expiresAt).toBe('2026-09-09T11:30:00.000Z');
    const minutes = reading(over).explanation.map((entry) => ('minutes' in entry ? entry.minutes : null));
    expect(minutes).toEqual([null, 120, 90]);
  });

  test('is not moved by what begins when it is over', () => {
    const late = suspend(clock('2026-09-07T08:00:00.000Z'), {
      ...{ at: '2026-09-09T08:00:00.000Z', cause: 'pause', seq: 8, ref: 'p-1' },
    });
    expect(reading(late)).toMatchObject({ state: 'running', expiresAt: '2026-09-09T08:00:00.000Z' });
  });

  test('has two days left on its first, and none on its last', () => {
    const of = clock('2026-09-07T08:00:00.000Z');
    expect(value(remaining(of, '2026-09-07T08:00:00.000Z', DE))).toEqual({ days: 2, unit: 'day', suspended: false });
    expect(value(remaining(of, '2026-09-09T07:59:00.000Z', DE)).days).toBe(0);
  });

  test('is refused where the calendar ends before it', () => {
    expect(dueDate(clock('2040-12-31T12:00:00.000Z'), DE).ok).toBe(false);
  });
});

describe('a limit that ends for all on the same day of the year', () => {
  const yearly = (startedAt: string): RunningClock =>
    clock(startedAt, { budget: { n: 20, unit: 'working_day' }, endsOn: '06-30' });

  test('ends on the first that leaves the time which the body has at least', () => {
    expect(reading(yearly('2026-01-15T09:00:00.000Z')).dueDate).toBe('2026-06-30');
    // Twenty working days after 1 June are 30 June: Corpus Christi (4 June) is no holiday of the federation.
    expect(reading(yearly('2026-06-02T09:00:00.000Z'))).toMatchObject({ dueDate: '2026-06-30' });
    expect(reading(yearly('2026-06-03T09:00:00.000Z'))).toMatchObject({
      ...{ dueDate: '2027-06-30', expiresAt: '2027-06-30T22:00:00.000Z' },
    });
  });

  test('says so', () => {
    expect(reading(yearly('2026-06-03T09:00:00.000Z')).explanation).toContainEqual({
      ...{ reason: 'yearly-date', date: '2027-06-30' },
    });
  });
});
