/** A value that a fact may have, or that a rule compares it with. Amounts of money are minor units of the regime's currency. */
export type FactValue = string | number | boolean | null | readonly string[];

/** A figure that somebody gave rounded: it is about this, and at most so much off, either way. */
export interface Rounded {
  readonly about: number;
  readonly within: number;
}

/** Named facts of one case, by value. A name that is missing is unknown, which is neither true nor false. */
export type Facts = Readonly<Record<string, FactValue | Rounded | undefined>>;

/** A fact without what it may be off. */
export const plainFact = (value: FactValue | Rounded | undefined): FactValue =>
  isRounded(value) ? value.about : (value ?? null);

/** A condition as data; regimes never carry code. */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | { readonly fact: string; readonly is: Comparison; readonly value: FactValue };

export type Comparison = '=' | '!=' | '>' | '>=' | '<' | '<=' | 'in' | 'not_in' | 'contains' | 'known';

/** The three values of Kleene's logic. Words, so that no `if` mistakes "unknown" for either of the others. */
export type Truth = 'true' | 'false' | 'unknown';

/** Why a leaf could not be compared at all; the result is then unknown. */
export type PredicateFault = 'types-do-not-compare' | 'malformed' | 'too-deep' | 'too-large';

/** A predicate's result with the whole tree that led to it; every part is evaluated, none is skipped. */
export type Explained =
  | { readonly kind: 'all' | 'any'; readonly result: Truth; readonly parts: readonly Explained[] }
  | { readonly kind: 'not'; readonly result: Truth; readonly part: Explained }
  | {
      readonly kind: 'fact';
      readonly result: Truth;
      readonly fact: string;
      readonly is: Comparison;
      readonly expected: FactValue;
      /** Null where the case does not state the fact. */
      readonly actual: FactValue;
      readonly known: boolean;
      readonly fault?: PredicateFault;
    }
  | { readonly kind: 'fault'; readonly result: 'unknown'; readonly fault: PredicateFault };

/** Deeper than any rule that a person could read; what a hostile document nests further is unknown. */
export const MAX_PREDICATE_DEPTH = 16;

/** So many nodes are evaluated at most, so that a document that refers to itself many times costs nothing. */
export const MAX_PREDICATE_NODES = 1000;

/**
 * Evaluates a predicate on the facts of a case, in three-valued logic.
 *
 * A fact that is missing or null ("not known yet") is unknown, never false; only `known` tells the two apart, and `=`
 * or `!=` with null asks whether the fact was stated as not known. Values that do not compare (a text with a number)
 * are unknown, with the fault in the leaf. Texts compare by code unit, so that ISO dates order rightly. A figure that is
 * rounded compares only where all that it may be gives one answer.
 *
 * @returns the result with the whole tree; never throws, whatever document it is given.
 */
export function evaluate(predicate: Predicate, facts: Facts): Explained {
  return evaluateNode(predicate, facts, 1, { nodes: MAX_PREDICATE_NODES });
}

/** The names of the facts that were unknown where the result depends on them; sorted, each once. */
export function unknownFacts(explained: Explained): readonly string[] {
  const names = new Set<string>();
  collectUnknown(explained, names);
  return [...names].sort();
}

/** Three-valued "and": false if any is false, else unknown if any is unknown. True for none. */
export function allOf(results: readonly Truth[]): Truth {
  if (results.includes('false')) return 'false';
  return results.includes('unknown') ? 'unknown' : 'true';
}

/** Three-valued "or": true if any is true, else unknown if any is unknown. False for none. */
export function anyOf(results: readonly Truth[]): Truth {
  if (results.includes('true')) return 'true';
  return results.includes('unknown') ? 'unknown' : 'false';
}

/** Three-valued "not". */
export function negate(result: Truth): Truth {
  if (result === 'unknown') return 'unknown';
  return result === 'true' ? 'false' : 'true';
}

/** A boolean as a three-valued result; null is unknown. */
export function truthOf(value: boolean | null): Truth {
  if (value === null) return 'unknown';
  return value ? 'true' : 'false';
}

function evaluateNode(node: unknown, facts: Facts, depth: number, left: { nodes: number }): Explained {
  left.nodes -= 1;
  if (left.nodes < 0) return { kind: 'fault', result: 'unknown', fault: 'too-large' };
  if (depth > MAX_PREDICATE_DEPTH) return { kind: 'fault', result: 'unknown', fault: 'too-deep' };
  if (isRecord(node)) {
    if (Array.isArray(node['all'])) return group('all', node['all'], facts, depth, left);
    if (Array.isArray(node['any'])) return group('any', node['any'], facts, depth, left);
    if ('not' in node) {
      const part = evaluateNode(node['not'], facts, depth + 1, left);
      return { kind: 'not', result: negate(part.result), part };
    }
    if (isLeaf(node)) return evaluateLeaf(node, facts);
  }
  return { kind: 'fault', result: 'unknown', fault: 'malformed' };
}

function group(
  kind: 'all' | 'any',
  nodes: readonly unknown[],
  facts: Facts,
  depth: number,
  left: { nodes: number },
): Explained {
  const parts: Explained[] = [];
  for (const node of nodes) {
    parts.push(evaluateNode(node, facts, depth + 1, left));
    if (left.nodes < 0) break;
  }
  const results = parts.map((part) => part.result);
  return { kind, result: kind === 'all' ? allOf(results) : anyOf(results), parts };
}

type Leaf = Extract<Predicate, { fact: string }>;

function evaluateLeaf(leaf: Leaf, facts: Facts): Explained {
  const stated = Object.hasOwn(facts, leaf.fact) ? facts[leaf.fact] : undefined;
  const actual = plainFact(stated);
  const outcome = compareLeaf(leaf, stated);
  return {
    kind: 'fact',
    fact: leaf.fact,
    is: leaf.is,
    expected: leaf.value,
    actual,
    known: actual !== null,
    ...outcome,
  };
}

type LeafOutcome = { readonly result: Truth; readonly fault?: PredicateFault };
const NOT_COMPARABLE: LeafOutcome = { result: 'unknown', fault: 'types-do-not-compare' };

function compareLeaf(leaf: Leaf, stated: FactValue | Rounded | undefined): LeafOutcome {
  if (!isRounded(stated)) return compareFact(leaf, stated);
  const { about, within } = stated;
  const ends = [about - within, about + within].map((end) => compareFact(leaf, end));
  const [low, high] = ends;
  const between = typeof leaf.value === 'number' && Math.abs(leaf.value - about) <= within;
  const isEquality = leaf.is === '=' || leaf.is === '!=';
  return low?.result === high?.result && !(isEquality && between) ? (low ?? NOT_COMPARABLE) : { result: 'unknown' };
}

function compareFact({ is, value }: Leaf, stated: FactValue | undefined): LeafOutcome {
  if (is === 'known') return { result: truthOf((stated !== undefined && stated !== null) === (value !== false)) };
  if (stated === undefined) return { result: 'unknown' };
  if (value === null && (is === '=' || is === '!=')) return { result: truthOf((stated === null) === (is === '=')) };
  if (stated === null) return { result: 'unknown' };
  switch (is) {
    case '=':
    case '!=':
      if (!isScalar(stated) || typeof stated !== typeof value) return NOT_COMPARABLE;
      return { result: truthOf((stated === value) === (is === '=')) };
    case 'in':
    case 'not_in':
      if (typeof stated !== 'string' || !isTexts(value)) return NOT_COMPARABLE;
      return { result: truthOf(value.includes(stated) === (is === 'in')) };
    case 'contains':
      if (!isTexts(stated) || typeof value !== 'string') return NOT_COMPARABLE;
      return { result: truthOf(stated.includes(value)) };
    default:
      return compareOrder(is, stated, value);
  }
}

function compareOrder(is: '>' | '>=' | '<' | '<=', actual: FactValue, expected: FactValue): LeafOutcome {
  const numbers = Number.isFinite(actual) && Number.isFinite(expected);
  const texts = typeof actual === 'string' && typeof expected === 'string';
  if ((!numbers && !texts) || actual === null || expected === null) return NOT_COMPARABLE;
  switch (is) {
    case '>':
      return { result: truthOf(actual > expected) };
    case '>=':
      return { result: truthOf(actual >= expected) };
    case '<':
      return { result: truthOf(actual < expected) };
    case '<=':
      return { result: truthOf(actual <= expected) };
  }
}

function collectUnknown(explained: Explained, names: Set<string>): void {
  if (explained.result !== 'unknown') return;
  switch (explained.kind) {
    case 'all':
    case 'any':
      for (const part of explained.parts) collectUnknown(part, names);
      return;
    case 'not':
      collectUnknown(explained.part, names);
      return;
    case 'fact':
      names.add(explained.fact);
      return;
    case 'fault':
  }
}

const COMPARISONS: readonly string[] = ['=', '!=', '>', '>=', '<', '<=', 'in', 'not_in', 'contains', 'known'];

function isLeaf(node: Record<string, unknown>): node is Leaf {
  return (
    typeof node['fact'] === 'string' &&
    typeof node['is'] === 'string' &&
    COMPARISONS.includes(node['is']) &&
    (node['value'] === null || isScalar(node['value']) || isTexts(node['value']))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRounded(value: FactValue | Rounded | undefined): value is Rounded {
  return typeof value === 'object' && value !== null && 'about' in value;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
