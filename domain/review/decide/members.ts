import { localDateOf } from '../../calendar/calendar';
import type { Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import type { LocalDate } from '../../time';
import { examine, type Examination, type ObstacleCode, type Occasion } from '../candidate';
import type { AssignMember, CandidateFacts, Seat } from '../commands';
import type { MemberAssigned, ReviewEvent } from '../events';
import { assigned } from '../evolve/members';
import { dependence } from '../independence';
import { notice } from '../notices';
import { afterSeating, occasionOf } from '../seats';
import type { ReviewState } from '../state';
import {
  chairOf,
  isCouncilChair,
  isSecretary,
  mayActOnOthers,
  memberOf,
  refuseReview,
  standingMembers,
  type ReviewRefusal,
} from '../who';

/** The council's secretary or chair assigns a member, who must be of the council and independent of the agency. */
export function assignMember(
  state: ReviewState,
  { candidate, role, parties }: AssignMember,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const refused = refuseComposer(state, context, rule);
  if (refused) return refused;
  const occasion = occasionOf(state, parties, context);
  if (!occasion.ok) return noDay(context);
  const seated = seat(state, candidate, role, rule, occasion.value, context);
  if ('refusal' in seated) return seated;
  const { nextSeq, now } = context;
  const follow = afterSeating(seated.state, null, rule, context, { since: now, seq: nextSeq + 1 });
  const { personId } = candidate;
  return {
    events: [seated.event, ...follow.events],
    notices: [notice('member_assigned', state, [{ personId }], { role }), ...follow.notices],
  };
}

/**
 * Null if the actor may assign: a chair of the council, or its secretary unless the rule leaves it to the chair; and not
 * while he waits to declare himself.
 */
export function refuseComposer(state: ReviewState, { actor, regime }: Context, rule: ReviewRule): ReviewRefusal | null {
  const byChair = rule.composition.assignment === 'by_chair';
  const office = isCouncilChair(actor, rule, regime) || (!byChair && isSecretary(actor, rule, regime));
  if (office && mayActOnOthers(state, actor)) return null;
  const who = byChair ? 'chair' : 'secretary or chair';
  return refuseReview('not-authorised', `The council's ${who} assigns members.`, {
    rule: cite(`${rule.id}.composition`, rule.composition),
    facts: { body: rule.body, assignment: rule.composition.assignment },
    remedy: `A ${who} who is not waiting to declare must act.`,
  });
}

/** The refusal where the calendar does not cover today. */
export function noDay({ now, calendar }: Context): ReviewRefusal {
  const today = localDateOf(now, calendar);
  const { code, ...facts } = today.ok ? { code: 'calendar-too-short' as const } : today.fault;
  return refuseReview(code, 'The calendar does not cover this day.', { facts: { ...facts } });
}

/** What keeps nobody from being assigned by an office that knows it; it stays on the record. */
const MAY_BE_OVERLOOKED: readonly ObstacleCode[] = ['terms-used-up', 'tie-to-party', 'away', 'workload-cap-reached'];

/** A candidate takes a seat: the event, and the round with him in it; or why he cannot. */
export function seat(
  state: ReviewState,
  candidate: CandidateFacts,
  role: Seat['role'],
  rule: ReviewRule,
  occasion: Occasion,
  { now, actor, nextSeq }: Context,
): { readonly event: MemberAssigned; readonly state: ReviewState } | ReviewRefusal {
  const refusal =
    refuseSeat(state, candidate.personId, role, rule) ??
    refuseOffice(candidate, role, rule, occasion.today) ??
    dependence(candidate, state.agencyId, rule, occasion.today);
  if (refusal) return refusal;
  const event = assignment(examine(state, rule, candidate, occasion), role, occasion);
  return { event, state: assigned(state, event, { seq: nextSeq, at: now, actor: actor.id }) };
}

function assignment(
  { candidate, hints, obstacles }: Examination,
  role: Seat['role'],
  { parties }: Occasion,
): MemberAssigned {
  const { personId, expertise } = candidate;
  const despite = obstacles.flatMap(({ code }) => (MAY_BE_OVERLOOKED.includes(code) ? [code] : []));
  return {
    type: 'MemberAssigned',
    personId,
    role,
    expertise,
    ...(hints.length > 0 ? { hints, submission: parties.submission } : {}),
    ...(despite.length > 0 ? { despite } : {}),
  };
}

/** Whether there is a seat in this round for the person. */
function refuseSeat(
  state: ReviewState,
  personId: string,
  role: AssignMember['role'],
  rule: ReviewRule,
): ReviewRefusal | null {
  const known = memberOf(state, personId);
  const standing = standingMembers(state);
  const cited = cite(`${rule.id}.composition`, rule.composition);
  if (known?.standing === 'recused') {
    return refuseReview('recused', 'The candidate was recused from this round.', {
      rule: cite(`${rule.id}.conflict`, rule.conflict),
      field: '/candidate',
      facts: { personId },
      remedy: 'Assign somebody else.',
    });
  }
  if (known) {
    return refuseReview('already-assigned', 'The candidate is a member of this round already.', {
      field: '/candidate',
      facts: { personId, role: known.role },
    });
  }
  if (standing.length >= rule.composition.max) {
    const facts = { members: standing.length, maximum: rule.composition.max };
    return refuseReview('round-full', 'The round has as many members as the rule allows.', { rule: cited, facts });
  }
  const chair = chairOf(state);
  if (role !== 'chair' || !chair) return null;
  return refuseReview('chair-already-assigned', 'The round has a chair.', {
    rule: cited,
    field: '/role',
    facts: { chair: chair.personId },
    remedy: 'Assign the candidate as a member, or wait until the chair is recused.',
  });
}

/** Whether the person holds the office at the council that the seat needs. */
function refuseOffice(
  { personId, inPool, chair, termEnds }: CandidateFacts,
  role: AssignMember['role'],
  rule: ReviewRule,
  today: LocalDate,
): ReviewRefusal | null {
  const details = { rule: cite(`${rule.id}.composition`, rule.composition), facts: { personId, body: rule.body } };
  if (!inPool) {
    return refuseReview('not-in-pool', 'The candidate is not appointed to the council at this time.', {
      ...details,
      field: '/candidate',
      remedy: 'Assign somebody from the pool, or have the candidate appointed first.',
    });
  }
  if (termEnds !== null && termEnds < today) {
    return refuseReview('term-ended', "The last day of the candidate's term has passed.", {
      ...details,
      field: '/candidate',
      facts: { ...details.facts, termEnds },
      remedy: 'Assign somebody else, or have the candidate appointed for another term.',
    });
  }
  if (role !== 'chair' || chair) return null;
  return refuseReview('not-a-chair', 'The candidate is not appointed as a chair of the council.', {
    ...details,
    field: '/role',
    remedy: 'Assign somebody who is appointed as a chair, or appoint the candidate first.',
  });
}
