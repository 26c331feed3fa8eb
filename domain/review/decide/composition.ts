import type { Assignee, Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { decidingRoles } from '../../regime/bodies';
import { bodyRule } from '../../regime/lookup';
import type { ReviewRule } from '../../regime/review';
import type { Regime } from '../../regime/types';
import type { Instant } from '../../time';
import type { Occasion } from '../candidate';
import type { AcceptComposition, CandidateFacts, ComposeRound, Seat } from '../commands';
import { compositionGap, composer, isAutomatic } from '../composition';
import type { CompositionProposed, MemberAssigned, ReviewEvent } from '../events';
import { notice, secretary } from '../notices';
import { proposeComposition, type CompositionProposal } from '../proposal';
import { afterSeating, occasionOf } from '../seats';
import type { ReviewState } from '../state';
import { refuseReview, type ReviewRefusal } from '../who';
import { prestudyFound } from './independence';
import { noDay, refuseComposer, seat } from './members';

/**
 * The procedure looks for members: where the rule lets it, it assigns whom it proposes; else the proposal is on the
 * record for the office that assigns. A pool that cannot fill the round is no silent stall in either case.
 */
export function composeRound(
  state: ReviewState,
  { cause, candidates, parties }: ComposeRound,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const { due } = state.composition;
  if (due?.seq !== cause) return { events: [] };
  const occasion = occasionOf(state, parties, context);
  if (!occasion.ok) return noDay(context);
  const proposal = proposeComposition(state, rule, candidates, occasion.value);
  const seats = isAutomatic(rule) ? seatsOf(proposal) : [];
  const event = proposed('procedure', proposal, occasion.value, []);
  const found = prestudyFound(state, parties, rule);
  return composed(
    state,
    { event, seats, candidates, since: due.at, before: found.events },
    occasion.value,
    context,
    rule,
    found.notices,
  );
}

/** The office that composes the round takes the proposal over, or departs from it and says why. */
export function acceptComposition(
  state: ReviewState,
  { candidates, parties, seats, departures }: AcceptComposition,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const refused = refuseComposer(state, context, rule);
  if (refused) return refused;
  const occasion = occasionOf(state, parties, context);
  if (!occasion.ok) return noDay(context);
  const proposal = proposeComposition(state, rule, candidates, occasion.value);
  const departing = departuresOf(proposal, seats);
  const unexplained = departing.filter(({ personId }) => departures.every((each) => each.personId !== personId));
  if (unexplained.length > 0) return refuseUnexplained(unexplained, rule);
  const explained = departing.flatMap(({ personId, how }) =>
    departures.filter((each) => each.personId === personId).map(({ reason }) => ({ personId, how, reason })),
  );
  const event = proposed('office', proposal, occasion.value, explained);
  return composed(
    state,
    { event, seats, candidates, since: context.now, before: [] },
    occasion.value,
    context,
    rule,
    [],
  );
}

interface Composing {
  readonly event: CompositionProposed;
  readonly seats: readonly Seat[];
  readonly candidates: readonly CandidateFacts[];
  /** From when a time to see to free seats would run. */
  readonly since: Instant;
  readonly before: readonly ReviewEvent[];
}

/** Seats everybody, and sees what the pool cannot fill of what is left. */
function composed(
  state: ReviewState,
  { event, seats, candidates, since, before }: Composing,
  occasion: Occasion,
  context: Context,
  rule: ReviewRule,
  told: readonly ReturnType<typeof notice>[],
): Decision<ReviewEvent> {
  let round = state;
  const members: MemberAssigned[] = [];
  for (const [at, { personId, role }] of seats.entries()) {
    const candidate = candidates.find((each) => each.personId === personId);
    const seated = candidate ? seat(round, candidate, role, rule, occasion, context) : strange(personId, rule);
    if ('refusal' in seated) return placed(seated, at);
    members.push(seated.event);
    round = seated.state;
  }
  const lacking = proposeComposition(round, rule, candidates, occasion).gap;
  const first = [...before, event, ...members];
  const follow = afterSeating(round, lacking, rule, context, { since, seq: context.nextSeq + first.length });
  const assigned = members.map(({ personId, role }) => notice('member_assigned', state, [{ personId }], { role }));
  const open = members.length === 0 && compositionGap(round, rule) && follow.notices.length === 0;
  const asked = open ? [notice('composition_proposed', state, [composer(rule)])] : [];
  return { events: [...first, ...follow.events], notices: [...told, ...assigned, ...asked, ...follow.notices] };
}

const seatsOf = ({ candidates }: CompositionProposal): readonly Seat[] =>
  candidates.flatMap(({ personId, role }) => (role === null ? [] : [{ personId, role }]));

const proposed = (
  by: CompositionProposed['by'],
  { candidates }: CompositionProposal,
  { parties: { submission } }: Occasion,
  departures: CompositionProposed['departures'],
): CompositionProposed => ({ type: 'CompositionProposed', by, candidates, submission, departures });

type Departure = Omit<CompositionProposed['departures'][number], 'reason'>;

/** Where a list differs from what is proposed. */
function departuresOf(proposal: CompositionProposal, seats: readonly Seat[]): readonly Departure[] {
  const wanted = seatsOf(proposal);
  const seated = seats.flatMap(({ personId, role }): Departure[] => {
    const match = wanted.find((each) => each.personId === personId);
    if (!match) return [{ personId, how: 'seated' }];
    return match.role === role ? [] : [{ personId, how: 'other_role' }];
  });
  const leftOut = wanted.filter(({ personId }) => seats.every((each) => each.personId !== personId));
  return [...seated, ...leftOut.map(({ personId }): Departure => ({ personId, how: 'left_out' }))];
}

const refuseUnexplained = (unexplained: readonly Departure[], rule: ReviewRule): ReviewRefusal =>
  refuseReview('departure-unexplained', 'Who departs from the proposed composition says why, for each person.', {
    rule: cite(`${rule.id}.composition`, rule.composition),
    field: '/departures',
    facts: { unexplained },
    remedy: 'State a reason for each of these persons, or take the proposal over.',
  });

const strange = (personId: string, rule: ReviewRule): ReviewRefusal =>
  refuseReview('not-in-pool', 'The candidate is not appointed to the council at this time.', {
    rule: cite(`${rule.id}.composition`, rule.composition),
    field: '/candidate',
    facts: { personId, body: rule.body },
  });

/** A refusal of one candidate, at his place in the list. */
function placed({ refusal }: ReviewRefusal, at: number): ReviewRefusal {
  const place = refusal.field === '/role' ? 'role' : 'personId';
  return { refusal: { ...refusal, field: `/seats/${at}/${place}` } };
}

/** The time to see to free seats has run out: the body that the rule names is told, and has the task. */
export function seatsOverdue(state: ReviewState, { regime }: Context, rule: ReviewRule): Decision<ReviewEvent> {
  const { unfilled } = rule.composition;
  const lacking = state.composition.unfilled;
  if (!unfilled || !lacking) return { events: [] };
  const to = [escalatedTo(unfilled.escalateTo, regime), composer(rule), secretary(rule)];
  return {
    events: [{ type: 'UnfilledSeatsEscalated', to: unfilled.escalateTo }],
    notices: [notice('unfilled_seats_escalated', state, to, { ...lacking.gap })],
  };
}

/** Who decides for the body that is told. */
export const escalatedTo = (bodyKey: string, regime: Regime): Assignee => {
  const [role] = decidingRoles(bodyRule(regime, bodyKey).kind);
  return { ...(role && { role }), bodyKey };
};
