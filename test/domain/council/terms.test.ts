import fc from 'fast-check';
import { endByRule, termRefusals, type TermRule } from '../../../domain/council/appointing';
import { endOfTerm, lastDayOf, termAt, termsOf, type Seat } from '../../../domain/council/terms';
import { MS_PER_DAY, epochMs, instantAt } from '../../../domain/time';
import { calendarFor, SE } from '../fixtures/regimes';

const calendar = calendarFor(SE);
const seat = (from: string, to: string | null): Seat => ({ from, to });
const rule = (limits: object): TermRule => {
  const [review] = SE.reviews;
  if (!review) throw new Error('The regime has no council.');
  const { termYears: _years, maxTerms: _terms, ...composition } = review.composition;
  return { rule: { id: review.id, composition: { ...composition, ...limits } }, calendar };
};
const codes = (seats: readonly Seat[], proposed: Seat, limits: object) =>
  termRefusals(seats, proposed, [rule(limits)]).map(({ code }) => code);

const FIRST = seat('2020-12-31T23:00:00.000Z', '2022-12-31T23:00:00.000Z');
const SECOND = seat('2022-12-31T23:00:00.000Z', '2024-12-31T23:00:00.000Z');

describe('the terms of a member', () => {
  it('are his offices at the council one after the other; one given during another belongs to it', () => {
    const chair = seat('2021-06-01T00:00:00.000Z', '2022-12-31T23:00:00.000Z');
    expect(termsOf([SECOND, chair, FIRST])).toEqual([FIRST, SECOND]);
    expect(termsOf([FIRST, seat('2030-01-01T00:00:00.000Z', null)])).toHaveLength(2);
    expect(termsOf([seat('2021-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z')])).toEqual([]);
  });

  it('are counted from the first: before it none, between two the one before', () => {
    const gap = seat('2026-01-01T00:00:00.000Z', null);
    const at = (now: string) => termAt([FIRST, SECOND, gap], now).number;
    expect([at('2020-01-01T00:00:00.000Z'), at(FIRST.from), at(SECOND.from), at('2025-06-01T00:00:00.000Z')]).toEqual([
      0, 1, 2, 2,
    ]);
    expect(at(gap.from)).toBe(3);
  });

  it('never overlap, and cover what the offices cover, in whatever order they are entered', () => {
    const instant = fc
      .integer({ min: 0, max: 4000 })
      .map((day) => instantAt(epochMs('2020-01-01T00:00:00Z') + day * MS_PER_DAY));
    const office = fc.tuple(instant, fc.option(instant)).map(([from, to]) => seat(from, to));
    fc.assert(
      fc.property(fc.array(office, { maxLength: 8 }), instant, (offices, now) => {
        const terms = termsOf(offices);
        terms.slice(1).forEach((term, index) => {
          const { to } = terms[index] ?? { to: null };
          expect(to !== null && to <= term.from).toBe(true);
        });
        const covers = (all: readonly Seat[]) => all.some(({ from, to }) => from <= now && (to === null || now < to));
        expect(covers(terms)).toBe(covers(offices));
        expect(termsOf([...offices].reverse())).toEqual(terms);
      }),
    );
  });
});

describe('the end of a term', () => {
  it.each([
    ['that began with a day', '2024-12-31T23:00:00.000Z', 3, '2027-12-31T23:00:00.000Z'],
    ['that began in the middle of one', '2025-03-03T08:00:00.000Z', 3, '2028-03-03T23:00:00.000Z'],
    ['that began on a leap day', '2024-02-28T23:00:00.000Z', 1, '2025-02-27T23:00:00.000Z'],
    ['across a change of the clocks', '2025-10-26T23:00:00.000Z', 3, '2028-10-26T22:00:00.000Z'],
  ])('%s', (_name, from, years, expected) => {
    expect(endOfTerm(from, years, calendar)).toEqual({ ok: true, value: expected });
  });

  it('has its last day in the calendar’s zone', () => {
    expect(lastDayOf({ to: '2027-12-31T23:00:00.000Z' }, calendar)).toEqual({ ok: true, value: '2027-12-31' });
    expect(lastDayOf({ to: '2027-12-31T22:59:59.999Z' }, calendar)).toEqual({ ok: true, value: '2027-12-31' });
    expect(lastDayOf({ to: null }, calendar)).toEqual({ ok: true, value: null });
  });

  it('is set by the strictest rule, and counts from the beginning of a term that runs', () => {
    const from = '2021-06-01T00:00:00.000Z';
    const rules = [rule({ termYears: 4 }), rule({ termYears: 2 }), rule({})];
    expect(endByRule([], FIRST.from, rules)).toEqual({ ok: true, value: FIRST.to });
    expect(endByRule([FIRST], from, rules)).toEqual({ ok: true, value: FIRST.to });
    expect(endByRule([], from, [rule({})])).toEqual({ ok: true, value: null });
  });
});

describe('an appointment to the council', () => {
  it('is refused where its term would be too long, by itself or together with another', () => {
    const over = seat(FIRST.from, '2022-12-31T23:00:00.001Z');
    expect(codes([], FIRST, { termYears: 2 })).toEqual([]);
    expect(codes([], over, { termYears: 2 })).toEqual(['term-too-long']);
    expect(codes([], seat(FIRST.from, null), { termYears: 2 })).toEqual(['term-too-long']);
    expect(codes([FIRST], seat('2022-06-01T00:00:00.000Z', '2024-06-01T00:00:00.000Z'), { termYears: 2 })).toEqual([
      'term-too-long',
    ]);
    expect(codes([FIRST], SECOND, { termYears: 2 })).toEqual([]);
  });

  it('is refused where it would be a term too many, also one that was forgotten between two', () => {
    const between = seat('2019-01-01T00:00:00.000Z', '2019-06-01T00:00:00.000Z');
    expect(codes([FIRST], SECOND, { maxTerms: 2 })).toEqual([]);
    expect(codes([FIRST, SECOND], between, { maxTerms: 2 })).toEqual(['too-many-terms']);
    expect(codes([FIRST, SECOND], seat('2021-01-01T00:00:00.000Z', FIRST.to), { maxTerms: 2 })).toEqual([]);
  });

  it('is refused where the calendar does not say when its term ends', () => {
    expect(codes([], seat('2039-01-01T00:00:00.000Z', null), { termYears: 3 })).toEqual(['calendar-too-short']);
  });

  it('cites the rule, and says what would do', () => {
    const [refusal] = termRefusals([], seat(FIRST.from, null), [rule({ termYears: 2, legalRef: '§ 9' })]);
    expect(refusal).toMatchObject({ rule: { legalRef: '§ 9' }, field: '/to', facts: { latestEnd: FIRST.to } });
    expect(refusal?.remedy).toContain('exception');
  });
});
