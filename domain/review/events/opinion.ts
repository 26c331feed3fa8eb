import type { RecommendationInput } from '../commands';

/** How the votes fell. A vote that became void, or was given by a member recused since, is in none of the three. */
export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** The quorum as it stood: who counts, how many had to vote, how many did. */
export interface QuorumReading {
  /** Members assigned and not recused; one who has not declared counts as entitled and absent. */
  readonly entitled: number;
  readonly needed: number;
  readonly present: number;
}

export interface OpinionProposed {
  readonly type: 'OpinionProposed';
  /** Counts the round's proposals from 1. */
  readonly proposal: number;
  readonly by: string;
  readonly outcome: string;
  readonly riskProfile: string | null;
  readonly summary: string;
  readonly recommendations: readonly RecommendationInput[];
  /** Members whose votes on the earlier proposal this one makes void. */
  readonly voidedVotes: readonly string[];
}

export interface VoteCast {
  readonly type: 'VoteCast';
  readonly personId: string;
  readonly proposal: number;
  readonly vote: 'for' | 'against' | 'abstain';
  readonly dissent?: string;
  /** The member's earlier vote on the same proposal, which this one replaces. */
  readonly replaces: 'for' | 'against' | 'abstain' | null;
}

/** A tie where the regime demands another vote: all votes on the proposal are void. */
export interface VoteRepeated {
  readonly type: 'VoteRepeated';
  readonly proposal: number;
  readonly tally: Tally;
  readonly voidedVotes: readonly string[];
}

export interface OpinionGiven {
  readonly type: 'OpinionGiven';
  readonly proposal: number;
  readonly outcome: string;
  readonly riskProfile: string | null;
  readonly summary: string;
  readonly recommendations: readonly RecommendationInput[];
  /** Obligations (by id) that the risk profile suggests. */
  readonly suggests: readonly string[];
  readonly tally: Tally;
  /** `casting_vote`: the votes were equal and the chair's decided. */
  readonly adoptedBy: 'majority' | 'casting_vote';
  readonly dissents: readonly { readonly personId: string; readonly text: string | null }[];
  readonly quorum: QuorumReading;
  /** Who took part: members whose votes counted. */
  readonly members: readonly string[];
  readonly signedBy: string;
}
