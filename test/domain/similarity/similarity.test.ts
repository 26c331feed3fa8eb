import fc from 'fast-check';
import { outcomeOf } from '../../../domain/similarity/outcome';
import { mostSimilar } from '../../../domain/similarity/rank';
import type { Candidate, Features } from '../../../domain/similarity/types';
import { contentWords } from '../../../domain/similarity/words';

const SUBJECT: Features = {
  words: contentWords('Nytt ärendehanteringssystem för polisen'),
  systems: ['DurTvå'],
  suppliers: [],
  kind: 'project',
  agencyType: 'agency',
  cost: { minor: 100, currency: 'SEK' },
  days: 400,
};
const candidate = (id: string, over: Partial<Features> = {}): Candidate => ({
  id,
  words: [],
  systems: [],
  suppliers: [],
  kind: null,
  agencyType: null,
  cost: null,
  days: null,
  ...over,
});

test('words are compared as they stand, in lower case, each once, without stop words', () => {
  expect(contentWords('The new Case system, and the CASE it is for')).toEqual(['case', 'system']);
  expect(SUBJECT.words).toEqual(['ärendehanteringssystem', 'polisen']);
});

test('a project is wholly like itself', () => {
  const [match] = mostSimilar(SUBJECT, [candidate('same', SUBJECT)], 10);
  expect(match?.percent).toBe(100);
});

test('every match says in which respects it is alike, what is shared and what that counts', () => {
  const [match] = mostSimilar(SUBJECT, [candidate('a', { words: ['polisen'], systems: ['durtvå '] })], 10);
  expect(match?.reasons).toEqual([
    { feature: 'words', percent: 67, weight: 40, shared: ['polisen'] },
    { feature: 'systems', percent: 100, weight: 20, shared: ['durtvå'] },
  ]);
  // 67 × 40 + 100 × 20, of the 90 that the project itself states.
  expect(match?.percent).toBe(52);
});

test('size and kind alone make no project alike', () => {
  const { words: _, systems: __, ...rest } = SUBJECT;
  expect(mostSimilar(SUBJECT, [candidate('large', rest)], 10)).toEqual([]);
});

test('costs in different currencies are not compared', () => {
  const euros = candidate('eur', { words: SUBJECT.words, cost: { minor: 100, currency: 'EUR' } });
  const crowns = candidate('sek', { words: SUBJECT.words, cost: { minor: 100, currency: 'SEK' } });
  const [first, second] = mostSimilar(SUBJECT, [euros, crowns], 10);
  expect(first?.id).toBe('sek');
  expect(second?.reasons.map(({ feature }) => feature)).not.toContain('cost');
});

test('what overran cost more or ended later; of what is not known nothing is said', () => {
  const known = {
    plannedCost: 100,
    plannedStart: null,
    plannedEnd: '2025-01-01',
    finalCost: 100,
    finalEnd: '2025-01-01',
  };
  expect(outcomeOf(known)).toMatchObject({ costPercent: 100, daysLate: 0, overran: false });
  expect(outcomeOf({ ...known, finalEnd: '2025-02-01' })).toMatchObject({ daysLate: 31, overran: true });
  expect(outcomeOf({ ...known, finalCost: 101, finalEnd: null })).toMatchObject({ costPercent: 101, overran: true });
  expect(outcomeOf({ ...known, finalCost: null, finalEnd: null }).overran).toBeNull();
});

test('the ranking does not depend on the order of the candidates, and never exceeds what was asked for', () => {
  const some = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      words: fc.subarray([...SUBJECT.words, 'tax', 'road']),
      cost: fc.integer({ min: 1, max: 1000 }),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 5 }), (specs, most) => {
      const all = specs.map(({ id, words, cost }) => candidate(id, { words, cost: { minor: cost, currency: 'SEK' } }));
      const ranked = mostSimilar(SUBJECT, all, most);
      expect(ranked).toEqual(mostSimilar(SUBJECT, all.toReversed(), most));
      expect(ranked.length).toBeLessThanOrEqual(most);
      for (const { percent } of ranked) expect(percent >= 15 && percent <= 100).toBe(true);
    }),
  );
});
