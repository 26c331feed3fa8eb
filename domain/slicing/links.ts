import { addMonths } from '../calendar/dates';
import type { LocalDate } from '../time';
import type { Weighing } from './evidence';
import type { Immunity, LinkEvidence, SliceKey, SliceLink, SliceProject } from './types';

/** Projects by the day of their submission, then by id: the order in which everything here is looked at. */
export const bySubmission = (projects: readonly SliceProject[]): readonly SliceProject[] =>
  projects.toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));

/** Evidence of pairs, by the places of both in one order. */
class Pairs {
  private readonly found = new Map<number, LinkEvidence[]>();
  constructor(private readonly size: number) {}

  add(first: number, second: number, key: SliceKey, shared: readonly string[], points: number): void {
    const [low, high] = first < second ? [first, second] : [second, first];
    const at = low * this.size + high;
    const evidence = this.found.get(at) ?? [];
    const same = evidence.find((each) => each.key === key);
    if (same) evidence[evidence.indexOf(same)] = { ...same, shared: [...new Set([...same.shared, ...shared])] };
    else evidence.push({ key, shared, points });
    this.found.set(at, evidence);
  }

  *entries(): Generator<readonly [first: number, second: number, evidence: readonly LinkEvidence[]]> {
    for (const [at, evidence] of this.found) yield [Math.floor(at / this.size), at % this.size, evidence];
  }
}

/**
 * All ties between projects of one agency that were submitted within a window of each other and that together count at
 * least the rule's minimum. Projects come in the order of `bySubmission`. What many projects share counts for nothing,
 * so the work grows with the portfolio and not with its square.
 */
export function linksOf(
  ordered: readonly SliceProject[],
  weighing: Weighing,
  immunities: readonly Immunity[] = [],
): readonly SliceLink[] {
  const pairs = new Pairs(ordered.length);
  const ends = ordered.map(({ on }) => addMonths(on, weighing.windowMonths));
  for (const key of weighing.keys) {
    if (key === 'declared_dependency') addDependencies(ordered, ends, weighing, pairs);
    else if (key === 'similar_text') addSimilarTexts(ordered, ends, weighing, pairs);
    else addShared(ordered, ends, key, weighing, pairs);
  }
  const links: SliceLink[] = [];
  for (const [first, second, evidence] of pairs.entries()) {
    const points = evidence.reduce((sum, each) => sum + each.points, 0);
    const [a, b] = [ordered[first], ordered[second]];
    if (!a || !b || points < weighing.minimum || isImmune(a.id, b, immunities)) continue;
    links.push({ a: a.id, b: b.id, points, evidence });
  }
  return links;
}

/** Found to be independent of each other, until a day after the later of them was submitted. */
const isImmune = (id: string, later: SliceProject, immunities: readonly Immunity[]): boolean =>
  immunities.some(({ projects, until }) => projects.includes(id) && projects.includes(later.id) && later.on <= until);

type ListKey = Exclude<SliceKey, 'declared_dependency' | 'similar_text'>;

const VALUES: Readonly<Record<ListKey, (project: SliceProject) => readonly string[]>> = {
  shared_system: ({ systems }) => systems,
  same_supplier: ({ suppliers }) => suppliers,
  same_contract: ({ contracts }) => contracts,
  same_budget_line: ({ budgetLine }) => (budgetLine === null ? [] : [budgetLine]),
};

const normal = (values: readonly string[]): readonly string[] => [
  ...new Set(values.map((value) => value.trim().toLowerCase()).filter((value) => value !== '')),
];

/** Places of the projects by agency and value, in order. */
function index(ordered: readonly SliceProject[], valuesOf: (project: SliceProject) => readonly string[]) {
  const places = new Map<string, number[]>();
  for (const [place, project] of ordered.entries()) {
    for (const value of normal(valuesOf(project))) {
      const at = `${project.agencyId}\n${value}`;
      const others = places.get(at);
      if (others) others.push(place);
      else places.set(at, [place]);
    }
  }
  return places;
}

/** Each pair of a bucket within a window, unless both are in one that holds more than tells anything. */
function* within(
  bucket: readonly number[],
  ordered: readonly SliceProject[],
  ends: readonly LocalDate[],
  commonAbove: number,
): Generator<readonly [first: number, second: number]> {
  let [next, fullUpTo] = [0, 0];
  for (const [at, first] of bucket.entries()) {
    const end = ends[first] ?? '';
    while (next < bucket.length && (ordered[bucket[next] ?? 0]?.on ?? '') < end) next++;
    if (next - at > commonAbove) fullUpTo = next;
    for (const second of bucket.slice(Math.max(at + 1, fullUpTo), next)) yield [first, second];
  }
}

function addShared(
  ordered: readonly SliceProject[],
  ends: readonly LocalDate[],
  key: ListKey,
  { points, commonAbove }: Weighing,
  pairs: Pairs,
): void {
  for (const [at, bucket] of index(ordered, VALUES[key])) {
    const shared = [at.slice(at.indexOf('\n') + 1)];
    for (const [first, second] of within(bucket, ordered, ends, commonAbove)) {
      pairs.add(first, second, key, shared, points[key]);
    }
  }
}

function addDependencies(
  ordered: readonly SliceProject[],
  ends: readonly LocalDate[],
  { points }: Weighing,
  pairs: Pairs,
): void {
  const places = new Map(ordered.map(({ id }, place) => [id, place]));
  for (const [place, { dependsOn }] of ordered.entries()) {
    for (const id of dependsOn) {
      const other = places.get(id);
      if (other === undefined || other === place) continue;
      const [first, second] = place < other ? [place, other] : [other, place];
      if ((ordered[second]?.on ?? '') >= (ends[first] ?? '')) continue;
      pairs.add(first, second, 'declared_dependency', [id], points.declared_dependency);
    }
  }
}

/** Texts with so many rare words in common are compared as a whole (Dice: twice what is shared, of all there is). */
const RARE_IN_COMMON = 2;

function addSimilarTexts(
  ordered: readonly SliceProject[],
  ends: readonly LocalDate[],
  { points, commonAbove, similarity }: Weighing,
  pairs: Pairs,
): void {
  const rare = new Map<number, number>();
  for (const bucket of index(ordered, ({ words }) => words).values()) {
    for (const [first, second] of within(bucket, ordered, ends, commonAbove)) {
      const at = first * ordered.length + second;
      rare.set(at, (rare.get(at) ?? 0) + 1);
    }
  }
  for (const [at, common] of rare) {
    if (common < RARE_IN_COMMON) continue;
    const [first, second] = [Math.floor(at / ordered.length), at % ordered.length];
    const own = normal(ordered[first]?.words ?? []);
    const theirs = new Set(normal(ordered[second]?.words ?? []));
    const shared = own.filter((word) => theirs.has(word));
    const percent = (200 * shared.length) / (own.length + theirs.size);
    if (percent >= similarity) pairs.add(first, second, 'similar_text', shared, points.similar_text);
  }
}
