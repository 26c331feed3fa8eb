import type { Money } from '../money';
import type { Candidate, Features, Likeness, Match } from './types';

/** What each respect counts. What a project is about weighs most; who does it and how large it is tell the rest. */
const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  words: 40,
  systems: 20,
  suppliers: 10,
  cost: 10,
  days: 10,
  kind: 5,
  agencyType: 5,
};

/** Projects that share nothing of these are not alike, however large they are. */
const CONTENT: readonly (keyof Features)[] = ['words', 'systems', 'suppliers'];

/** Less alike than this is chance. */
const LEAST_PERCENT = 15;

/** Amounts and lengths are alike within a factor of four, the more the closer. */
const DOUBLINGS = 2;

/**
 * The earlier projects most like one, with the reasons. Only respects that the project itself states count; what an
 * earlier one does not tell is not shared.
 *
 * @param most how many are given at most
 */
export function mostSimilar(subject: Features, candidates: readonly Candidate[], most: number): readonly Match[] {
  return candidates
    .flatMap((candidate) => matchOf(subject, candidate) ?? [])
    .toSorted((a, b) => b.percent - a.percent || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

function matchOf(subject: Features, candidate: Candidate): Match | null {
  const respects = compare(subject, candidate);
  const weight = respects.reduce((sum, each) => sum + each.weight, 0);
  const reasons = respects
    .filter(({ percent }) => percent > 0)
    .toSorted((a, b) => b.percent * b.weight - a.percent * a.weight);
  if (!reasons.some(({ feature }) => CONTENT.includes(feature))) return null;
  const percent = Math.round(reasons.reduce((sum, each) => sum + each.percent * each.weight, 0) / weight);
  return percent < LEAST_PERCENT ? null : { id: candidate.id, percent, reasons };
}

const compare = (subject: Features, other: Features): readonly Likeness[] => [
  ...lists('words', subject.words, other.words),
  ...lists('systems', normal(subject.systems), normal(other.systems)),
  ...lists('suppliers', normal(subject.suppliers), normal(other.suppliers)),
  ...amounts('cost', subject.cost?.minor ?? null, inCurrencyOf(subject.cost, other.cost)),
  ...amounts('days', subject.days, other.days),
  ...same('kind', subject.kind, other.kind),
  ...same('agencyType', subject.agencyType, other.agencyType),
];

const normal = (names: readonly string[]): readonly string[] => [
  ...new Set(names.map((name) => name.trim().toLowerCase())),
];

/** Twice what is shared, of all there is (Dice). */
function lists(feature: keyof Features, own: readonly string[], theirs: readonly string[]): readonly Likeness[] {
  if (own.length === 0) return [];
  const shared = own.filter((each) => theirs.includes(each));
  const percent = Math.round((200 * shared.length) / (own.length + theirs.length));
  return [{ feature, percent, weight: WEIGHTS[feature], shared }];
}

function amounts(feature: keyof Features, own: number | null, theirs: number | null): readonly Likeness[] {
  if (own === null || own <= 0) return [];
  const apart = theirs === null || theirs <= 0 ? DOUBLINGS : Math.abs(Math.log2(theirs / own));
  const percent = Math.round(100 * Math.max(0, 1 - apart / DOUBLINGS));
  return [{ feature, percent, weight: WEIGHTS[feature], shared: [] }];
}

/** Different currencies are not compared without a dated rate. */
const inCurrencyOf = (own: Money | null, theirs: Money | null): number | null =>
  own && theirs && own.currency === theirs.currency ? theirs.minor : null;

function same(feature: keyof Features, own: string | null, theirs: string | null): readonly Likeness[] {
  if (own === null) return [];
  const isSame = own === theirs;
  return [{ feature, percent: isSame ? 100 : 0, weight: WEIGHTS[feature], shared: isSame ? [own] : [] }];
}
