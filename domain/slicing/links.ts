import { addMonths, daysBetween } from '../calendar/dates';
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
    if (same) {
      const all = [...new Set([...same.shared, ...shared])];
      evidence[evidence.indexOf(same)] = { key, shared: all, points: Math.max(same.points, points) };
    } else evidence.push({ key, shared, points });
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
  const { keys } = weighing;
  if (keys.includes('declared_dependency')) addDependencies(ordered, ends, weighing, pairs);
  for (const places of byAgency(ordered)) {
    const agency: Agency = { ordered, ends, places };
    for (const key of keys) if (isListed(key)) addShared(agency, key, weighing, pairs);
    if (keys.includes('similar_text')) addSimilarTexts(agency, weighing, pairs);
  }
  const links: SliceLink[] = [];
  for (const [first, second, found] of pairs.entries()) {
    const [a, b] = [ordered[first], ordered[second]];
    if (!a || !b || isImmune(a.id, b, immunities)) continue;
    const evidence = [...found, ...closeness(a, b, weighing)];
    const points = evidence.reduce((sum, each) => sum + each.points, 0);
    if (points >= weighing.minimum) links.push({ a: a.id, b: b.id, points, evidence });
  }
  return links;
}

/** That both came soon after each other strengthens what else ties them. */
const closeness = (
  a: SliceProject,
  b: SliceProject,
  { closeInTime: { days, points } }: Weighing,
): readonly LinkEvidence[] =>
  points > 0 && daysBetween(a.on, b.on) <= days ? [{ key: 'close_in_time', shared: [a.on, b.on], points }] : [];

/** Found to be independent of each other, until a day after the later of them was submitted. */
const isImmune = (id: string, later: SliceProject, immunities: readonly Immunity[]): boolean =>
  immunities.some(({ projects, until }) => projects.includes(id) && projects.includes(later.id) && later.on <= until);

type ListKey = Exclude<SliceKey, 'declared_dependency' | 'similar_text'>;
const isListed = (key: SliceKey): key is ListKey => key in VALUES;

const VALUES: Readonly<Record<ListKey, (project: SliceProject) => readonly string[]>> = {
  shared_system: ({ systems }) => systems,
  same_supplier: ({ suppliers }) => suppliers,
  same_contract: ({ contracts }) => contracts,
  consecutive_invoices: ({ invoices }) => invoices,
  same_budget_line: ({ budgetLine }) => (budgetLine === null ? [] : [budgetLine]),
};

const normal = (values: readonly string[]): readonly string[] => [
  ...new Set(values.map((value) => value.trim().toLowerCase()).filter((value) => value !== '')),
];

/** The projects of one agency, by their places in the order of all. */
interface Agency {
  readonly ordered: readonly SliceProject[];
  /** By place: the day on which the window of that project is over. */
  readonly ends: readonly LocalDate[];
  readonly places: readonly number[];
}

function byAgency(ordered: readonly SliceProject[]): Iterable<readonly number[]> {
  const agencies = new Map<string, number[]>();
  for (const [place, { agencyId }] of ordered.entries()) put(agencies, agencyId, place);
  return agencies.values();
}

/** An agency's projects by value, in order. */
function index({ ordered, places }: Agency, valuesOf: (project: SliceProject) => readonly string[]) {
  const buckets = new Map<string, number[]>();
  for (const place of places) {
    const project = ordered[place];
    if (project) for (const value of valuesOf(project)) put(buckets, value, place);
  }
  return buckets;
}

function put(into: Map<string, number[]>, key: string, place: number): void {
  const others = into.get(key);
  if (others) others.push(place);
  else into.set(key, [place]);
}

/** Each pair of a bucket within a window, unless both are in one that holds more than tells anything. */
function* within(
  bucket: readonly number[],
  { ordered, ends }: Agency,
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

function addShared(agency: Agency, key: ListKey, { points, familiar, commonAbove }: Weighing, pairs: Pairs): void {
  for (const [value, bucket] of index(agency, (project) => normal(VALUES[key](project)))) {
    const worth = bucket.length > familiar.above ? Math.min(points[key], familiar.points) : points[key];
    for (const [first, second] of within(bucket, agency, commonAbove)) pairs.add(first, second, key, [value], worth);
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

function addSimilarTexts(agency: Agency, { points, commonAbove, similarity }: Weighing, pairs: Pairs): void {
  const { ordered } = agency;
  const rare = new Map<number, number>();
  for (const bucket of index(agency, ({ words }) => normal(words)).values()) {
    for (const [first, second] of within(bucket, agency, commonAbove)) {
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
