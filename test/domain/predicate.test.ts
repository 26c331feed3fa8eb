import fc from 'fast-check';
import {
  evaluate,
  MAX_PREDICATE_DEPTH,
  MAX_PREDICATE_NODES,
  unknownFacts,
  type Comparison,
  type Facts,
  type FactValue,
  type Predicate,
} from '../../domain/predicate';

const leaf = (fact: string, is: Comparison, value: FactValue): Predicate => ({ fact, is, value });
const T = leaf('t', '=', true);
const F = leaf('f', '=', true);
const U = leaf('u', '=', true);
const FACTS: Facts = { t: true, f: false };
const result = (predicate: Predicate, facts: Facts = FACTS): string => evaluate(predicate, facts).result;

test.each([
  [{ all: [] }, 'true'],
  [{ all: [T, T] }, 'true'],
  [{ all: [T, U] }, 'unknown'],
  [{ all: [U, F] }, 'false'],
  [{ any: [] }, 'false'],
  [{ any: [F, F] }, 'false'],
  [{ any: [F, U] }, 'unknown'],
  [{ any: [U, T] }, 'true'],
  [{ not: T }, 'false'],
  [{ not: F }, 'true'],
  [{ not: U }, 'unknown'],
] as [Predicate, string][])('%j is %s', (predicate, expected) => {
  expect(result(predicate)).toBe(expected);
});

test.each([
  ['>=', 5, 5, 'true'],
  ['>', 5, 5, 'false'],
  ['<=', 5, 5, 'true'],
  ['<', 5, 5, 'false'],
  ['>', 6, 5, 'true'],
  ['=', 5, 5, 'true'],
  ['!=', 5, 5, 'false'],
  ['>=', '2025-03-03', '2025-03-02', 'true'],
  ['<', '2025-03-03', '2025-03-02', 'false'],
  ['in', 'b', ['a', 'b'], 'true'],
  ['not_in', 'b', ['a', 'b'], 'false'],
  ['in', 'c', ['a', 'b'], 'false'],
  ['contains', ['a', 'b'], 'b', 'true'],
  ['contains', ['a', 'b'], 'c', 'false'],
] as [Comparison, FactValue, FactValue, string][])('%s compares %j with %j as %s', (is, actual, expected, truth) => {
  expect(result(leaf('x', is, expected), { x: actual })).toBe(truth);
});

test.each([
  ['a text and a number', '>', 'ten', 5],
  ['a number and a text', '=', 5, '5'],
  ['a boolean and a number', '>=', true, 1],
  ['a list where one value is asked', '=', ['a'], 'a'],
  ['a number in a list of texts', 'in', 1, ['1']],
  ['a text that should be a list', 'contains', 'abc', 'b'],
] as [string, Comparison, FactValue, FactValue][])(
  '%s do not compare: unknown, with the fault',
  (_, is, actual, value) => {
    expect(evaluate(leaf('x', is, value), { x: actual })).toMatchObject({
      result: 'unknown',
      known: true,
      actual,
      fault: 'types-do-not-compare',
    });
  },
);

test('a fact that is missing or null is unknown, never false', () => {
  for (const is of ['=', '!=', '>', '>=', '<', '<=', 'in', 'not_in', 'contains'] as const) {
    const value = is === 'in' || is === 'not_in' ? ['1'] : is === 'contains' ? '1' : 1;
    expect(evaluate(leaf('x', is, value), {})).toMatchObject({ result: 'unknown', known: false, actual: null });
    expect(evaluate(leaf('x', is, value), { x: null })).toMatchObject({ result: 'unknown', known: false });
  }
});

test('only "known" tells whether a fact is stated', () => {
  expect(result(leaf('x', 'known', true), {})).toBe('false');
  expect(result(leaf('x', 'known', false), {})).toBe('true');
  expect(result(leaf('x', 'known', true), { x: null })).toBe('false');
  expect(result(leaf('x', 'known', true), { x: false })).toBe('true');
  expect(result(leaf('x', '=', null), { x: null })).toBe('true');
  expect(result(leaf('x', '!=', null), { x: 1 })).toBe('true');
});

test('names of the language are no facts of the case', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    expect(result(leaf(name, 'known', true), {})).toBe('false');
  }
});

test('the explanation holds every part with its value, also those that no longer matter', () => {
  const explained = evaluate({ any: [T, { not: leaf('n', '>', 3) }] }, { t: true, n: 5 });
  expect(explained).toEqual({
    kind: 'any',
    result: 'true',
    parts: [
      { kind: 'fact', result: 'true', fact: 't', is: '=', expected: true, actual: true, known: true },
      {
        kind: 'not',
        result: 'false',
        part: { kind: 'fact', result: 'true', fact: 'n', is: '>', expected: 3, actual: 5, known: true },
      },
    ],
  });
});

test('the unknown facts are those on which the result depends', () => {
  expect(unknownFacts(evaluate({ all: [U, leaf('v', '=', 1), T] }, FACTS))).toEqual(['u', 'v']);
  expect(unknownFacts(evaluate({ all: [U, F] }, FACTS))).toEqual([]);
});

describe('a hostile document', () => {
  test('that nests without end is unknown', () => {
    let deep: Predicate = T;
    for (let n = 0; n < 100_000; n += 1) deep = { not: deep };
    expect(result(deep)).toBe('unknown');
    let allowed: Predicate = T;
    for (let n = 1; n < MAX_PREDICATE_DEPTH; n += 1) allowed = { all: [allowed] };
    expect(result(allowed)).toBe('true');
    expect(result({ all: [allowed] })).toBe('unknown');
  });

  test('that repeats itself many times is given up after a thousand nodes', () => {
    let wide: Predicate = T;
    for (let n = 0; n < MAX_PREDICATE_DEPTH - 2; n += 1) wide = { all: Array.from({ length: 10 }, () => wide) };
    expect(result(wide)).toBe('unknown');
    expect(JSON.stringify(evaluate(wide, FACTS)).length).toBeLessThan(MAX_PREDICATE_NODES * 200);
  });

  test('that is no predicate at all is unknown', () => {
    for (const value of [null, 7, 'x', [], {}, { all: 1 }, { fact: 'x', is: '~', value: 1 }, { fact: 'x', is: '=' }]) {
      expect(evaluate(value as unknown as Predicate, {}).result).toBe('unknown');
    }
  });

  test('of any shape never throws and always answers in three values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(['true', 'false', 'unknown']).toContain(evaluate(value as unknown as Predicate, {}).result);
      }),
    );
  });
});

const { tree } = fc.letrec<{ tree: Predicate }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.record({ fact: fc.constantFrom('a', 'b', 'c'), is: fc.constant('=' as const), value: fc.boolean() }),
    fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
}));
const facts = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() });

test('what is known without a fact stays so when the fact becomes known', () => {
  fc.assert(
    fc.property(tree, facts, fc.subarray(['a', 'b', 'c'] as const), (predicate, all, kept) => {
      const some = Object.fromEntries(kept.map((name) => [name, all[name]]));
      const before = evaluate(predicate, some).result;
      if (before !== 'unknown') expect(evaluate(predicate, all).result).toBe(before);
    }),
  );
});

test('De Morgan holds in three values', () => {
  fc.assert(
    fc.property(tree, tree, facts, fc.subarray(['a', 'b', 'c'] as const), (p, q, all, kept) => {
      const some = Object.fromEntries(kept.map((name) => [name, all[name]]));
      expect(result({ not: { all: [p, q] } }, some)).toBe(result({ any: [{ not: p }, { not: q }] }, some));
    }),
  );
});
