import { cite } from '../refusal';
import type { ReviewRule } from '../regime/review';
import type { ReviewState } from './state';
import { chairOf, leadersOf, refuseReview, standingMembers, type ReviewRefusal } from './who';

/** What a round lacks of its rule's composition. */
export interface CompositionGap {
  /** Members missing up to the minimum, or up to what the quorum needs: with fewer, no opinion could ever be given. */
  readonly members: number;
  /**
   * Nobody sits who could lead the round: a chair; or a rapporteur, where the rule needs no chair and no vote of one.
   */
  readonly leader: boolean;
  /** Fields of expertise that no member brings. */
  readonly expertise: readonly string[];
}

/** The gap between the members who are left and what the rule demands; null if there is none. */
export function compositionGap(state: ReviewState, rule: ReviewRule): CompositionGap | null {
  const { composition } = rule;
  const standing = standingMembers(state);
  const gap: CompositionGap = {
    members: Math.max(0, fewestMembers(rule) - standing.length),
    leader: leadersOf(state, rule).length === 0 || (rule.quorum.chairPresent === true && !chairOf(state)),
    expertise: composition.requiredExpertise.filter((field) =>
      standing.every((member) => !member.expertise.includes(field)),
    ),
  };
  return gap.members > 0 || gap.leader || gap.expertise.length > 0 ? gap : null;
}

/** The refusal of an act that needs a complete round; null if it is complete. */
export function refuseIncomplete(state: ReviewState, rule: ReviewRule): ReviewRefusal | null {
  const gap = compositionGap(state, rule);
  if (!gap) return null;
  return refuseReview('composition-incomplete', 'The round is not composed as the rule demands.', {
    rule: cite(`${rule.id}.composition`, rule.composition),
    facts: {
      members: standingMembers(state).length,
      minimum: fewestMembers(rule),
      missingMembers: gap.members,
      missingLeader: gap.leader,
      missingExpertise: gap.expertise,
    },
    remedy: 'The secretary must assign who is missing.',
  });
}

const fewestMembers = ({ composition, quorum }: ReviewRule): number => Math.max(composition.min, quorum.minimum);
