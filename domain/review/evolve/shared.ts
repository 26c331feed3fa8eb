import type { ReviewMember, ReviewState } from '../state';

/** Nothing runs and nothing is asked any more; what was proposed is on the record, the state need not keep it. */
export const over = (state: ReviewState): ReviewState => ({ ...state, clocks: [], proposal: null, ballots: [] });

export const withoutClock = (state: ReviewState, clockId: string): ReviewState => ({
  ...state,
  clocks: state.clocks.filter(({ id }) => id !== clockId),
});

export const changeMember = (
  state: ReviewState,
  personId: string,
  change: (member: ReviewMember) => ReviewMember,
): ReviewState => ({
  ...state,
  members: state.members.map((member) => (member.personId === personId ? change(member) : member)),
});
