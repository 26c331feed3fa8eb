import type { Calendar } from '../../domain/calendar/types';
import { dueDate, isSuspended, remaining, resume, suspend, type Budget, type RunningClock } from '../../domain/clock';
import { loadCalendar } from '../../register/calendars';
import { value } from '../support/value';

const dk: Calendar = value(loadCalendar('DK'));
const fr: Calendar = value(loadCalendar('FR'));

const noon = (date: string): string => `${date}T10:00:00.000Z`;
const started = (date: string, rest: Partial<RunningClock>): RunningClock => ({
  ...{ id: 'clock', kind: 'limit', startedAt: noon(date), startedBySeq: 1, roll: 'none', suspensions: [] },
  ...rest,
});
const days = (n: number): Budget => ({ n, unit: 'day' });
const workingDays = (n: number): Budget => ({ n, unit: 'working_day' });

/** The clock with suspensions given as [from, to] in days; an open one has no end. */
const suspended = (clock: RunningClock, ...stretches: (readonly [from: string, to?: string])[]): RunningClock => ({
  ...clock,
  suspensions: stretches.map(([from, to], index) => ({
    ...{ from: noon(from), to: to === undefined ? null : noon(to), cause: 'information_request' },
    ...{ fromSeq: 10 * index + 10, ...(to === undefined ? {} : { toSeq: 10 * index + 15 }), ref: `request-${index}` },
  })),
});
const due = (clock: RunningClock, calendar = fr, today?: string) => value(dueDate(clock, calendar, today));
const added = (clock: RunningClock, calendar = fr) =>
  due(clock, calendar).explanation.flatMap((entry) => (entry.reason === 'suspension' ? [entry.days] : []));

describe('the units of a budget', () => {
  test.each([
    ['2025-01-31', { n: 1, unit: 'month' }, '2025-02-28'],
    ['2025-11-30', { n: 1, unit: 'quarter' }, '2026-02-28'],
    ['2024-02-29', { n: 1, unit: 'year' }, '2025-02-28'],
    ['2025-03-03', { n: 2, unit: 'week' }, '2025-03-17'],
    ['2025-03-03', { n: 0, unit: 'day' }, '2025-03-03'],
    ['2025-03-03', { n: 0, unit: 'working_day' }, '2025-03-03'],
    ['2025-03-08', { n: 1, unit: 'working_day' }, '2025-03-10'],
    ['2025-03-08', { n: 0, unit: 'working_day' }, '2025-03-10'],
  ] as const)('from %s %j ends on %s', (from, budget, expected) => {
    expect(due(started(from, { budget })).dueDate).toBe(expected);
  });

  test('a month without such a day ends on its last day, and the explanation says so', () => {
    expect(due(started('2025-01-31', { budget: { n: 1, unit: 'month' } })).explanation).toContainEqual({
      ...{ reason: 'month-clamped', wanted: 31, date: '2025-02-28' },
    });
  });

  test('an act late in the evening starts the clock on the local day, not on the day in UTC', () => {
    const late = { ...started('2025-07-01', { budget: days(1) }), startedAt: '2025-07-01T22:30:00.000Z' };
    expect(due(late, dk).dueDate).toBe('2025-07-03');
  });

  test('a limit that ends on the day of the change of clocks ends when that day ends', () => {
    expect(due(started('2025-03-29', { budget: days(1) })).expiresAt).toBe('2025-03-30T22:00:00.000Z');
    expect(due(started('2025-10-25', { budget: days(1) })).expiresAt).toBe('2025-10-26T23:00:00.000Z');
  });
});

describe('a fixed date', () => {
  const pause = (kind: RunningClock['kind'], roll: RunningClock['roll'] = 'none'): RunningClock =>
    started('2025-03-03', { kind, roll, until: '2025-05-03' });

  test('ends a wait with its first instant, and a limit with its last', () => {
    expect(due(pause('waiting'))).toMatchObject({ dueDate: '2025-05-03', expiresAt: '2025-05-02T22:00:00.000Z' });
    expect(due(pause('limit'))).toMatchObject({ dueDate: '2025-05-03', expiresAt: '2025-05-03T22:00:00.000Z' });
    expect(due(pause('limit')).explanation).toEqual([{ reason: 'fixed-date', date: '2025-05-03' }]);
  });

  test('rolls like any other date', () => {
    expect(due(pause('limit', 'next_working_day')).dueDate).toBe('2025-05-05');
  });
});

describe('a suspension', () => {
  const thirty = started('2025-03-03', { budget: days(30) });

  test('of no whole day adds nothing, but stays on the record', () => {
    const clock = suspended(thirty, ['2025-03-20', '2025-03-20']);
    expect([due(clock).dueDate, added(clock)]).toEqual(['2025-04-02', [0]]);
  });

  test('that begins on the last day leaves that one day', () => {
    expect(due(suspended(thirty, ['2025-04-02', '2025-04-10'])).dueDate).toBe('2025-04-10');
    const tenth = started('2025-03-03', { budget: workingDays(10) });
    expect(due(suspended(tenth, ['2025-03-17', '2025-03-20'])).dueDate).toBe('2025-03-20');
  });

  test('that begins after the last day does nothing, open or not', () => {
    expect(due(suspended(thirty, ['2025-04-03', '2025-04-10']))).toEqual(due(thirty));
    expect(due(suspended(thirty, ['2025-04-03']))).toEqual(due(thirty));
  });

  test('that begins on the start day moves a date by all its days, but a count by those after the start day', () => {
    expect(due(suspended(thirty, ['2025-03-03', '2025-03-05'])).dueDate).toBe('2025-04-04');
    const tenth = started('2025-03-03', { budget: workingDays(10) });
    expect(due(tenth).dueDate).toBe('2025-03-17');
    expect(due(suspended(tenth, ['2025-03-03', '2025-03-05'])).dueDate).toBe('2025-03-18');
  });

  test('of a weekend takes no working day', () => {
    const tenth = started('2025-03-03', { budget: workingDays(10) });
    const clock = suspended(tenth, ['2025-03-08', '2025-03-10']);
    expect([due(clock).dueDate, added(clock)]).toEqual(['2025-03-17', [0]]);
  });

  test('takes the working days in it and no others', () => {
    const clock = suspended(started('2025-05-19', { budget: workingDays(10) }), ['2025-05-28', '2025-06-02']);
    // 28 and 30 May; the 29th is Ascension Day, then comes the weekend.
    expect([due(clock, dk).dueDate, added(clock, dk)]).toEqual(['2025-06-05', [2]]);
  });

  test('that overlaps another counts the days it adds to it', () => {
    const clock = suspended(
      thirty,
      ['2025-03-10', '2025-03-20'],
      ['2025-03-15', '2025-03-25'],
      ['2025-03-16', '2025-03-18'],
    );
    expect([due(clock).dueDate, added(clock)]).toEqual(['2025-04-17', [10, 5, 0]]);
  });

  test('that is open beside an ended one keeps the clock still', () => {
    const clock = suspended(thirty, ['2025-03-10', '2025-03-20'], ['2025-03-15']);
    expect(due(clock)).toMatchObject({ state: 'suspended', dueDate: null, expiresAt: null });
    expect(due(clock, fr, '2025-03-25').provisionalDueDate).toBe('2025-04-17');
    expect(due(clock).explanation.at(-1)).toMatchObject({ reason: 'suspension', to: null, days: null, fromSeq: 20 });
  });

  test('on the working day to which a weekend’s limit rolled still stops the clock', () => {
    // 30 days from Thursday 6 March end on Saturday 5 April and roll to Monday the 7th.
    const rolling = started('2025-03-06', { budget: days(30), roll: 'next_working_day' });
    expect(due(rolling).dueDate).toBe('2025-04-07');
    expect(due(suspended(rolling, ['2025-04-07', '2025-04-10'])).dueDate).toBe('2025-04-10');
    expect(due(suspended(rolling, ['2025-04-06', '2025-04-10'])).dueDate).toBe('2025-04-10');
    expect(due(suspended(rolling, ['2025-04-06', '2025-04-07'])).dueDate).toBe('2025-04-07');
    expect(due(suspended(rolling, ['2025-04-08', '2025-04-10'])).dueDate).toBe('2025-04-07');
    expect(due(suspended(rolling, ['2025-04-07'])).dueDate).toBeNull();
  });

  test('on the day of a wait comes too late, the day before does not', () => {
    const wait = started('2025-03-03', { kind: 'waiting', budget: days(10) });
    expect(due(suspended(wait, ['2025-03-13', '2025-03-20'])).dueDate).toBe('2025-03-13');
    expect(due(suspended(wait, ['2025-03-12', '2025-03-20'])).dueDate).toBe('2025-03-21');
  });
});

describe('a cap on suspensions', () => {
  const capped = started('2025-03-03', { budget: days(30), maxSuspensionDays: 10 });

  test('lets them add no more than its days, over all of them together', () => {
    const clock = suspended(capped, ['2025-03-05', '2025-03-11'], ['2025-03-20', '2025-04-07']);
    expect([due(clock).dueDate, added(clock)]).toEqual(['2025-04-12', [6, 4]]);
    expect(due(clock).explanation).toContainEqual({ reason: 'suspension-capped', most: 10, ignored: 14, unit: 'day' });
  });

  test('gives a latest date even while a suspension lasts: the clock runs out then', () => {
    const clock = suspended(capped, ['2025-03-20']);
    expect(due(clock, fr, '2025-03-22')).toMatchObject({
      ...{ state: 'suspended', dueDate: '2025-04-12', provisionalDueDate: '2025-04-04' },
    });
    expect(due(clock, fr, '2025-05-22').provisionalDueDate).toBe('2025-04-12');
    expect(due(clock).explanation).toContainEqual({
      reason: 'suspension-capped',
      most: 10,
      ignored: null,
      unit: 'day',
    });
  });

  test('is counted in working days where the budget is', () => {
    const clock = suspended(started('2025-03-03', { budget: workingDays(10), maxSuspensionDays: 3 }), [
      '2025-03-07',
      '2025-03-21',
    ]);
    // The tenth working day is 17 March; Friday 7, Monday 10 and Tuesday 11 March are taken out.
    expect([due(clock).dueDate, added(clock)]).toEqual(['2025-03-20', [3]]);
  });
});

describe('suspending and resuming', () => {
  const clock = started('2025-03-03', { budget: days(30) });
  const asked = { at: noon('2025-03-20'), cause: 'information_request', seq: 9, ref: 'r1' };
  const answered = { at: noon('2025-04-07'), seq: 12, ref: 'r1' };

  test('told twice changes nothing', () => {
    const once = suspend(clock, asked);
    expect(suspend(once, { ...asked, seq: 10 })).toBe(once);
    const ended = resume(once, answered);
    expect(resume(ended, { ...answered, at: noon('2025-04-20'), seq: 30 })).toBe(ended);
    expect(suspend(ended, asked)).toBe(ended);
    expect(ended.suspensions).toEqual([
      { from: asked.at, to: answered.at, cause: 'information_request', fromSeq: 9, toSeq: 12, ref: 'r1' },
    ]);
  });

  test('leaves the clock that was given as it was', () => {
    const before = structuredClone(clock);
    resume(suspend(clock, asked), answered);
    expect(clock).toEqual(before);
  });

  test('ends only what it names', () => {
    const both = suspend(suspend(clock, asked), { ...asked, ref: 'r2', seq: 10 });
    const one = resume(both, answered);
    expect([isSuspended(both), isSuspended(one), isSuspended(resume(one, { ...answered, ref: 'r2' }))]).toEqual([
      ...[true, true, false],
    ]);
    expect(resume(both, { at: answered.at, seq: 12 })).toBe(both);
  });

  test('may suspend again for the same thing, by another event', () => {
    const again = suspend(resume(suspend(clock, asked), answered), { ...asked, at: noon('2025-04-10'), seq: 20 });
    expect(due(resume(again, { ...answered, at: noon('2025-04-12'), seq: 22 })).dueDate).toBe('2025-04-22');
  });

  test('never ends a suspension before it began', () => {
    const ended = resume(suspend(clock, asked), { ...answered, at: noon('2025-03-01') });
    expect(ended.suspensions[0]?.to).toBe(asked.at);
  });
});

describe('what is left', () => {
  const ten = started('2025-05-19', { budget: workingDays(10) });
  const left = (clock: RunningClock, date: string) => value(remaining(clock, noon(date), dk));

  test('is counted in the days of the budget, and is nothing on the last day and after', () => {
    expect(
      ['2025-05-19', '2025-05-28', '2025-05-31', '2025-06-02', '2025-06-03', '2025-06-10'].map(
        (date) => left(ten, date).days,
      ),
    ).toEqual([10, 3, 2, 1, 0, 0]);
    expect(left(started('2025-05-19', { budget: days(10) }), '2025-05-20')).toEqual({
      days: 9,
      unit: 'day',
      suspended: false,
    });
  });

  test('stays the same while the clock stands still', () => {
    const still = suspended(ten, ['2025-05-26']);
    const expected = { days: 5, unit: 'working_day', suspended: true };
    // Today is counted again when the clock runs again today: six days with today, five after it.
    expect(['2025-05-26', '2025-05-27', '2025-06-03'].map((date) => left(still, date))).toEqual([
      expected,
      expected,
      expected,
    ]);
  });
});

describe('a clock that cannot be read', () => {
  test.each([
    ['budget', { budget: days(-1) }],
    ['budget', { budget: days(0.5) }],
    ['budget', { budget: days(Number.NaN) }],
    ['budget', { budget: { n: 1_000_000, unit: 'year' } }],
    ['budget', {}],
    ['until', { until: '2025-02-29' }],
    ['until', { until: '2025-03-01T00:00:00Z' }],
    ['maxSuspensionDays', { budget: days(1), maxSuspensionDays: -1 }],
  ] as const)('names the field %s of %j', (field, rest) => {
    expect(dueDate(started('2025-03-03', rest), fr)).toEqual({
      ...{ ok: false, fault: { code: 'invalid-clock', clockId: 'clock', field } },
    });
  });

  const tooShort = {
    ...{ ok: false, fault: { code: 'calendar-too-short', calendarId: 'FR', from: '2015-01-01', to: '2040-12-31' } },
  };
  test.each([
    ['starts before it', started('2014-06-01', { budget: days(1) })],
    ['starts after it', started('2041-06-01', { budget: days(1) })],
    ['ends after it', started('2040-12-20', { budget: days(12) })],
    ['ends after it in working days', started('2040-12-20', { budget: workingDays(12) })],
    ['ends centuries after it', started('2040-12-20', { budget: { n: 99_999, unit: 'year' } })],
    ['has a fixed date after it', started('2040-12-20', { until: '2041-01-01' })],
    ['is suspended beyond it', suspended(started('2040-12-20', { budget: days(5) }), ['2040-12-22', '2041-02-01'])],
    ['is moved beyond it', suspended(started('2040-12-20', { budget: days(10) }), ['2040-12-22', '2040-12-28'])],
    ['would roll beyond it', started('2040-12-20', { until: '2040-12-30', roll: 'next_working_day' })],
  ])('says that the calendar is too short when it %s', (_, clock) => {
    const short =
      clock.until === '2040-12-30'
        ? { ...fr, holidays: [...fr.holidays, { date: '2040-12-30', name: 'x' }, { date: '2040-12-31', name: 'y' }] }
        : fr;
    expect(dueDate(clock, short)).toEqual(tooShort);
  });

  test('but the calendar’s very last day is a due date', () => {
    expect(due(started('2040-12-20', { budget: days(11) }))).toMatchObject({
      ...{ dueDate: '2040-12-31', expiresAt: '2040-12-31T23:00:00.000Z' },
    });
  });
});
