import type { Assignee, Notice } from '../kernel';
import type { ReviewRule } from '../regime/review';
import { TIMETABLE_NOTICES } from '../timetable/notices';
import type { ReviewState } from './state';
import { standingMembers } from './who';

/**
 * What people are told of a round, and who; the text is made from kind and facts in the reader's language. That there
 * is an opinion, or will be none, the project tells its agency.
 */
export const REVIEW_NOTICES = {
  ...TIMETABLE_NOTICES,
  round_opened: 'To the secretary and the chairs of the council: a round is open.',
  member_assigned: 'To the member: he is assigned, and has to declare his interests first.',
  composition_proposed: 'To the office that assigns: a proposal says who could fill the seats.',
  seats_unfilled: 'To the office that assigns, and the secretary: the pool cannot fill the round.',
  unfilled_seats_escalated: 'To the body that the rule names, and the office that assigns: seats are still free.',
  seats_filled: 'To the office that assigns, and the secretary: the round is complete.',
  declaration_reopened: 'To the member, the secretary and the chairs: something new hints at a conflict of interest.',
  prestudy_tie_found: 'To secretary, chairs and clear members: who wrote the pre-study works for a supplier proposed.',
  member_recused: 'To the member, the secretary and the chairs: he is out of the round.',
  ruling_on_conflict_needed: 'To whoever rules: a declared ground needs a ruling.',
  opinion_proposed: 'To the members who are clear: an opinion is put to the vote.',
  vote_repeated: 'To the members who are clear: the votes were equal and the vote is held again.',
  proposal_withdrawn: 'To the members who are clear: the proposal that they vote on was taken back.',
  meeting_called: 'To secretary, members, experts and, if invited, the agency: a meeting is called.',
  meeting_moved: 'To the same: the meeting has another time or place.',
  meeting_cancelled: 'To the same: the meeting is called off.',
  minutes_written: 'To the chair: the minutes of a meeting wait for approval.',
  opinion_corrected: 'To secretary, members and agency: a slip of the pen in the opinion is corrected.',
  opinion_given: 'To the secretary and the members: the opinion is given.',
  opinion_overdue: 'To secretary, chairs and members: the time for the opinion ran out, and the round goes on.',
  round_lapsed: 'To secretary, chairs and members: the time for the opinion ran out, and the round is over.',
  milestone_reached: 'To secretary, members and agency: a day of the timetable has come.',
  assessments_revealed:
    'To the secretary and the members who are clear: the blind phase is over, the ratings are open.',
  rating_changed: 'To the other members who are clear: a rating that they could see is another one now.',
  question_raised: 'To the secretary: a member has a question to the agency.',
  question_passed_on: 'To the agency: the council asks.',
  question_answered: 'To the secretary and the members who are clear: the agency has answered a question.',
  question_withdrawn: 'To who asked it, and to the agency where it had the question: it was taken back.',
  fact_check_sent: 'To the agency: a draft opinion lies there, and the time to check its facts runs.',
  fact_check_replied:
    'To the secretary and the members who are clear: the agency corrects the facts, or confirms them.',
  fact_check_silent: 'To secretary, members and agency: the time for the facts ran out; silence is no objection.',
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
