import fc from 'fast-check';
import type { Facts } from '../../domain/predicate';
import type { Tiering } from '../../domain/regime/admission';
import { findScope } from '../../domain/regime/scope';
import { findTier } from '../../domain/regime/tiers';
import { delivery, estimate, SMALL, subject } from '../regimes/fixture';

const level = (id: string, more: Partial<Tiering['levels'][number]> = {}): Tiering['levels'][number] => ({
  id,
  label: { en: id },
  obligations: [],
  gates: [],
  ...more,
});
const LEVELS = [level('low'), level('medium'), level('high')];

/** One question on a number: below 10 low, below 20 medium, otherwise high. */
const question = (id: string, more: Partial<Tiering['questions'][number]> = {}): Tiering['questions'][number] => ({
  id,
  text: { en: id },
  answers: [
    { level: 'low', score: 1, when: { fact: id, is: '<', value: 10 } },
    { level: 'medium', score: 2, when: { fact: id, is: '<', value: 20 } },
    { level: 'high', score: 3, when: { fact: id, is: '>=', value: 20 } },
  ],
  ...more,
});
const HIGHEST: Tiering = { method: 'highest_answer', questions: [question('a'), question('b')], levels: LEVELS };
const tier = (tiering: Tiering, facts: Facts): string | null => findTier(tiering, facts).tier?.id ?? null;
const possible = (tiering: Tiering, facts: Facts): readonly string[] => findTier(tiering, facts).explained.possible;

test('"single" has one tier for everybody', () => {
  expect(tier({ method: 'single', questions: [], levels: [level('only')] }, {})).toBe('only');
});

describe('"highest answer"', () => {
  test.each([
    [5, 5, 'low'],
    [5, 15, 'medium'],
    [25, 5, 'high'],
    [15, 25, 'high'],
  ])('of %i and %i is %s', (a, b, expected) => {
    expect(tier(HIGHEST, { a, b })).toBe(expected);
  });

  test('is settled without a fact that could not raise it', () => {
    expect(tier(HIGHEST, { a: 25 })).toBe('high');
    expect(possible(HIGHEST, { a: 15 })).toEqual(['medium', 'high']);
    expect(tier(HIGHEST, { a: 15 })).toBeNull();
    expect(possible(HIGHEST, {})).toEqual(['low', 'medium', 'high']);
  });

  test('leaves out a question that does not apply', () => {
    const asked = question('b', { appliesIf: { fact: 'digital', is: '=', value: true } });
    const tiering = { ...HIGHEST, questions: [question('a'), asked] };
    expect(tier(tiering, { a: 5, b: 25, digital: false })).toBe('low');
    expect(tier(tiering, { a: 5, b: 25, digital: true })).toBe('high');
    expect(possible(tiering, { a: 5, b: 25 })).toEqual(['low', 'high']);
  });

  test('explains each question with the conditions that were tried', () => {
    const { explained } = findTier(HIGHEST, { a: 15, b: 5 });
    expect(explained.questions).toMatchObject([
      {
        id: 'a',
        possible: [{ level: 'medium' }],
        conditions: [
          { level: 'low', explained: { result: 'false', actual: 15 } },
          { level: 'medium', explained: { result: 'true' } },
          { level: 'high', explained: { result: 'false' } },
        ],
      },
      { id: 'b', possible: [{ level: 'low' }] },
    ]);
  });
});

describe('"weighted score"', () => {
  const tiering: Tiering = {
    method: 'weighted_score',
    questions: [question('a', { weight: 10 }), question('b')],
    levels: [level('low'), level('medium', { minimumScore: 22 }), level('high', { minimumScore: 31 })],
  };

  test.each([
    [5, 5, 11, 'low'],
    [15, 5, 21, 'low'],
    [15, 15, 22, 'medium'],
    [25, 5, 31, 'high'],
  ])('of %i and %i is %i, which is %s', (a, b, score, expected) => {
    expect(findTier(tiering, { a, b })).toMatchObject({
      tier: { id: expected },
      explained: { score: { least: score, most: score } },
    });
  });

  test('keeps all tiers that the missing answers leave open', () => {
    expect(findTier(tiering, { a: 15 }).explained).toMatchObject({
      score: { least: 20, most: 23 },
      possible: ['low', 'medium'],
    });
    expect(tier(tiering, { a: 5 })).toBe('low');
  });
});

describe('"matrix"', () => {
  const axis = (id: string): Tiering['questions'][number] => ({
    id,
    text: { en: id },
    answers: [
      { level: 'small', when: { fact: id, is: '<', value: 10 } },
      { level: 'big', when: { fact: id, is: '>=', value: 10 } },
    ],
  });
  const tiering: Tiering = {
    method: 'matrix',
    questions: [axis('cost'), axis('risk')],
    levels: LEVELS,
    matrix: [
      { answers: ['small', 'small'], level: 'low' },
      { answers: ['small', 'big'], level: 'medium' },
      { answers: ['big', 'small'], level: 'medium' },
      { answers: ['big', 'big'], level: 'high' },
    ],
  };

  test('takes the level of the combination', () => {
    expect(tier(tiering, { cost: 1, risk: 1 })).toBe('low');
    expect(tier(tiering, { cost: 10, risk: 1 })).toBe('medium');
    expect(tier(tiering, { cost: 10, risk: 10 })).toBe('high');
  });

  test('keeps all levels of the row while an axis is unknown', () => {
    expect(possible(tiering, { cost: 10 })).toEqual(['medium', 'high']);
  });
});

describe('"by body"', () => {
  const tiering: Tiering = { method: 'by_body', classifiedBy: 'oversight', questions: [], levels: LEVELS };

  test('waits for the classification', () => {
    expect(tier(tiering, { 'tier.classified': 'medium' })).toBe('medium');
    expect(tier(tiering, { 'tier.classified': 'no such level' })).toBeNull();
    expect(tier(tiering, {})).toBeNull();
  });

  test('a project in scope without its tier says what is missing, and has no gates yet', () => {
    const found = findScope(subject(estimate(delivery(200_000))), { ...SMALL, tiers: tiering }, {});
    expect(found).toMatchObject({ outcome: 'in', tier: null, gates: [] });
    expect(found.reasons).toContainEqual({
      code: 'tier-undetermined',
      facts: { method: 'by_body', possible: ['low', 'medium', 'high'], unknown: ['tier.classified'] },
    });
  });

  test('an agency does not classify itself', () => {
    const stated = subject(estimate(delivery(200_000)), { facts: { 'tier.classified': 'low' } });
    expect(findScope(stated, { ...SMALL, tiers: tiering }, {}).tier).toBeNull();
  });
});

test('an unverified question or level is a caveat where it was used', () => {
  const tiering: Tiering = {
    ...HIGHEST,
    questions: [question('a', { verified: false, note: 'a?' }), question('b')],
    levels: [level('low', { verified: false, note: 'low?' }), level('medium'), level('high')],
  };
  expect(findTier(tiering, { a: 5, b: 5 }).caveats).toEqual([
    { rule: 'tiers.questions.a', note: 'a?' },
    { rule: 'tiers.levels.low', note: 'low?' },
  ]);
  expect(findTier(tiering, { a: 5, b: 15 }).caveats).toEqual([{ rule: 'tiers.questions.a', note: 'a?' }]);
});

const methods = fc.constantFrom<Tiering>(HIGHEST, {
  method: 'weighted_score',
  questions: [question('a', { weight: 2 }), question('b', { weight: 3 })],
  levels: [level('low'), level('medium', { minimumScore: 8 }), level('high', { minimumScore: 12 })],
});
const facts = fc.record({ a: fc.nat(30), b: fc.nat(30) });

test('the tier that all facts give is among those that some of them leave possible', () => {
  fc.assert(
    fc.property(methods, facts, fc.subarray(['a', 'b'] as const), (tiering, all, kept) => {
      const some = Object.fromEntries(kept.map((name) => [name, all[name]]));
      expect(possible(tiering, some)).toContain(tier(tiering, all));
    }),
  );
});

test('a higher answer never gives a lower tier', () => {
  const rank = (tiering: Tiering, given: Facts): number =>
    tiering.levels.findIndex(({ id }) => id === tier(tiering, given));
  fc.assert(
    fc.property(methods, facts, fc.nat(30), (tiering, given, more) => {
      expect(rank(tiering, { ...given, a: given.a + more })).toBeGreaterThanOrEqual(rank(tiering, given));
    }),
  );
});
