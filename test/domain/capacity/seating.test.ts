import fc from 'fast-check';
import { durationsOf, remaining } from '../../../domain/capacity/durations';
import { seatLast, type Seat, type Waiting } from '../../../domain/capacity/seating';

const seat = (personId: string, changes: Partial<Seat> = {}): Seat => ({
  personId,
  chair: false,
  expertise: [],
  free: 1,
  back: 0,
  ...changes,
});
const waiting = (members: number, changes: Partial<Waiting> = {}): Waiting => ({
  need: { members, chair: false, expertise: [] },
  members: [],
  takes: 10,
  ...changes,
});
const POOL = ['a', 'b', 'c'].map((id) => seat(id));
const BUSY = POOL.map((each) => ({ ...each, free: 0 }));

describe('quantiles are times that a round really took', () => {
  test('half, four fifths and nine tenths took no longer', () => {
    expect(durationsOf([4, 1, 3, 2, 5, 6, 7, 8, 9, 10])).toEqual({ rounds: 10, median: 5, p80: 8, p90: 9 });
    expect(durationsOf([7])).toEqual({ rounds: 1, median: 7, p80: 7, p90: 7 });
    expect(durationsOf([])).toBeNull();
  });

  test('they are of the history, in order, and reached by as many as they say', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (days) => {
        const { rounds, median, p80, p90 } = durationsOf(days)!;
        expect(rounds).toBe(days.length);
        expect(median <= p80 && p80 <= p90).toBe(true);
        for (const [value, percent] of [
          [median, 50],
          [p80, 80],
          [p90, 90],
        ] as const) {
          expect(days).toContain(value);
          expect(days.filter((each) => each <= value).length * 100).toBeGreaterThanOrEqual(percent * days.length);
        }
      }),
    );
  });

  test('what has lasted longer than everything before it has an end of which nothing is known', () => {
    const days = [10, 12, 20];
    expect(remaining(0, days)).toBe(12);
    expect(remaining(11, days)).toBe(1);
    expect(remaining(12, days)).toBe(8);
    expect(remaining(20, days)).toBeNull();
  });
});

describe('a waiting round gets its members', () => {
  test('at once where there are free places', () => {
    expect(seatLast(POOL, [], [waiting(3)])).toEqual({ seated: true, days: 0 });
  });

  test('after the rounds before it, in their order', () => {
    expect(seatLast(POOL, [], [waiting(2), waiting(2)])).toEqual({ seated: true, days: 10 });
    expect(seatLast(POOL, [], [waiting(2), waiting(1)])).toEqual({ seated: true, days: 0 });
    expect(seatLast(POOL, [], [waiting(3, { takes: 4 }), waiting(3, { takes: 6 }), waiting(1)])).toEqual({
      seated: true,
      days: 10,
    });
  });

  test('when enough others have ended, each giving back all its seats', () => {
    const sitting = [
      { members: ['a'], left: 3 },
      { members: ['b'], left: 8 },
      { members: ['c'], left: 5 },
    ];
    expect([1, 2, 3].map((members) => seatLast(BUSY, sitting, [waiting(members)]))).toEqual([
      { seated: true, days: 3 },
      { seated: true, days: 5 },
      { seated: true, days: 8 },
    ]);
  });

  test('when who is away is back', () => {
    expect(seatLast([seat('a'), seat('b', { back: 6 })], [], [waiting(2)])).toEqual({ seated: true, days: 6 });
  });

  test('with its chair and the fields that it needs, though others are free', () => {
    const pool = [seat('a'), seat('b'), seat('c', { chair: true, expertise: ['law'], free: 0 })];
    const sitting = [{ members: ['c'], left: 7 }];
    const chaired = waiting(2, { need: { members: 2, chair: true, expertise: [] } });
    const learned = waiting(1, { need: { members: 1, chair: false, expertise: ['law'] } });
    expect(seatLast(pool, sitting, [chaired])).toEqual({ seated: true, days: 7 });
    expect(seatLast(pool, sitting, [learned])).toEqual({ seated: true, days: 7 });
    expect(seatLast(pool, sitting, [waiting(2)])).toEqual({ seated: true, days: 0 });
  });

  test('and no member sits in one round twice', () => {
    const pool = [seat('a', { free: 9 }), seat('b', { free: 9 })];
    expect(seatLast(pool, [], [waiting(3)])).toEqual({ seated: false, why: 'pool-too-small' });
    expect(seatLast(pool, [], [waiting(2, { members: ['a'] })])).toEqual({ seated: false, why: 'pool-too-small' });
  });

  test('never, as far as can be told, where nothing tells when seats come free', () => {
    const sitting = [{ members: ['a', 'b', 'c'], left: null }];
    expect(seatLast(BUSY, sitting, [waiting(1)])).toEqual({ seated: false, why: 'no-seat-in-sight' });
    expect(seatLast(POOL, [], [waiting(3, { takes: null }), waiting(1)])).toEqual({
      seated: false,
      why: 'no-seat-in-sight',
    });
  });

  test('although one before it asks for what nobody in the pool has', () => {
    const impossible = waiting(1, { need: { members: 1, chair: false, expertise: ['law'] } });
    expect(seatLast(POOL, [], [impossible, waiting(3)])).toEqual({ seated: true, days: 0 });
  });
});

test('one more member never makes anybody wait longer, one more round before it never shorter', () => {
  const pools = fc.array(fc.record({ free: fc.nat(2), back: fc.nat(5) }), { minLength: 2, maxLength: 5 });
  const queues = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  const days = (pool: readonly Seat[], queue: readonly Waiting[]): number => {
    const found = seatLast(pool, [], queue);
    return found.seated ? found.days : Infinity;
  };
  fc.assert(
    fc.property(pools, queues, (places, rounds) => {
      const pool = places.map((each, at) => seat(`m${at}`, each));
      const queue = rounds.map((takes) => waiting(1, { takes }));
      expect(days([...pool, seat('new')], queue)).toBeLessThanOrEqual(days(pool, queue));
      expect(days(pool, [waiting(1), ...queue])).toBeGreaterThanOrEqual(days(pool, queue));
    }),
  );
});
