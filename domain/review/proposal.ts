import type { ReviewRule } from '../regime/review';
import { cite } from '../refusal';
import { examine, type Examination, type ObstacleCode, type Occasion, type Reason } from './candidate';
import type { CandidateFacts, Seat } from './commands';
import { gapOf, type CompositionGap } from './composition';
import type { ReviewState } from './state';
import type { Hint } from './state/composition';
import { standingMembers } from './who';
import { mostNeeded } from './coverage';

/** Why somebody who could serve is proposed, or is not, for the reference. */
export const PREFERENCES = {
  'chosen-as-chair': 'Takes the chair that the rule demands.',
  'chosen-as-rapporteur': 'Leads the round, which has no chair.',
  'needed-for-expertise': 'Brings expertise that the rule demands and no member has.',
  'least-loaded': 'Sits in the fewest open rounds.',
  'longest-ago-assigned': 'Was assigned longest ago.',
  'to-be-declared': 'Something hints at a ground that has to be declared, and does not exclude.',
  'not-needed': 'Could serve; the seats are taken by who comes first in the order.',
} as const satisfies Readonly<Record<string, string>>;

export type PreferenceCode = keyof typeof PREFERENCES;
export type ReasonCode = ObstacleCode | PreferenceCode;

/** A candidate, whether he is proposed, and why or why not. */
export interface ProposedCandidate {
  readonly personId: string;
  readonly chosen: boolean;
  /** The seat that he is proposed for; null if he is not chosen. */
  readonly role: Seat['role'] | null;
  readonly reasons: readonly Reason<ReasonCode>[];
  readonly hints: readonly Hint[];
}

/** Whom the rule would seat. */
export interface CompositionProposal {
  /** Those chosen first, then those who could serve, in the rule's order; then everybody else by id. */
  readonly candidates: readonly ProposedCandidate[];
  /** What the round would still lack; null if it would be complete. */
  readonly gap: CompositionGap | null;
}

/**
 * Proposes who fills the seats that the round lacks, and says of every candidate why or why not. Required expertise and
 * a chair come first, with as few people as can bring them; then the rule's order fills the round up to its minimum or
 * what the quorum needs, not beyond. Where two are equal, the one who sits in fewer rounds, was assigned longer ago, or
 * has the lower id comes first, so that the same facts give the same proposal.
 */
export function proposeComposition(
  state: ReviewState,
  rule: ReviewRule,
  candidates: readonly CandidateFacts[],
  occasion: Occasion,
): CompositionProposal {
  const examined = candidates.map((candidate) => examine(state, rule, candidate, occasion));
  const able = examined.filter(({ obstacles }) => obstacles.length === 0).sort(orderOf(rule));
  const standing = standingMembers(state);
  const gap = gapOf(standing, rule);
  const { needed, chosen } = gap === null ? NOBODY : choose(able, gap, rule, standing.length);
  const roles = rolesOf(chosen, gap, rule);
  const seated = chosen.map(({ candidate: { personId, expertise } }) => ({
    personId,
    expertise,
    role: roles.get(personId) ?? ('member' as const),
  }));
  return {
    candidates: [
      ...chosen.map((each) =>
        proposed(each, roles.get(each.candidate.personId) ?? 'member', needed.includes(each) ? gap : null, rule),
      ),
      ...able
        .filter((each) => !chosen.includes(each))
        .map((each) => notChosen(each, [{ code: 'not-needed', facts: orderFacts(each.candidate) }])),
      ...examined
        .filter(({ obstacles }) => obstacles.length > 0)
        .sort((a, b) => compare(a.candidate.personId, b.candidate.personId))
        .map((each) => notChosen(each, each.obstacles)),
    ],
    gap: gapOf([...standing, ...seated], rule),
  };
}

type Order = (a: Examination, b: Examination) => number;

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
const byLoad: Order = (a, b) => compare(a.candidate.openRounds, b.candidate.openRounds);
/** Who was never assigned comes before everybody else. */
const byTurn: Order = (a, b) => compare(a.candidate.lastAssignedAt ?? '', b.candidate.lastAssignedAt ?? '');
const byId: Order = (a, b) => compare(a.candidate.personId, b.candidate.personId);

/** An office that assigns by itself is proposed the least loaded first. */
const orderOf =
  ({ composition }: ReviewRule): Order =>
  (a, b) =>
    composition.assignment === 'rotation'
      ? byTurn(a, b) || byLoad(a, b) || byId(a, b)
      : byLoad(a, b) || byTurn(a, b) || byId(a, b);

/** Who is proposed, and who of them because nobody else brings what the rule demands with as few people. */
interface Choice {
  readonly needed: readonly Examination[];
  readonly chosen: readonly Examination[];
}

const NOBODY: Choice = { needed: [], chosen: [] };

/** Needs that a candidate can meet: fields of expertise, and the chair. */
const CHAIR = Symbol('chair');

function choose(able: readonly Examination[], gap: CompositionGap, rule: ReviewRule, sitting: number): Choice {
  const seats = Math.max(0, rule.composition.max - sitting);
  const needs = [...gap.expertise, ...(gap.leader && needsChair(rule) ? [CHAIR] : [])];
  const meets = ({ candidate }: Examination, need: string | symbol): boolean =>
    typeof need === 'symbol' ? candidate.chair : candidate.expertise.includes(need);
  const needed = mostNeeded(able, needs, meets, seats);
  const others = able.filter((each) => !needed.includes(each));
  const fill = Math.max(gap.members, gap.leader && !needsChair(rule) ? 1 : 0) - needed.length;
  const more = Math.max(0, Math.min(fill, seats - needed.length));
  return { needed, chosen: [...needed, ...others.slice(0, more)] };
}

const needsChair = ({ composition, quorum }: ReviewRule): boolean =>
  composition.chairRequired || quorum.chairPresent === true;

/** The first who can takes the chair; where the round needs none and nobody leads it, the first is its rapporteur. */
function rolesOf(
  chosen: readonly Examination[],
  gap: CompositionGap | null,
  rule: ReviewRule,
): ReadonlyMap<string, Seat['role']> {
  if (!gap?.leader) return new Map();
  const leader = needsChair(rule) ? chosen.find(({ candidate }) => candidate.chair) : chosen[0];
  return new Map(leader ? [[leader.candidate.personId, needsChair(rule) ? 'chair' : 'rapporteur']] : []);
}

function proposed(
  { candidate, hints }: Examination,
  role: Seat['role'],
  gap: CompositionGap | null,
  rule: ReviewRule,
): ProposedCandidate {
  const cited = cite(`${rule.id}.composition`, rule.composition);
  const fields = (gap?.expertise ?? []).filter((field) => candidate.expertise.includes(field));
  const order = rule.composition.assignment === 'rotation' ? 'longest-ago-assigned' : 'least-loaded';
  const reasons: Reason<ReasonCode>[] = [
    ...(role === 'chair' ? [{ code: 'chosen-as-chair', rule: cited, facts: {} } as const] : []),
    ...(role === 'rapporteur' ? [{ code: 'chosen-as-rapporteur', rule: cited, facts: {} } as const] : []),
    ...(fields.length > 0 ? [{ code: 'needed-for-expertise', rule: cited, facts: { fields } } as const] : []),
    { code: order, rule: cited, facts: orderFacts(candidate) },
    ...toDeclare(hints),
  ];
  return { personId: candidate.personId, chosen: true, role, reasons, hints };
}

const notChosen = ({ candidate, hints }: Examination, reasons: readonly Reason<ReasonCode>[]): ProposedCandidate => ({
  personId: candidate.personId,
  chosen: false,
  role: null,
  reasons: reasons.some(({ code }) => code === 'not-needed') ? [...reasons, ...toDeclare(hints)] : reasons,
  hints,
});

const toDeclare = (hints: readonly Hint[]): readonly Reason<ReasonCode>[] =>
  hints.length === 0 ? [] : [{ code: 'to-be-declared', facts: { hints } }];

const orderFacts = ({ openRounds, lastAssignedAt }: CandidateFacts) => ({ openRounds, lastAssignedAt });
