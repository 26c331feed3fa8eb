import type { Refusal } from '../kernel';
import { cite } from '../refusal';
import type { ReviewRule, TieHint } from '../regime/review';
import type { LocalDate } from '../time';
import type { CandidateFacts, CaseParties } from './commands';
import { hintsOf } from './hints';
import { dependence } from './independence';
import type { ReviewState } from './state';
import type { Hint } from './state/composition';
import { memberOf } from './who';

/** Why a candidate is not proposed, for the reference. */
export const OBSTACLES = {
  'not-in-pool': 'Not appointed to the council at this time.',
  'term-ended': 'The last day of the term has passed.',
  'terms-used-up': 'Serves more terms than the rule allows.',
  'already-assigned': 'Sits in this round already.',
  recused: 'Was taken out of this round for a conflict of interest.',
  'employed-by-agency': 'The agency whose project is reviewed employs the candidate.',
  'cooling-off': 'Left the agency too recently.',
  'tie-to-party': 'Something hints at a ground that excludes.',
  away: 'Cannot serve today, or on the last day of the time for the opinion.',
  'workload-cap-reached': 'Sits in as many open rounds as the rule, or the member, allows.',
} as const satisfies Readonly<Record<string, string>>;

export type ObstacleCode = keyof typeof OBSTACLES;

/** One reason for or against a candidate; facts are ids, days and numbers. */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly rule?: NonNullable<Refusal['rule']>;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The days and the parties that a candidate is held against. */
export interface Occasion {
  readonly today: LocalDate;
  /** The last day of the time for the opinion; null where it has none, or none is known. */
  readonly lastDay: LocalDate | null;
  readonly parties: CaseParties;
}

/** Everything that speaks against a candidate, and what hints at a conflict of his. */
export interface Examination {
  readonly candidate: CandidateFacts;
  readonly obstacles: readonly Reason<ObstacleCode>[];
  readonly hints: readonly Hint[];
}

/** Examines a candidate for this round. */
export function examine(
  state: ReviewState,
  rule: ReviewRule,
  candidate: CandidateFacts,
  { today, lastDay, parties }: Occasion,
): Examination {
  const hints = hintsOf(candidate, { agencyId: state.agencyId, parties: parties.parties }, rule, today);
  const obstacles = [
    ...inOffice(candidate, rule, today),
    ...inRound(state, candidate, rule),
    ...independent(state, candidate, rule, today),
    ...unhinted(hints, rule),
    ...available(candidate, rule, [today, ...(lastDay === null ? [] : [lastDay])]),
  ];
  return { candidate, obstacles, hints };
}

type Obstacles = readonly Reason<ObstacleCode>[];

const composition = (rule: ReviewRule) => cite(`${rule.id}.composition`, rule.composition);
const conflict = (rule: ReviewRule) => cite(`${rule.id}.conflict`, rule.conflict);

function inOffice({ inPool, terms, termEnds }: CandidateFacts, rule: ReviewRule, today: LocalDate): Obstacles {
  const { maxTerms } = rule.composition;
  const ended = termEnds !== null && termEnds < today;
  const cited = composition(rule);
  return [
    ...(inPool ? [] : [{ code: 'not-in-pool', rule: cited, facts: { body: rule.body } } as const]),
    ...(ended ? [{ code: 'term-ended', rule: cited, facts: { termEnds } } as const] : []),
    ...(maxTerms !== undefined && terms > maxTerms
      ? [{ code: 'terms-used-up', rule: cited, facts: { terms, maxTerms } } as const]
      : []),
  ];
}

function inRound(state: ReviewState, { personId }: CandidateFacts, rule: ReviewRule): Obstacles {
  const member = memberOf(state, personId);
  if (!member) return [];
  const { role, since } = member;
  return member.standing === 'recused'
    ? [{ code: 'recused', rule: conflict(rule), facts: { since } }]
    : [{ code: 'already-assigned', facts: { role } }];
}

function independent(state: ReviewState, candidate: CandidateFacts, rule: ReviewRule, today: LocalDate): Obstacles {
  const refused = dependence(candidate, state.agencyId, rule, today)?.refusal;
  if (!refused) return [];
  const code = refused.code === 'cooling-off' ? 'cooling-off' : 'employed-by-agency';
  return [{ code, rule: conflict(rule), facts: refused.facts ?? {} }];
}

/** Employment at the agency keeps somebody away by itself. */
const OF_EMPLOYMENT: readonly TieHint[] = ['employed_by_agency', 'formerly_employed_by_agency'];

/** A hint at a ground that only asks, or is only disclosed, keeps nobody away: he declares. */
function unhinted(hints: readonly Hint[], rule: ReviewRule): Obstacles {
  const excluding = rule.conflict.grounds.filter(({ effect }) => effect === 'exclude').map(({ code }) => code);
  const grave = hints.filter(
    ({ hint, grounds }) => !OF_EMPLOYMENT.includes(hint) && grounds.some((code) => excluding.includes(code)),
  );
  return grave.length === 0 ? [] : [{ code: 'tie-to-party', rule: conflict(rule), facts: { hints: grave } }];
}

function available(
  { away, openRounds, workloadCap }: CandidateFacts,
  rule: ReviewRule,
  days: readonly LocalDate[],
): Obstacles {
  const absence = away.find(({ from, until }) => days.some((day) => from <= day && day <= until));
  const ofRule = rule.composition.workloadCap ?? Infinity;
  const cap = Math.min(ofRule, workloadCap ?? Infinity);
  return [
    ...(absence ? [{ code: 'away', facts: { ...absence } } as const] : []),
    ...(openRounds >= cap
      ? [
          {
            code: 'workload-cap-reached',
            ...(cap === ofRule ? { rule: composition(rule) } : {}),
            facts: { openRounds, cap, of: cap === ofRule ? 'rule' : 'member' },
          } as const,
        ]
      : []),
  ];
}
