import fc from 'fast-check';
import { isWorkingDay, localDateOf, workingDaysBetween } from '../../domain/calendar/calendar';
import { addDays, dayNumber, daysBetween, weekday } from '../../domain/calendar/dates';
import type { Calendar } from '../../domain/calendar/types';
import { dueDate, remaining, type Budget, type RunningClock, type Suspension } from '../../domain/clock';
import { epochMs, instantAt, laterOf } from '../../domain/time';
import { loadCalendar } from '../../register/calendars';
import { value } from '../support/value';

const HOUR = 3_600_000;
const first = dayNumber('2016-01-01') * 24;
const last = dayNumber('2038-01-01') * 24;

/** As an id, so that a counterexample is short to read. */
const anyCalendar = fc.constantFrom('DK', 'SE', 'NO', 'FR', 'US', 'NZ', 'AU', 'GB');
const load = (id: string): Calendar => value(loadCalendar(id));
const anyBudget: fc.Arbitrary<Budget> = fc.oneof(
  fc.record({ n: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('working_day' as const, 'day' as const) }),
  fc.record({
    n: fc.integer({ min: 1, max: 6 }),
    unit: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
  }),
);
const anyHour = fc.integer({ min: first, max: last });

/** Suspensions as hours after the start: gap to begin with, length, in any order and overlapping at will. */
const anyStretches = fc.array(fc.tuple(fc.integer({ min: 0, max: 24 * 80 }), fc.integer({ min: 0, max: 24 * 30 })), {
  maxLength: 5,
});

const suspensionsOf = (start: number, stretches: readonly (readonly [number, number])[]): Suspension[] =>
  stretches.map(([gap, length], index) => ({
    ...{ from: instantAt((start + gap) * HOUR), to: instantAt((start + gap + length) * HOUR) },
    ...{ cause: 'information_request', fromSeq: index * 2 + 2, toSeq: index * 2 + 3, ref: `r${index}` },
  }));

const clockOf = (
  start: number,
  rest: Partial<RunningClock>,
  stretches: readonly (readonly [number, number])[] = [],
): RunningClock => ({
  ...{ id: 'c', kind: 'limit', startedAt: instantAt(start * HOUR), startedBySeq: 1, roll: 'none' },
  suspensions: suspensionsOf(start, stretches),
  ...rest,
});
const anyClock = fc
  .record({
    ...{ start: anyHour, budget: anyBudget, stretches: anyStretches },
    kind: fc.constantFrom('limit' as const, 'waiting' as const),
    roll: fc.constantFrom('none' as const, 'next_working_day' as const),
    maxSuspensionDays: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  })
  .map(({ start, stretches, ...rest }) => ({ start, stretches, rest, clock: clockOf(start, rest, stretches) }));

const due = (clock: RunningClock, calendar: Calendar): string => value(dueDate(clock, calendar)).dueDate!;

describe('whatever the clock, the calendar and the suspensions', () => {
  test('a due date expires at the end of its day, a wait at its beginning', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, (id, { clock }) => {
        const calendar = load(id);
        const reading = value(dueDate(clock, calendar));
        const lastMoment = instantAt(Date.parse(reading.expiresAt!) - (clock.kind === 'limit' ? 1 : 0));
        expect(localDateOf(lastMoment, calendar)).toEqual({ ok: true, value: reading.dueDate });
      }),
    );
  });

  test('a rolled date is the first working day from the date without rolling', () => {
    fc.assert(
      fc.property(anyCalendar, anyHour, anyBudget, (id, start, budget) => {
        const calendar = load(id);
        const plain = due(clockOf(start, { budget }), calendar);
        const rolled = due(clockOf(start, { budget, roll: 'next_working_day' }), calendar);
        expect(isWorkingDay(rolled, calendar)).toEqual({ ok: true, value: true });
        for (let day = plain; day < rolled; day = addDays(day, 1)) {
          expect(isWorkingDay(day, calendar)).toEqual({ ok: true, value: false });
        }
      }),
    );
  });

  test('a suspension neither loses nor invents a day: the date moves by exactly the days that the explanation adds', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, (id, { clock }) => {
        const calendar = load(id);
        const moved = clock.roll === 'none' ? clock : { ...clock, roll: 'none' as const };
        const reading = value(dueDate(moved, calendar));
        const base = due({ ...moved, suspensions: [] }, calendar);
        const added = reading.explanation.reduce(
          (sum, entry) => sum + (entry.reason === 'suspension' ? entry.days! : 0),
          0,
        );
        expect(
          moved.budget!.unit === 'working_day'
            ? value(workingDaysBetween(base, reading.dueDate!, calendar))
            : daysBetween(base, reading.dueDate!),
        ).toBe(added);
        expect(added).toBeLessThanOrEqual(moved.maxSuspensionDays ?? Infinity);
      }),
    );
  });

  test('a count day by day finds the same date: every day that stands still before the end pushes the end on', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, (id, { clock }) => {
        const calendar = load(id);
        const free = { ...clock, kind: 'limit' as const, roll: 'none' as const, maxSuspensionDays: undefined };
        const local = (instant: string): string => value(localDateOf(instant, calendar));
        const still = (day: string): boolean =>
          clock.suspensions.some(({ from, to }) => day >= local(from) && day < local(to!));
        const counts = (day: string): boolean =>
          clock.budget!.unit !== 'working_day' || value(isWorkingDay(day, calendar));
        let end = due({ ...free, suspensions: [] }, calendar);
        // The start day is no day of a count of working days.
        const from = addDays(local(clock.startedAt), clock.budget!.unit === 'working_day' ? 1 : 0);
        for (let day = from; day <= end; day = addDays(day, 1)) {
          if (!still(day) || !counts(day)) continue;
          do end = addDays(end, 1);
          while (!counts(end));
        }
        expect(due(free, calendar)).toBe(end);
      }),
    );
  });

  test('cutting a suspension in two at any moment changes nothing', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyClock,
        fc.integer({ min: 0, max: 24 * 30 }),
        (id, { clock, start, stretches, rest }, cut) => {
          const calendar = load(id);
          const halves = stretches.flatMap(([gap, length]): [number, number][] => {
            const before = Math.min(cut, length);
            return [
              [gap, before],
              [gap + before, length - before],
            ];
          });
          expect(due(clockOf(start, rest, halves), calendar)).toBe(due(clock, calendar));
        },
      ),
    );
  });

  test('the order in which suspensions stand on the ledger changes nothing', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, (id, { clock }) => {
        const calendar = load(id);
        expect(due({ ...clock, suspensions: [...clock.suspensions].reverse() }, calendar)).toBe(due(clock, calendar));
      }),
    );
  });

  test('one more suspension, or a longer one, never gives an earlier date', () => {
    const more = fc.tuple(fc.integer({ min: 0, max: 24 * 80 }), fc.integer({ min: 0, max: 24 * 30 }));
    fc.assert(
      fc.property(
        anyCalendar,
        anyClock,
        more,
        fc.nat(24 * 9),
        (id, { clock, start, stretches, rest }, extra, longer) => {
          const calendar = load(id);
          expect(due(clockOf(start, rest, [...stretches, extra]), calendar) >= due(clock, calendar)).toBe(true);
          const lengthened = stretches.map(([gap, length]): [number, number] => [gap, length + longer]);
          expect(due(clockOf(start, rest, lengthened), calendar) >= due(clock, calendar)).toBe(true);
        },
      ),
    );
  });

  test('a later start never gives an earlier date', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, fc.nat(24 * 40), (id, { clock, start, stretches, rest }, later) => {
        const calendar = load(id);
        // Months differ in length: one that begins within a standstill is another month than one before it.
        const isMonths = !['working_day', 'day', 'week'].includes(rest.budget.unit);
        const suspensions = isMonths ? suspensionsOf(start + 24 * 41, stretches) : clock.suspensions;
        const early = { ...clock, suspensions };
        const late = { ...early, startedAt: instantAt((start + later) * HOUR) };
        expect(due(late, calendar) >= due(early, calendar)).toBe(true);
      }),
    );
  });

  test('a suspension that lasts gives the date that it would have if it ended today', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, fc.nat(24 * 20), fc.nat(24 * 40), (id, { clock, start }, gap, length) => {
        const calendar = load(id);
        const from = instantAt((start + gap) * HOUR);
        const now = clock.suspensions.reduce((latest, { to }) => laterOf(latest, to!), from);
        const to = instantAt(epochMs(now) + length * HOUR);
        const open: Suspension = { from, to: null, cause: 'pause', fromSeq: 90, ref: 'p' };
        const today = value(localDateOf(to, calendar));
        const lasting = value(dueDate({ ...clock, suspensions: [...clock.suspensions, open] }, calendar, today));
        const ended = due({ ...clock, suspensions: [...clock.suspensions, { ...open, to }] }, calendar);
        expect(lasting.provisionalDueDate ?? lasting.dueDate).toBe(ended);
        expect(lasting.dueDate === null || lasting.dueDate >= ended).toBe(true);
      }),
    );
  });

  test('what is left today and what has passed make the whole', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, fc.nat(60), (id, { clock }, passed) => {
        const calendar = load(id);
        const end = due(clock, calendar);
        const today = addDays(value(localDateOf(clock.startedAt, calendar)), passed);
        const midnight = `${today}T00:00:00.000Z`;
        const date = value(localDateOf(midnight, calendar));
        const left = value(remaining(clock, midnight, calendar));
        const expected = left.unit === 'day' ? daysBetween(date, end) : value(workingDaysBetween(date, end, calendar));
        expect(left).toMatchObject({ days: Math.max(expected, 0), suspended: false });
      }),
    );
  });

  test('the explanation of a count of working days names every day that was stepped over', () => {
    fc.assert(
      fc.property(anyCalendar, anyHour, fc.integer({ min: 1, max: 60 }), (id, start, n) => {
        const calendar = load(id);
        const clock = clockOf(start, { budget: { n, unit: 'working_day' } });
        const reading = value(dueDate(clock, calendar));
        const from = value(localDateOf(clock.startedAt, calendar));
        const weekends = reading.explanation.flatMap((entry) => (entry.reason === 'weekends' ? [entry.days] : []));
        const holidays = reading.explanation.flatMap((entry) => (entry.reason === 'holiday' ? [entry.date] : []));
        expect(n + (weekends[0] ?? 0) + holidays.length).toBe(daysBetween(from, reading.dueDate!));
        expect(holidays.filter((date) => weekday(date) > 5)).toEqual([]);
      }),
    );
  });
});
