import type { Assignee } from '../kernel';
import { cite } from '../refusal';
import type { ReviewRule } from '../regime/review';
import type { ReviewMember, ReviewState } from './state';
import type { ComposingOffice } from './state/composition';
import { refuseReview, standingMembers, type ReviewRefusal } from './who';

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
export const compositionGap = (state: ReviewState, rule: ReviewRule): CompositionGap | null =>
  gapOf(standingMembers(state), rule);

/** The gap if these were the members. */
export function gapOf(
  members: readonly Pick<ReviewMember, 'role' | 'expertise'>[],
  rule: ReviewRule,
): CompositionGap | null {
  const { chairRequired, requiredExpertise } = rule.composition;
  const sits = (role: ReviewMember['role']): boolean => members.some((member) => member.role === role);
  const leads = sits('chair') || (!chairRequired && rule.quorum.chairPresent !== true && sits('rapporteur'));
  const gap: CompositionGap = {
    members: Math.max(0, fewestMembers(rule) - members.length),
    leader: !leads,
    expertise: requiredExpertise.filter((field) => members.every((member) => !member.expertise.includes(field))),
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
    remedy: 'Who is missing must be assigned first.',
  });
}

/** The fewest members with whom a round of this rule could ever give an opinion. */
export const fewestMembers = ({ composition, quorum }: ReviewRule): number => Math.max(composition.min, quorum.minimum);

/** Whether the procedure itself assigns. */
export const isAutomatic = ({ composition: { assignment } }: ReviewRule): boolean =>
  assignment === 'rotation' || assignment === 'least_loaded';

/** The office that composes the round, and that sees to it where the pool cannot fill it: the secretary, unless a chair does. */
export const composingOffice = ({ composition }: ReviewRule): ComposingOffice =>
  composition.assignment === 'by_chair' ? 'council_chair' : 'council_secretary';

/** The same, as one to whom tasks and notices go. */
export const composer = (rule: ReviewRule): Assignee => ({ role: composingOffice(rule), bodyKey: rule.body });
