import fc from 'fast-check';
import { withRecesses } from '../../../domain/calendar/recess';
import { isWorkingDay, localDateOf, workingDaysBetween } from '../../../domain/calendar/calendar';
import { addDays } from '../../../domain/calendar/dates';
import type { Calendar } from '../../../domain/calendar/types';
import {
  dueDate,
  extend,
  resume,
  suspend,
  timeBetween,
  type Budget,
  type Extension,
  type RunningClock,
} from '../../../domain/clock';
import { SYSTEM } from '../../../domain/kernel';
import { instantAt, MS_PER_DAY } from '../../../domain/time';
import { loadCalendar } from '../../../register/calendars';
import { value } from '../../support/value';
import { withOpinionClock } from '../review/regime';
import { openRound, SECRETARY, type RoundPlay } from '../review/round';

const HOUR = 3_600_000;

/** The budget of a clock that counts days. */
const daysOf = ({ budget }: RunningClock): Budget => budget as Budget;
const START = Date.parse('2025-01-06T09:00:00.000Z');

const calendars: readonly Calendar[] = ['DK', 'SE', 'NO', 'FR'].map((id) => value(loadCalendar(id)));
/** No recess, one over the turn of a month, two, and one that begins where the other ends. */
const RECESSES = [
  [],
  [['2025-02-24', '2025-03-09']],
  [
    ['2025-01-20', '2025-01-24'],
    ['2025-04-14', '2025-05-11'],
  ],
  [
    ['2025-02-01', '2025-02-09'],
    ['2025-02-10', '2025-02-16'],
  ],
] as const;
const anyCalendar = fc.constantFrom(
  ...calendars.flatMap((calendar) =>
    RECESSES.map((stretches) =>
      withRecesses(
        calendar,
        stretches.map(([from, to]) => ({ from, to, effect: 'pause' as const })),
      ),
    ),
  ),
);

const units = fc.constantFrom<Budget['unit']>('working_day', 'day');
const anyClock = fc
  .record({ unit: units, n: fc.integer({ min: 1, max: 40 }), start: fc.nat(24 * 60) })
  .map(({ unit, n, start }): RunningClock => ({
    ...{ id: 'c', kind: 'limit', startedAt: instantAt(START + start * HOUR), startedBySeq: 1, roll: 'none' },
    ...{ budget: { n, unit }, suspensions: [] },
  }));
const anyStops = fc.array(fc.tuple(fc.nat(24 * 50), fc.nat(24 * 20)), { maxLength: 3 });

const stopped = (clock: RunningClock, stops: readonly (readonly [number, number])[]): RunningClock =>
  stops.reduce((one, [from, length], index) => {
    const at = Date.parse(clock.startedAt) + from * HOUR;
    const ref = `r${index}`;
    const began = suspend(one, { at: instantAt(at), cause: 'pause', seq: index * 2 + 2, ref });
    return resume(began, { at: instantAt(at + length * HOUR), seq: index * 2 + 3, ref });
  }, clock);
const extension = (by: Budget, seq: number): Extension => ({ by, at: '2025-01-07T00:00:00.000Z', grantedBy: 'p', seq });
const due = (clock: RunningClock, calendar: Calendar): string => value(dueDate(clock, calendar)).dueDate!;
const local = (instant: string, calendar: Calendar): string => value(localDateOf(instant, calendar));
const inRecess = (date: string, { recesses = [] }: Calendar): boolean =>
  recesses.some(({ from, to }) => from <= date && date <= to);

/** Whether a day is one that this clock counts. */
const counts = (date: string, clock: RunningClock, calendar: Calendar): boolean =>
  !inRecess(date, calendar) && (clock.budget!.unit === 'day' || value(isWorkingDay(date, calendar)));

describe('extension, suspension and recess together', () => {
  test('a count day by day finds the same date', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, fc.nat(20), (calendar, clock, more) => {
        const { unit, n } = daysOf(clock);
        const longer = more === 0 ? clock : extend(clock, extension({ n: more, unit }, 9));
        let day = local(clock.startedAt, calendar);
        for (let left = n + more; left > 0; left -= counts(day, clock, calendar) ? 1 : 0) day = addDays(day, 1);
        expect(due(longer, calendar)).toBe(day);
      }),
    );
  });

  test('it does not matter which came first on the ledger: the extension or the standstill', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyClock,
        anyStops,
        fc.integer({ min: 1, max: 20 }),
        units,
        (calendar, clock, stops, n, unit) => {
          const by = extension({ n, unit }, 99);
          expect(due(extend(stopped(clock, stops), by), calendar)).toBe(
            due(stopped(extend(clock, by), stops), calendar),
          );
        },
      ),
    );
  });

  test('an extension moves the date by exactly its own counted days, whatever stood still before', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, anyStops, fc.integer({ min: 1, max: 20 }), (calendar, clock, stops, n) => {
        const { unit } = daysOf(clock);
        const before = stopped(clock, stops);
        // A standstill that began after the end has not stopped anything, and would stop the longer clock.
        const end = due(before, calendar);
        const relevant = stopped(
          clock,
          stops.filter(([from]) => isBefore(clock, from, end, calendar)),
        );
        if (due(relevant, calendar) !== end) return;
        const after = due(extend(relevant, extension({ n, unit }, 99)), calendar);
        let day = end;
        for (let left = n; left > 0; left -= counts(day, clock, calendar) && !isStill(relevant, day, calendar) ? 1 : 0)
          day = addDays(day, 1);
        expect(after).toBe(day);
        expect(timeBetween(clock, end, after, calendar)!.n).toBeGreaterThanOrEqual(n);
      }),
    );
  });

  test('portions of one unit come to the same as the whole', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyClock,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 15 }),
        (calendar, clock, a, b) => {
          const { unit } = daysOf(clock);
          const portions = extend(extend(clock, extension({ n: a, unit }, 9)), extension({ n: b, unit }, 10));
          expect(due(portions, calendar)).toBe(due(extend(clock, extension({ n: a + b, unit }, 9)), calendar));
        },
      ),
    );
  });

  test('the explanation accounts for every day between the budget and the end', () => {
    fc.assert(
      fc.property(anyCalendar, anyClock, anyStops, fc.nat(10), (calendar, clock, stops, more) => {
        const { unit } = daysOf(clock);
        const whole = more === 0 ? clock : extend(clock, extension({ n: more, unit }, 99));
        const { dueDate: end, explanation } = value(dueDate(stopped(whole, stops), calendar));
        const days = explanation.reduce((sum, entry) => {
          if (entry.reason === 'suspension') return sum + entry.days!;
          if (entry.reason === 'recess') return sum + entry.days;
          return entry.reason === 'extended' ? sum + entry.n : sum;
        }, 0);
        const bare = calendars.find(({ id }) => id === calendar.id)!;
        const base = due(clock, bare);
        const between =
          unit === 'working_day'
            ? value(workingDaysBetween(base, end!, bare))
            : (Date.parse(end!) - Date.parse(base)) / MS_PER_DAY;
        expect(between).toBe(days);
      }),
    );
  });
});

const isBefore = ({ startedAt }: RunningClock, from: number, end: string, calendar: Calendar): boolean =>
  local(instantAt(Date.parse(startedAt) + from * HOUR), calendar) < end;
const isStill = ({ suspensions }: RunningClock, day: string, calendar: Calendar): boolean =>
  suspensions.some(({ from, to }) => local(from, calendar) <= day && day < local(to!, calendar));

type Move =
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'stop' | 'go'; readonly ref: string }
  | { readonly kind: 'extend'; readonly n: number };

const anyMoves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 150 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constantFrom('stop' as const, 'go' as const), ref: fc.constantFrom('a', 'b') }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('extend' as const), n: fc.integer({ min: 1, max: 4 }) }) },
  ),
  { maxLength: 25 },
);

function make(play: RoundPlay, move: Move, count: number): void {
  switch (move.kind) {
    case 'wait':
      play.until(instantAt(Date.parse(play.now) + move.hours * HOUR));
      return;
    case 'stop':
      play.does(SYSTEM, { type: 'SuspendRound', cause: 'pause', ref: `${move.ref}${count}`, at: play.now });
      return;
    case 'go':
      for (const { ref, open } of play.state.stops)
        if (open) play.does(SYSTEM, { type: 'ResumeRound', ref, at: play.now });
      return;
    case 'extend':
      play.act(SECRETARY, { type: 'ExtendClock', clockId: 'opinion', by: { n: move.n, unit: 'working_day' } });
  }
}

describe('reminders, whatever happens to the clock', () => {
  test('are sent once for each date, in order, never of a date that has passed, and always before silence speaks', () => {
    const rules = withOpinionClock({
      remindBefore: [1, 3, 6],
      deemed: 'escalate',
      suspendOn: ['pause'],
      extension: { most: { n: 15, unit: 'working_day' }, by: 'council', reasonRequired: false },
    });
    let reminders = 0;
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const play = openRound(rules);
        moves.forEach((move, index) => make(play, move, index));
        for (const { ref, open } of play.state.stops)
          if (open) play.does(SYSTEM, { type: 'ResumeRound', ref, at: play.now });
        play.until(instantAt(Date.parse(play.now) + 120 * MS_PER_DAY));
        const told = play.recorded.flatMap(({ event, meta }) =>
          event.type === 'ClockReminded' ? [{ ...event, at: meta.at }] : [],
        );
        expect(new Set(told.map(({ dueDate: date, before }) => `${date} ${before}`)).size).toBe(told.length);
        for (const [index, { dueDate: date, before, at }] of told.entries()) {
          const previous = told[index - 1];
          expect(at.slice(0, 10) <= date).toBe(true);
          // The date only ever moves on; for one date the days before it become fewer.
          if (previous)
            expect(previous.dueDate < date || (previous.dueDate === date && previous.before > before)).toBe(true);
        }
        const overdue = play.recorded.find(({ event }) => event.type === 'OpinionOverdue');
        expect(overdue).toBeDefined();
        expect(told.at(-1)).toMatchObject({
          before: 1,
          dueDate: (overdue!.event as { ranOut: { dueDate: string } }).ranOut.dueDate,
        });
        expect(play.notices.filter(({ kind }) => kind === 'clock_reminder')).toHaveLength(told.length);
        expect(play.replayed()).toEqual(play.state);
        reminders += told.length;
      }),
    );
    expect(reminders).toBeGreaterThan(200);
  });
});
