import type { EventMeta } from '../../kernel';
import type { MemberRecused } from '../events';
import type { ReviewState } from '../state';
import { changeMember } from './shared';

type Effect = (state: ReviewState, event: MemberRecused, meta: EventMeta) => ReviewState;

/** He takes no part any more, and nothing waits for a ruling on him. */
const leaves: Effect = (state, { personId }, { at }) =>
  changeMember(state, personId, (member) => ({ ...member, standing: 'recused', since: at, awaiting: [] }));

/** His votes are void, or kept on the record and marked; a proposal of his falls with all votes on it. */
const votes: Effect = (state, { personId, vote, proposalVoid }) => {
  if (proposalVoid) return { ...state, proposal: null, ballots: [] };
  const ballots =
    vote === 'kept_marked'
      ? state.ballots.map((ballot) => (ballot.personId === personId ? { ...ballot, marked: true } : ballot))
      : state.ballots.filter((ballot) => ballot.personId !== personId);
  return { ...state, ballots };
};

/** Who was taken out, and why: what the opinion says of it. */
const remembered: Effect = (state, { personId, grounds }) => ({
  ...state,
  recusals: [...state.recusals, { personId, grounds }],
});

/** The procedure looks whether his seat has to be filled. */
const replacement: Effect = (state, _event, { seq, at }) => ({
  ...state,
  composition: { ...state.composition, due: { seq, at } },
});

/** What a recusal does to everything that the member had done: each area of a round that keeps acts of his has one. */
const EFFECTS: readonly Effect[] = [leaves, votes, remembered, replacement];

export const recused: Effect = (state, event, meta) =>
  EFFECTS.reduce((changed, effect) => effect(changed, event, meta), state);
