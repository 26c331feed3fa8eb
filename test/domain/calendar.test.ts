import fc from 'fast-check';
import {
  addWorkingDays,
  dayKind,
  isWorkingDay,
  localDateOf,
  nextWorkingDay,
  startOfDay,
  workingDaysBetween,
} from '../../domain/calendar/calendar';
import { withClosedDays } from '../../domain/calendar/closed-days';
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isLocalDate,
  weekday,
} from '../../domain/calendar/dates';
import type { Calendar } from '../../domain/calendar/types';
import { epochMs, instantAt, isInstant, laterOf } from '../../domain/time';
import { loadCalendar } from '../../register/calendars';
import { value } from '../support/value';

const calendar = (id: string): Calendar => value(loadCalendar(id));
const anyCalendar = fc
  .constantFrom('AU', 'CA', 'DE', 'DK', 'FI', 'FR', 'GB', 'NL', 'NO', 'NZ', 'SE', 'US')
  .map(calendar);
const first = dayNumber('2015-01-01');
const last = dayNumber('2040-12-31');
/** Far enough from the ends that some hundred working days either way stay within. */
const anyDate = fc.integer({ min: first + 700, max: last - 700 }).map(fromDayNumber);

describe('days', () => {
  test('count as the Gregorian calendar does', () => {
    expect([dayNumber('1970-01-01'), dayNumber('2000-03-01'), fromDayNumber(-1)]).toEqual([0, 11017, '1969-12-31']);
    expect([weekday('2025-03-03'), weekday('2025-04-20'), weekday('1969-12-29')]).toEqual([1, 7, 1]);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect([2, 4, 12].map((month) => daysInMonth(2100, month))).toEqual([28, 30, 31]);
  });

  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-10-31', 4, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -13, '2023-12-15'],
    ['2025-03-03', 1, '2025-04-03'],
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  test.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '2025-04-31',
    '',
    '2025-01-01T00:00:00Z',
    '+02025-01-01',
  ])('%j is no date', (text) => expect(isLocalDate(text)).toBe(false));

  test.each([
    '2025-02-29T10:00:00.000Z',
    '2025-01-01T24:00:00.000Z',
    '2025-01-01T10:00:00Z',
    '2025-01-01T10:00:00.000+01:00',
  ])('%j is no instant of the register', (text) => expect(isInstant(text)).toBe(false));

  test('every day number has its date, and every instant its milliseconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), fc.integer({ min: 0, max: 86_399_999 }), (day, ms) => {
        const date = fromDayNumber(day);
        expect([isLocalDate(date), dayNumber(date), addDays(date, 0)]).toEqual([true, day, date]);
        const instant = instantAt(day * 86_400_000 + ms);
        expect([isInstant(instant), epochMs(instant)]).toEqual([true, day * 86_400_000 + ms]);
        expect(laterOf(instant, instantAt(day * 86_400_000 - 1))).toBe(instant);
      }),
    );
  });
});

describe('local days', () => {
  test('midnight in Copenhagen is 23:00 UTC in winter and 22:00 in summer', () => {
    expect(startOfDay('2025-01-15', calendar('DK'))).toEqual({ ok: true, value: '2025-01-14T23:00:00.000Z' });
    expect(startOfDay('2025-07-15', calendar('DK'))).toEqual({ ok: true, value: '2025-07-14T22:00:00.000Z' });
    expect(localDateOf('2025-07-14T21:59:59.999Z', calendar('DK'))).toEqual({ ok: true, value: '2025-07-14' });
    expect(localDateOf('2025-07-14T22:00:00.000Z', calendar('DK'))).toEqual({ ok: true, value: '2025-07-15' });
  });

  test('the day of the change of clocks has 23 or 25 hours', () => {
    const hours = (date: string, id: string): number =>
      (epochMs(value(startOfDay(addDays(date, 1), calendar(id)))) - epochMs(value(startOfDay(date, calendar(id))))) /
      3_600_000;
    expect([
      hours('2025-03-30', 'DK'),
      hours('2025-10-26', 'DK'),
      hours('2025-03-09', 'US'),
      hours('2025-04-06', 'NZ'),
    ]).toEqual([...[23, 25, 23, 25]]);
  });

  test('a day begins at its first instant, in every zone and across every change of clocks', () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: first, max: last }).map(fromDayNumber), (it, date) => {
        const start = value(startOfDay(date, it));
        expect(localDateOf(start, it)).toEqual({ ok: true, value: date });
        const before = localDateOf(instantAt(epochMs(start) - 1), it);
        expect(before.ok ? before.value : addDays(it.from, -1)).toBe(addDays(date, -1));
      }),
    );
  });

  test('an instant lies within its local day', () => {
    const instants = fc.integer({ min: (first + 1) * 86_400_000, max: last * 86_400_000 });
    fc.assert(
      fc.property(anyCalendar, instants, (it, ms) => {
        const date = value(localDateOf(instantAt(ms), it));
        expect(epochMs(value(startOfDay(date, it)))).toBeLessThanOrEqual(ms);
        expect(epochMs(value(startOfDay(addDays(date, 1), it)))).toBeGreaterThan(ms);
      }),
    );
  });

  test('where clocks change at midnight the day begins with the change, or with the earlier of two midnights', () => {
    const offsets = [
      { from: '2024-12-30T00:00:00.000Z', minutes: 0 },
      // Midnight of 10 March does not exist: 00:00 becomes 01:00.
      { from: '2025-03-10T00:00:00.000Z', minutes: 60 },
      // Midnight of 10 October comes twice: 00:30 becomes 23:30.
      { from: '2025-10-09T23:30:00.000Z', minutes: 0 },
    ];
    const odd: Calendar = { ...calendar('GB'), id: 'ODD', offsets, from: '2025-01-01', to: '2025-12-31', holidays: [] };
    expect(startOfDay('2025-03-10', odd)).toEqual({ ok: true, value: '2025-03-10T00:00:00.000Z' });
    expect(startOfDay('2025-10-10', odd)).toEqual({ ok: true, value: '2025-10-09T23:00:00.000Z' });
  });
});

describe('working days', () => {
  const dk = calendar('DK');

  test('say what they are not', () => {
    expect(value(dayKind('2025-05-29', dk))).toEqual({ kind: 'holiday', name: 'Kristi himmelfartsdag' });
    expect(value(dayKind('2025-05-31', dk))).toEqual({ kind: 'weekend' });
    expect(value(dayKind('2025-05-30', dk))).toEqual({ kind: 'working' });
    expect(value(nextWorkingDay('2025-04-17', dk))).toBe('2025-04-22');
    expect(value(nextWorkingDay('2025-04-22', dk))).toBe('2025-04-22');
  });

  test('before a weekend are counted from the weekend itself', () => {
    expect(value(addWorkingDays('2025-05-24', 1, dk))).toBe('2025-05-26');
    expect(value(addWorkingDays('2025-05-24', -1, dk))).toBe('2025-05-23');
    expect(value(addWorkingDays('2025-05-24', 0, dk))).toBe('2025-05-24');
  });

  test('between a day and its n-th following working day there are n', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.integer({ min: 1, max: 400 }), (it, date, n) => {
        const end = value(addWorkingDays(date, n, it));
        expect(value(workingDaysBetween(date, end, it))).toBe(n);
        expect(value(workingDaysBetween(end, date, it))).toBe(-n);
        expect(value(isWorkingDay(end, it))).toBe(true);
        const workingDate = value(nextWorkingDay(date, it));
        expect(value(addWorkingDays(value(addWorkingDays(workingDate, n, it)), -n, it))).toBe(workingDate);
      }),
    );
  });

  test('are those that a count day by day finds', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.integer({ min: 0, max: 60 }), (it, date, days) => {
        const holidays = new Set(it.holidays.map((holiday) => holiday.date));
        const passed = Array.from({ length: days }, (_, index) => addDays(date, index + 1));
        const working = passed.filter((day) => weekday(day) < 6 && !holidays.has(day));
        expect(value(workingDaysBetween(date, addDays(date, days), it))).toBe(working.length);
        expect(value(addWorkingDays(date, working.length, it))).toBe(working.at(-1) ?? date);
      }),
    );
  });

  test.each([
    ['the next working day', nextWorkingDay('2041-01-01', dk)],
    ['a day of working days', addWorkingDays('2040-12-30', 5, dk)],
    ['working days before the beginning', addWorkingDays('2015-01-05', -5, dk)],
    ['an instant', localDateOf('2041-01-01T00:00:00.000Z', dk)],
    ['an early instant', localDateOf('2014-12-31T22:00:00.000Z', dk)],
    ['the kind of a day', dayKind('2014-12-31', dk)],
    ['a working day', isWorkingDay('2041-01-01', dk)],
    ['a count', workingDaysBetween('2040-12-01', '2041-01-01', dk)],
    ['the start of a day', startOfDay('2041-01-02', dk)],
  ])('beyond the calendar %s is an error, not a guess', (_, result) => {
    expect(result).toEqual({
      ok: false,
      fault: { code: 'calendar-too-short', calendarId: 'DK', from: '2015-01-01', to: '2040-12-31' },
    });
  });

  test('the last day has an end', () => {
    expect(startOfDay('2041-01-01', dk)).toEqual({ ok: true, value: '2040-12-31T23:00:00.000Z' });
  });
});

describe('closed days of a regime', () => {
  const dk = calendar('DK');

  test('are added to the holidays of every year, in order', () => {
    const closed = value(
      withClosedDays(dk, [
        { date: '2025-10-13' },
        { monthDay: '12-24', note: 'overenskomst' },
        { after: 'Kristi himmelfartsdag', days: 1 },
        { after: 'JULEDAG', days: -2 },
      ]),
    );
    const nonWorking = ['2025-10-13', '2025-12-24', '2026-12-24', '2025-05-30', '2026-05-15', '2025-12-23'];
    expect(nonWorking.map((date) => value(isWorkingDay(date, closed)))).toEqual(nonWorking.map(() => false));
    expect(nonWorking.map((date) => value(isWorkingDay(date, dk)))).toEqual(nonWorking.map(() => true));
    const dates = closed.holidays.map((holiday) => holiday.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(value(dayKind('2025-05-30', closed))).toEqual({ kind: 'holiday', name: 'Kristi himmelfartsdag + 1' });
    expect(closed.holidays.find(({ date }) => date === '2025-12-24')?.note).toBe('overenskomst');
  });

  test('leave a holiday its name, and a leap day to leap years', () => {
    const closed = value(withClosedDays(dk, [{ monthDay: '12-25' }, { monthDay: '02-29' }]));
    expect(value(dayKind('2025-12-25', closed))).toEqual({ kind: 'holiday', name: 'Juledag' });
    expect(closed.holidays.filter(({ date }) => date.slice(5) === '02-29').map(({ date }) => date)).toEqual([
      ...['2016-02-29', '2020-02-29', '2024-02-29', '2028-02-29', '2032-02-29', '2036-02-29', '2040-02-29'],
    ]);
  });

  test('find a holiday that shares its day with another', () => {
    const closed = value(withClosedDays(calendar('NO'), [{ after: 'Andre pinsedag', days: 1 }]));
    expect(value(isWorkingDay('2027-05-18', closed))).toBe(false);
  });

  test('make the same calendar object of the same two objects, and none of none', () => {
    const rules = [{ monthDay: '12-24' }];
    expect(value(withClosedDays(dk, rules))).toBe(value(withClosedDays(dk, rules)));
    expect(value(withClosedDays(dk, []))).toBe(dk);
  });

  test.each([
    [
      { after: 'Kristi himmelfart', days: 1 },
      { code: 'unknown-holiday', name: 'Kristi himmelfart', calendarId: 'DK' },
    ],
    [
      { after: 'Juledag', days: 0.5 },
      { code: 'invalid-closed-day', value: '0.5' },
    ],
    [{ date: '2025-02-29' }, { code: 'invalid-closed-day', value: '2025-02-29' }],
    [{ monthDay: '13-01' }, { code: 'invalid-closed-day', value: '13-01' }],
  ])('%j cannot be placed', (rule, fault) => {
    expect(withClosedDays(dk, [rule])).toEqual({ ok: false, fault });
  });
});
