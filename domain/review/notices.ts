import type { Assignee, Notice } from '../kernel';
import type { ReviewRule } from '../regime/procedure';
import type { ReviewState } from './state';
import { standingMembers } from './who';

/** What people are told of a round; the text is made from kind and facts in the reader's language. */
export type ReviewNoticeKind =
  | 'round_opened'
  | 'member_assigned'
  | 'member_recused'
  | 'ruling_on_conflict_needed'
  | 'opinion_proposed'
  | 'vote_repeated'
  | 'opinion_given'
  | 'opinion_overdue'
  | 'round_lapsed'
  | 'milestone_reached'
  | 'round_ended';

/** A notice of this round; every one names the round and the project. */
export function notice(
  kind: ReviewNoticeKind,
  state: Pick<ReviewState, 'reviewId' | 'projectId'>,
  to: readonly Assignee[],
  facts: Notice['facts'] = {},
): Notice {
  return { kind, to, facts: { reviewId: state.reviewId, projectId: state.projectId, ...facts } };
}

/** The council's secretary. */
export const secretary = (rule: ReviewRule): Assignee => ({ role: 'council_secretary', bodyKey: rule.body });

/** The council's chairs in office. */
export const councilChair = (rule: ReviewRule): Assignee => ({ role: 'council_chair', bodyKey: rule.body });

/** Those who may open the agency's mail on its behalf. */
export const agency = (state: Pick<ReviewState, 'agencyId'>): Assignee => ({
  role: 'agency_approver',
  bodyId: state.agencyId,
});

/** Every member who has declared and is clear. */
export const clearMembers = (state: ReviewState): readonly Assignee[] =>
  standingMembers(state)
    .filter((member) => member.standing === 'clear')
    .map(({ personId }) => ({ personId }));

/** Every member who is not recused. */
export const everyMember = (state: ReviewState): readonly Assignee[] =>
  standingMembers(state).map(({ personId }) => ({ personId }));
