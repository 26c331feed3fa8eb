import type { EventMeta } from '../../kernel';
import { corrected } from '../corrections';
import type { DissentHandedIn, OpinionCorrected, OpinionGiven, OpinionProposed, VoteCast } from '../events';
import type { ReviewState } from '../state';
import { changeMember, over } from './shared';

export function proposed(state: ReviewState, event: OpinionProposed, { at }: EventMeta): ReviewState {
  const { proposal: number, by, outcome, riskProfile, summary, recommendations, conditions } = event;
  return {
    ...state,
    proposals: number,
    proposal: { number, by, at, outcome, riskProfile, summary, recommendations, conditions },
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

export const dissented = (state: ReviewState, { personId, text }: DissentHandedIn): ReviewState => ({
  ...state,
  ballots: state.ballots.map((ballot) => (ballot.personId === personId ? { ...ballot, dissent: text } : ballot)),
});

export function given(state: ReviewState, event: OpinionGiven): ReviewState {
  const { outcome, summary, recommendations, conditions } = event;
  return { ...over(state), status: 'given', outcome, given: { summary, recommendations, conditions } };
}

export const amended = (state: ReviewState, { corrections }: OpinionCorrected): ReviewState => ({
  ...state,
  given: state.given && corrections.reduce(corrected, state.given),
});
