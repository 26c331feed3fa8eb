import type { EventMeta } from '../../kernel';
import type { OpinionProposed, VoteCast } from '../events';
import type { ReviewState } from '../state';
import { changeMember } from './shared';

export function proposed(state: ReviewState, event: OpinionProposed, { at }: EventMeta): ReviewState {
  const { proposal: number, by, outcome, riskProfile, summary, recommendations } = event;
  return {
    ...state,
    proposals: number,
    proposal: { number, by, at, outcome, riskProfile, summary, recommendations },
    ballots: [],
  };
}

export function voted(state: ReviewState, { personId, vote, dissent }: VoteCast): ReviewState {
  const others = state.ballots.filter((ballot) => ballot.personId !== personId);
  return {
    ...changeMember(state, personId, (member) => ({ ...member, hasVoted: true })),
    ballots: [...others, { personId, vote, dissent: dissent ?? null, marked: false }],
  };
}
