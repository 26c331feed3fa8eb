import type { Assignee, Notice } from '../kernel';
import type { ReviewRule } from '../regime/review';
import type { ReviewState } from './state';
import { standingMembers } from './who';

/**
 * What people are told of a round, and who; the text is made from kind and facts in the reader's language. That there
 * is an opinion, or will be none, the project tells its agency.
 */
export const REVIEW_NOTICES = {
  round_opened: 'To the secretary and the chairs of the council: a round is open.',
  member_assigned: 'To the member: he is assigned, and has to declare his interests first.',
  member_recused: 'To the member, the secretary and the chairs: he is out of the round.',
  ruling_on_conflict_needed: 'To whoever rules: a declared ground needs a ruling.',
  opinion_proposed: 'To the members who are clear: an opinion is put to the vote.',
  vote_repeated: 'To the members who are clear: the votes were equal and the vote is held again.',
  opinion_given: 'To the secretary and the members: the opinion is given.',
  opinion_overdue: 'To secretary, chairs and members: the time for the opinion ran out, and the round goes on.',
  round_lapsed: 'To secretary, chairs and members: the time for the opinion ran out, and the round is over.',
  milestone_reached: 'To secretary, members and agency: a day of the timetable has come.',
  round_ended: 'To secretary and members: the round is over without an opinion.',
} as const satisfies Readonly<Record<string, string>>;

export type ReviewNoticeKind = keyof typeof REVIEW_NOTICES;

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

/** The agency's authorised signatory. */
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
