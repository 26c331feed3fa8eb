import type { Context, Decision, Notice } from '../../kernel';
import type { ReviewRule } from '../../regime/review';
import type { LocalDate } from '../../time';
import type { CandidateFacts, CaseParties, CheckIndependence, RequestIndependenceCheck } from '../commands';
import type { IndependenceChecked, PrestudyTieFound, ReviewEvent } from '../events';
import { hintsOf, isSameHint, prestudyTies } from '../hints';
import { clearMembers, councilChair, notice, secretary } from '../notices';
import { occasionOf } from '../seats';
import type { ReviewMember, ReviewState } from '../state';
import type { Hint, PrestudyTie } from '../state/composition';
import { standingMembers } from '../who';
import { noDay } from './members';

/** The case or somebody's ties have changed: the procedure must hold the members against each other's names again. */
export const requestIndependenceCheck = (
  _state: ReviewState,
  { why }: RequestIndependenceCheck,
): Decision<ReviewEvent> => ({ events: [{ type: 'IndependenceQuestioned', why }] });

/**
 * Holds the standing members against the parties of the case. Who has a hint that he was not asked about has to declare
 * again before anything else, even where he has voted: his vote does not count until he is clear again.
 */
export function checkIndependence(
  state: ReviewState,
  { cause, members, parties }: CheckIndependence,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  if (state.independence.due?.seq !== cause) return { events: [] };
  const occasion = occasionOf(state, parties, context);
  if (!occasion.ok) return noDay(context);
  const checked = standingMembers(state).flatMap((member) =>
    members
      .filter(({ personId }) => personId === member.personId)
      .flatMap((facts) => check(member, facts, parties, state, rule, occasion.value.today)),
  );
  const event: IndependenceChecked = { type: 'IndependenceChecked', submission: parties.submission, members: checked };
  const reopened = checked.filter(({ mustDeclare }) => mustDeclare);
  const told = reopened.map(({ personId }) =>
    notice('declaration_reopened', state, [{ personId }, secretary(rule), councilChair(rule)], { personId }),
  );
  const found = prestudyFound(state, parties, rule);
  return { events: [event, ...found.events], notices: [...told, ...found.notices] };
}

/** Nothing where the member's hints are what they were. */
function check(
  member: ReviewMember,
  facts: CandidateFacts,
  { submission, parties }: CaseParties,
  { agencyId, independence: { submission: counted } }: ReviewState,
  rule: ReviewRule,
  today: LocalDate,
): IndependenceChecked['members'] {
  const hints = hintsOf(facts, { agencyId, parties }, rule, today);
  // Under the same submission the place of a party says which it is.
  const isKnown = (hint: Hint): boolean =>
    member.hints.some((known) => isSameHint(known, hint) && (submission !== counted || known.party === hint.party));
  const fresh = hints.filter((hint) => !isKnown(hint));
  if (fresh.length === 0 && isSameList(hints, member.hints)) return [];
  const mustDeclare = fresh.length > 0 && member.standing !== 'undeclared';
  return [{ personId: member.personId, hints, mustDeclare }];
}

const isSameList = (a: readonly Hint[], b: readonly Hint[]): boolean =>
  a.length === b.length &&
  a.every((hint, at) => {
    const other = b[at];
    return other !== undefined && isSameHint(hint, other) && hint.party === other.party;
  });

/** Authors of the pre-study among the suppliers, where that is not on the record of the round yet. */
export function prestudyFound(
  state: ReviewState,
  { submission, parties }: CaseParties,
  rule: ReviewRule,
): { readonly events: readonly PrestudyTieFound[]; readonly notices: readonly Notice[] } {
  const ties = prestudyTies(parties);
  if (isSameTies(ties, state.independence.prestudyTies)) return { events: [], notices: [] };
  const to = [secretary(rule), councilChair(rule), ...clearMembers(state)];
  return {
    events: [{ type: 'PrestudyTieFound', submission, ties }],
    notices: ties.length === 0 ? [] : [notice('prestudy_tie_found', state, to, { ties: ties.length })],
  };
}

const isSameTies = (a: readonly PrestudyTie[], b: readonly PrestudyTie[]): boolean =>
  a.length === b.length &&
  a.every((tie) => b.some(({ author, supplier }) => author === tie.author && supplier === tie.supplier));
