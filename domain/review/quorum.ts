import type { ReviewRule } from '../regime/review';
import type { QuorumReading, Tally } from './events';
import type { CastBallot, ReviewState } from './state';
import { chairOf, standingMembers } from './who';

/** The votes that count: not marked, and of members who are clear. */
export function countedBallots(state: ReviewState): readonly CastBallot[] {
  const clear = new Set(state.members.filter((member) => member.standing === 'clear').map((member) => member.personId));
  return state.ballots.filter((ballot) => !ballot.marked && clear.has(ballot.personId));
}

/** How the counted votes fell. */
export function tallyOf(ballots: readonly CastBallot[]): Tally {
  const count = (vote: CastBallot['vote']): number => ballots.filter((ballot) => ballot.vote === vote).length;
  return { for: count('for'), against: count('against'), abstain: count('abstain') };
}

/**
 * The quorum, recomputed from those entitled: members assigned and not recused. One who has not declared yet counts as
 * entitled and absent, so that leaving declarations open lowers no quorum. An abstention is a presence.
 */
export function quorumOf(state: ReviewState, rule: ReviewRule): QuorumReading {
  const entitled = standingMembers(state).length;
  return { entitled, needed: neededOf(entitled, rule), present: countedBallots(state).length };
}

/** How many of so many entitled must be there. */
export const neededOf = (entitled: number, { quorum }: ReviewRule): number =>
  Math.max(quorum.minimum, Math.ceil((entitled * (quorum.percent ?? 0)) / 100));

/** The chair's own counted vote; null if there is none. */
export function chairsVote(state: ReviewState): CastBallot['vote'] | null {
  const chair = chairOf(state);
  return countedBallots(state).find((ballot) => ballot.personId === chair?.personId)?.vote ?? null;
}

/** What the vote comes to. `tie`: equal, and the rule gives nobody a casting vote that was used. */
export type VoteResult =
  | { readonly adopted: true; readonly by: 'majority' | 'casting_vote' }
  | { readonly adopted: false; readonly why: 'majority' | 'tie' };

/**
 * Adopted or not, by the rule's method. Abstentions are no votes for either side: a majority is one of the votes cast
 * for and against. A proposal for which nobody votes is never adopted.
 */
export function voteResult(tally: Tally, { vote }: ReviewRule, chair: CastBallot['vote'] | null): VoteResult {
  const cast = tally.for + tally.against;
  if (tally.for === 0) return { adopted: false, why: 'majority' };
  switch (vote.method) {
    case 'consensus':
      return tally.against === 0 ? { adopted: true, by: 'majority' } : { adopted: false, why: 'majority' };
    case 'qualified_majority':
      // A rule that names no share is held to the strictest one.
      return tally.for * 100 >= cast * (vote.percent ?? 100)
        ? { adopted: true, by: 'majority' }
        : { adopted: false, why: 'majority' };
    case 'simple_majority':
      if (tally.for > tally.against) return { adopted: true, by: 'majority' };
      if (tally.for < tally.against) return { adopted: false, why: 'majority' };
      if (vote.tie !== 'chair_casting_vote' || chair === null || chair === 'abstain') {
        return { adopted: false, why: 'tie' };
      }
      return chair === 'for' ? { adopted: true, by: 'casting_vote' } : { adopted: false, why: 'majority' };
  }
}
