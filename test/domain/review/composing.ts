import { SYSTEM } from '../../../domain/kernel';
import type { CandidateFacts, CaseParties, MemberTie, Seat } from '../../../domain/review/commands';
import type { ClockRule } from '../../../domain/regime/procedure';
import type { TieHint } from '../../../domain/regime/review';
import type { Regime } from '../../../domain/regime/types';
import type { Party } from '../../../domain/submission';
import { REGIME, councilRule, type RuleChanges } from './regime';
import { CHAIR, candidate, noted, openRound, type RoundPlay } from './round';

export const NO_PARTIES: CaseParties = { submission: 1, parties: [] };

export const supplier = (name: string, number: string | null = null): Party => ({
  name,
  number,
  role: 'supplier',
  employer: null,
});

export const parties = (...named: readonly Party[]): CaseParties => ({ submission: 1, parties: named });

/** A tie that lasts, unless it says otherwise. */
export const tie = (id: string, name: string, changes: Partial<MemberTie> = {}): MemberTie => ({
  id,
  kind: 'employee',
  name,
  number: null,
  bodyId: null,
  from: '2020-01-01',
  until: null,
  ...changes,
});

const SEARCH: ClockRule = {
  id: 'unfilled-seats',
  label: { en: 'Seats to be filled' },
  legalRef: 'Act § 8(4)',
  kind: 'limit',
  start: 'unfilled_seats',
  budget: { n: 5, unit: 'working_day' },
  roll: 'none',
  suspendOn: [],
  deemed: 'escalate',
  remindBefore: [],
};

const UNFILLED = { clock: SEARCH.id, escalateTo: 'oversight', legalRef: 'Act § 8(4)' };

/** Every hint at the ground of one's own interest, which excludes, but for advice: of that the chair is asked. */
const INTEREST: readonly TieHint[] = [
  ...(['employed_by_party', 'formerly_employed_by_party', 'interest_in_party', 'relative_of_party'] as const),
  ...(['wrote_prestudy', 'formerly_employed_by_agency'] as const),
];

/** The regime whose council looks for its members by this rule, and knows what hints at a conflict. */
export function composedBy(
  assignment: 'by_chair' | 'by_secretary' | 'rotation' | 'least_loaded',
  changes: RuleChanges = {},
  clock: Partial<Regime['clocks'][number]> = {},
): Regime {
  const grounds = councilRule(changes).conflict.grounds.map((ground) => {
    if (ground.code === 'interest') return { ...ground, hintedBy: INTEREST };
    return ground.code === 'other' ? { ...ground, hintedBy: ['adviser_of_agency' as const] } : ground;
  });
  const rule = councilRule({
    ...changes,
    composition: { assignment, unfilled: UNFILLED, ...changes.composition },
    conflict: { ...changes.conflict, grounds },
  });
  const clocks = REGIME.clocks.map((each) => (each.id === 'opinion' ? { ...each, ...clock } : each));
  return { ...REGIME, reviews: [rule], clocks: [...clocks, SEARCH] };
}

/** A pool: a chair and members m1, m2 …, who all may serve. */
export const pool = (
  members: number,
  changes: Readonly<Record<string, Partial<CandidateFacts>>> = {},
): CandidateFacts[] =>
  [CHAIR.id, ...Array.from({ length: members }, (_, index) => `m${index + 1}`)].map((id) => candidate(id, changes[id]));

/** The procedure takes its step, if it is due; says whether it was. */
export function composes(
  round: RoundPlay,
  candidates: readonly CandidateFacts[],
  of: CaseParties = NO_PARTIES,
): boolean {
  const due = round.procedure().due.find(({ step }) => step === 'compose_round');
  if (!due) return false;
  round.does(SYSTEM, { type: 'ComposeRound', cause: due.cause, candidates, parties: of });
  return true;
}

/** The procedure holds the members against the parties, if that is due. */
export function checks(round: RoundPlay, members: readonly CandidateFacts[], of: CaseParties): boolean {
  const due = round.procedure().due.find(({ step }) => step === 'check_independence');
  if (!due) return false;
  round.does(SYSTEM, { type: 'CheckIndependence', cause: due.cause, members, parties: of });
  return true;
}

/** A round that was opened and composed from this pool. */
export function composed(
  regime: Regime,
  candidates: readonly CandidateFacts[],
  of: CaseParties = NO_PARTIES,
): RoundPlay {
  const round = openRound(regime);
  composes(round, candidates, of);
  return round;
}

export const accept = (
  candidates: readonly CandidateFacts[],
  seats: readonly Seat[],
  departures: readonly string[] = [],
  of: CaseParties = NO_PARTIES,
) =>
  ({
    type: 'AcceptComposition',
    candidates,
    parties: of,
    seats,
    departures: departures.map((personId) => ({ personId, reason: noted(`Why ${personId}.`) })),
  }) as const;

/** Those who sit and are not recused, by id. */
export const sitting = ({ state }: RoundPlay): readonly string[] =>
  state.members.filter(({ standing }) => standing !== 'recused').map(({ personId }) => personId);
