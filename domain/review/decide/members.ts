import { localDateOf } from '../../calendar/calendar';
import type { Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import type { AssignMember } from '../commands';
import type { ReviewEvent } from '../events';
import { dependence } from '../independence';
import { notice } from '../notices';
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
  { candidate, role }: AssignMember,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const { actor, calendar, now, regime } = context;
  const office = isSecretary(actor, rule, regime) || isCouncilChair(actor, rule, regime);
  if (!office || !mayActOnOthers(state, actor)) {
    return refuseReview('not-authorised', "The council's secretary or chair assigns members.", {
      rule: cite(`${rule.id}.composition`, rule.composition),
      facts: { body: rule.body },
      remedy: 'A secretary or chair who is not waiting to declare must act.',
    });
  }
  const today = localDateOf(now, calendar);
  if (!today.ok) {
    const { code, ...facts } = today.fault;
    return refuseReview(code, 'The calendar does not cover this day.', { facts: { ...facts } });
  }
  const refusal =
    refuseSeat(state, candidate.personId, role, rule) ??
    refuseOffice(candidate, role, rule) ??
    dependence(candidate, state.agencyId, rule, today.value);
  if (refusal) return refusal;
  const { personId, expertise } = candidate;
  return {
    events: [{ type: 'MemberAssigned', personId, role, expertise }],
    notices: [notice('member_assigned', state, [{ personId }], { role })],
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
  candidate: AssignMember['candidate'],
  role: AssignMember['role'],
  rule: ReviewRule,
): ReviewRefusal | null {
  const details = {
    rule: cite(`${rule.id}.composition`, rule.composition),
    facts: { personId: candidate.personId, body: rule.body },
  };
  if (!candidate.inPool) {
    return refuseReview('not-in-pool', 'The candidate is not appointed to the council at this time.', {
      ...details,
      field: '/candidate',
      remedy: 'Assign somebody from the pool, or have the candidate appointed first.',
    });
  }
  if (role !== 'chair' || candidate.chair) return null;
  return refuseReview('not-a-chair', 'The candidate is not appointed as a chair of the council.', {
    ...details,
    field: '/role',
    remedy: 'Assign somebody who is appointed as a chair, or appoint the candidate first.',
  });
}
