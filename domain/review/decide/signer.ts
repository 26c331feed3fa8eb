import type { Context } from '../../kernel';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import type { GiveOpinion } from '../commands';
import type { OpinionGiven } from '../events';
import type { ReviewState } from '../state';
import { clearMember, leadersOf, memberOf, refuseReview, type ReviewRefusal } from '../who';

/** Who signs, and in whose place. */
export type Signer = Pick<OpinionGiven, 'signedBy' | 'signedFor'>;

/**
 * The round's leader signs himself; in his place only somebody who could chair the round: a chair of the council in his
 * own right, who is a clear member of this round.
 */
export function signerOf(
  state: ReviewState,
  deputy: GiveOpinion['deputy'],
  context: Context,
  rule: ReviewRule,
): Signer | ReviewRefusal {
  const { actor } = context;
  if (actor.onBehalfOf !== undefined) return deputyOf(state, actor.id, actor.onBehalfOf, deputy?.chair === true, rule);
  const member = clearMember(state, context, rule);
  if ('refusal' in member) return member;
  if (leadersOf(state, rule).some(({ personId }) => personId === member.personId)) return { signedBy: member.personId };
  return refuseReview('not-authorised', "The round's chair signs the opinion.", {
    rule: cite(`${rule.id}.composition`, rule.composition),
    facts: { personId: member.personId, role: member.role },
  });
}

function deputyOf(
  state: ReviewState,
  personId: string,
  principal: string,
  isChair: boolean,
  rule: ReviewRule,
): Signer | ReviewRefusal {
  const leads = leadersOf(state, rule).some((leader) => leader.personId === principal && leader.standing === 'clear');
  const standing = memberOf(state, personId)?.standing ?? null;
  if (leads && isChair && standing === 'clear') return { signedBy: personId, signedFor: principal };
  return refuseReview('deputy-cannot-sign', "In the chair's place only somebody signs who could chair the round.", {
    rule: cite(`${rule.id}.composition`, rule.composition),
    facts: { personId, principal, principalLeads: leads, chairOfTheCouncil: isChair, standing },
    remedy: 'The chair signs himself, or another chair of the council who is a clear member of this round.',
  });
}
