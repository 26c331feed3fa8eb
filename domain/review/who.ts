import { personsOf } from '../actor';
import type { Actor, Context } from '../kernel';
import { cite, refuse } from '../refusal';
import { appointmentsAt } from '../regime/bodies';
import type { ReviewRule } from '../regime/review';
import type { Regime } from '../regime/types';
import type { ReviewRefusalCode } from './refusals';
import type { ReviewMember, ReviewState } from './state';

/** A refusal of a review; its code is one of the documented ones. */
export type ReviewRefusal = ReturnType<typeof refuse<ReviewRefusalCode>>;

/** See `domain/refusal.ts`; with this aggregate's codes only. */
export const refuseReview = refuse<ReviewRefusalCode>;

/** Secretary of the council that holds the round. */
export const isSecretary = (actor: Actor, rule: ReviewRule, regime: Regime): boolean =>
  appointmentsAt(actor, rule.body, regime).some(({ role }) => role === 'council_secretary');

/** Appointed as a chair of the council, whether or not he sits in this round. */
export const isCouncilChair = (actor: Actor, rule: ReviewRule, regime: Regime): boolean =>
  appointmentsAt(actor, rule.body, regime).some(({ role }) => role === 'council_chair');

/** The member of this id, recused or not. */
export const memberOf = (state: ReviewState, personId: string): ReviewMember | undefined =>
  state.members.find((member) => member.personId === personId);

/** Members who are still part of the round. */
export const standingMembers = (state: ReviewState): readonly ReviewMember[] =>
  state.members.filter((member) => member.standing !== 'recused');

/** The round's chair, as long as he is not recused. */
export const chairOf = (state: ReviewState): ReviewMember | undefined =>
  standingMembers(state).find((member) => member.role === 'chair');

/**
 * Who proposes and signs for the round: its chair; where the rule needs none and none sits, the rapporteur.
 */
export function leadersOf(state: ReviewState, rule: ReviewRule): readonly ReviewMember[] {
  const chair = chairOf(state);
  if (chair) return [chair];
  return rule.composition.chairRequired ? [] : standingMembers(state).filter((member) => member.role === 'rapporteur');
}

/**
 * A recused person takes no part in the round any more, in whatever office he comes back; nor does anybody in his place.
 * Null if nobody behind the act is recused.
 */
export function barredFromActing(state: ReviewState, { actor }: Context, rule: ReviewRule): ReviewRefusal | null {
  const self = personsOf(actor).flatMap((personId) => memberOf(state, personId) ?? []);
  return self.some((member) => member.standing === 'recused')
    ? refuseReview('recused', 'The actor was recused from this round and takes no part in it.', {
        rule: cite(`${rule.id}.conflict`, rule.conflict),
        remedy: 'The other members go on without the one who was recused.',
      })
    : null;
}

/** The acting member himself, declared and clear; or the refusal. */
export function actingMember(state: ReviewState, { actor }: Context, rule: ReviewRule): ReviewMember | ReviewRefusal {
  if (actor.onBehalfOf !== undefined) {
    return refuseReview('personal-act', 'A member acts in person; membership cannot be delegated.', {
      rule: cite(rule.id, rule),
      remedy: 'The member must act himself.',
    });
  }
  return (
    memberOf(state, actor.id) ??
    refuseReview('not-a-member', 'The actor was not assigned to this round.', { facts: { personId: actor.id } })
  );
}

/** See `actingMember`; and he has declared, and is clear. */
export function clearMember(state: ReviewState, context: Context, rule: ReviewRule): ReviewMember | ReviewRefusal {
  const member = actingMember(state, context, rule);
  if ('refusal' in member || member.standing === 'clear') return member;
  return refuseReview('declaration-missing', 'Before anything else the member declares his interests in this case.', {
    facts: { personId: member.personId, standing: member.standing, awaiting: member.awaiting },
    remedy: member.standing === 'asks_chair' ? 'The chair must rule on the ground declared.' : 'Declare first.',
  });
}

/** Whether a person in office may act on other members: he is no member of the round, or a clear one. */
export function mayActOnOthers(state: ReviewState, actor: Actor): boolean {
  return personsOf(actor).every((personId) => {
    const member = memberOf(state, personId);
    return member === undefined || member.standing === 'clear';
  });
}
