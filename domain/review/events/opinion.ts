import type { ConditionInput } from '../../project/commands';
import type { CriterionLevel } from '../assessment/levels';
import type { ClericalCorrection, RecommendationInput } from '../commands';

/** A recommendation as the council gives it. */
export interface Recommendation extends Omit<RecommendationInput, 'verifier'> {
  /** Key of the body that verifies the evidence; null where neither the proposal nor the rule names one. */
  readonly verifier: string | null;
}

/** The council's level of an area that was assessed, as it stood when the opinion was put to the vote or given. */
export type AreaLevel = Pick<CriterionLevel, 'criterion' | 'level' | 'by' | 'counted'>;

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
  readonly recommendations: readonly Recommendation[];
  readonly conditions: readonly ConditionInput[];
  readonly areaLevels: readonly AreaLevel[];
  /** Members whose votes on the earlier proposal this one makes void. */
  readonly voidedVotes: readonly string[];
}

export interface ProposalWithdrawn {
  readonly type: 'ProposalWithdrawn';
  readonly proposal: number;
  readonly by: string;
  readonly reason: string;
  readonly voidedVotes: readonly string[];
}

export interface VoteCast {
  readonly type: 'VoteCast';
  readonly personId: string;
  readonly proposal: number;
  readonly vote: 'for' | 'against' | 'abstain';
  readonly reason?: string;
  readonly dissent?: string;
  /** The member's earlier vote on the same proposal, which this one replaces. */
  readonly replaces: 'for' | 'against' | 'abstain' | null;
}

/** The text of a dissent, by who voted against; it takes the place of the one handed in before. */
export interface DissentHandedIn {
  readonly type: 'DissentHandedIn';
  readonly personId: string;
  readonly proposal: number;
  readonly text: string;
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
  readonly recommendations: readonly Recommendation[];
  readonly conditions: readonly ConditionInput[];
  readonly areaLevels: readonly AreaLevel[];
  /** Obligations (by id) that the risk profile suggests. */
  readonly suggests: readonly string[];
  readonly tally: Tally;
  /** `casting_vote`: the votes were equal and the chair's decided. */
  readonly adoptedBy: 'majority' | 'casting_vote';
  readonly dissents: readonly { readonly personId: string; readonly text: string | null }[];
  readonly quorum: QuorumReading;
  /** Who took part: members whose votes counted. */
  readonly members: readonly string[];
  /** Who was taken out of the round, and on which grounds. */
  readonly recused: readonly { readonly personId: string; readonly grounds: readonly string[] }[];
  readonly signedBy: string;
  /** The chair in whose place he signed. */
  readonly signedFor?: string;
}

/** A slip of the pen in the opinion that was given; what was given stays on the record as it was. */
export interface OpinionCorrected {
  readonly type: 'OpinionCorrected';
  readonly corrections: readonly ClericalCorrection[];
  readonly reason: string;
  readonly by: string;
}
