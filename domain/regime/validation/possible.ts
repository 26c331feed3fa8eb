import type { Predicate } from '../../predicate';
import type { Regime } from '../types';
import { faultIf, type Path, type RegimeFault } from './faults';

/** What a condition comes to whatever a project states; `sometimes` also where that cannot be told. */
type Possible = 'never' | 'sometimes' | 'always';

type Leaf = Extract<Predicate, { fact: string }>;

/**
 * Conditions that decide nothing: rules that reach nobody, exclusions of everybody or of nobody, lines that never hold.
 * Told only where it follows from the condition itself: from empty groups, and from comparisons of one fact that exclude
 * each other.
 */
export function impossibleConditions({ scope, thresholds }: Regime): readonly RegimeFault[] {
  const never = (when: Predicate | undefined, path: Path): readonly RegimeFault[] =>
    faultIf(when !== undefined && possible(when) === 'never', path, 'never-true', 'This holds of no project.');
  return [
    ...never(scope.reaches, ['scope', 'reaches']),
    ...scope.exclusions.flatMap(({ when }, at) => [
      ...never(when, ['scope', 'exclusions', at, 'when']),
      ...faultIf(
        possible(when) === 'always',
        ['scope', 'exclusions', at, 'when'],
        'always-true',
        'This holds of every project.',
      ),
    ]),
    ...thresholds.flatMap(({ when }, at) => never(when, ['thresholds', at, 'when'])),
  ];
}

function possible(predicate: Predicate): Possible {
  if ('not' in predicate) {
    const inner = possible(predicate.not);
    return inner === 'never' ? 'always' : inner === 'always' ? 'never' : 'sometimes';
  }
  if ('any' in predicate) {
    const parts = predicate.any.map(possible);
    if (parts.includes('always')) return 'always';
    return parts.every((part) => part === 'never') ? 'never' : 'sometimes';
  }
  if (!('all' in predicate)) return isNowhere([predicate]) ? 'never' : 'sometimes';
  const parts = predicate.all.map(possible);
  if (parts.includes('never') || isNowhere(leavesOf(predicate.all))) return 'never';
  return parts.every((part) => part === 'always') ? 'always' : 'sometimes';
}

/** Comparisons that must all hold. */
const leavesOf = (all: readonly Predicate[]): readonly Leaf[] =>
  all.flatMap((part) => ('fact' in part ? [part] : 'all' in part ? leavesOf(part.all) : []));

/** Whether comparisons that must all hold exclude each other: one fact would have to be two things, or a number of no range. */
function isNowhere(leaves: readonly Leaf[]): boolean {
  const facts = new Map<string, Leaf[]>();
  for (const leaf of leaves) facts.set(leaf.fact, [...(facts.get(leaf.fact) ?? []), leaf]);
  return [...facts.values()].some((of) => isNoValue(of) || isNoNumber(of));
}

/** Each of the texts or truths that one comparison allows is refused by another. */
function isNoValue(leaves: readonly Leaf[]): boolean {
  const allowing = leaves.filter(({ is, value }) => (is === '=' && value !== null) || is === 'in');
  const [first, ...others] = allowing.map(({ value }) => [value].flat() as readonly unknown[]);
  if (!first) return false;
  const refused = leaves
    .filter(({ is }) => is === '!=' || is === 'not_in')
    .flatMap(({ value }) => [value].flat() as readonly unknown[]);
  return !first.some((value) => others.every((other) => other.includes(value)) && !refused.includes(value));
}

/** Above one number and below another that is no greater. */
function isNoNumber(leaves: readonly Leaf[]): boolean {
  const [least, most] = [
    { at: -Infinity, open: false },
    { at: Infinity, open: false },
  ];
  for (const { is, value } of leaves) {
    if (typeof value !== 'number') continue;
    const open = is === '>' || is === '<';
    if ((is === '>' || is === '>=') && (value > least.at || (value === least.at && open)))
      Object.assign(least, { at: value, open });
    if ((is === '<' || is === '<=') && (value < most.at || (value === most.at && open)))
      Object.assign(most, { at: value, open });
  }
  return least.at > most.at || (least.at === most.at && (least.open || most.open));
}
