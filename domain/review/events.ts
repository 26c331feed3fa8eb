import type { StreamClock } from '../kernel';
import type { DeemedOutcome } from '../regime/procedure';
import type { Instant } from '../time';
import type { RecommendationInput } from './commands';

/** What a regime does about a ground of conflict. */
export type ConflictEffect = 'exclude' | 'disclose' | 'ask_chair';

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

/** The round is open; its clocks are carried by value, so that a later regime moves none of them. */
export interface RoundOpened {
  readonly type: 'RoundOpened';
  readonly reviewId: string;
  readonly projectId: string;
  readonly agencyId: string;
  readonly gateId: string;
  readonly ruleId: string;
  readonly regimeHash: string;
  readonly programme: boolean;
  readonly clockFrom: Instant;
  /** The opinion's clock (`opinion`) and one waiting clock for each milestone (`milestone:<id>`). */
  readonly clocks: readonly StreamClock[];
}
export interface MemberAssigned {
  readonly type: 'MemberAssigned';
  readonly personId: string;
  readonly role: 'chair' | 'member' | 'rapporteur';
  readonly expertise: readonly string[];
}
export interface ConflictDeclared {
  readonly type: 'ConflictDeclared';
  readonly personId: string;
  readonly grounds: readonly { readonly code: string; readonly effect: ConflictEffect }[];
  readonly text?: string;
  /** What follows: `excluded` is followed by `MemberRecused` in the same decision. */
  readonly result: 'clear' | 'disclosed' | 'asks_chair' | 'excluded';
}
export interface ConflictRuled {
  readonly type: 'ConflictRuled';
  readonly personId: string;
  /** The grounds that were ruled on. */
  readonly grounds: readonly string[];
  readonly exclude: boolean;
  readonly reason: string;
}
export interface MemberRecused {
  readonly type: 'MemberRecused';
  readonly personId: string;
  /** Codes of the grounds. */
  readonly grounds: readonly string[];
  readonly reason: string | null;
  readonly by: 'declaration' | 'ruling' | 'late';
  /** What became of a vote given before, if there was one. Neither counts. */
  readonly vote: 'none' | 'void' | 'kept_marked';
  /** The proposal was his and fell with him; these members' votes on it are void. */
  readonly proposalVoid: boolean;
  readonly voidedVotes: readonly string[];
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
/** The opinion's clock ran out and the round goes on: escalated to the chair, or without any effect. */
export interface OpinionOverdue {
  readonly type: 'OpinionOverdue';
  readonly deemed: 'escalate' | 'none';
}
/** The opinion's clock ran out and ended the round; the procedure goes on without an opinion. */
export interface RoundLapsed {
  readonly type: 'RoundLapsed';
  readonly deemed: DeemedOutcome;
  readonly clockRuleId: string;
}
export interface RoundSuspended {
  readonly type: 'RoundSuspended';
  readonly cause: 'information_request' | 'pause';
  readonly ref: string;
  /** From when it holds, however late it was learnt. */
  readonly from: Instant;
  /** The clocks that stand still; those that the regime does not stop for this cause run on. */
  readonly clockIds: readonly string[];
}
export interface RoundResumed {
  readonly type: 'RoundResumed';
  readonly ref: string;
  readonly to: Instant;
}
export interface MilestoneReached {
  readonly type: 'MilestoneReached';
  readonly milestoneId: string;
}
export interface RoundEnded {
  readonly type: 'RoundEnded';
  readonly reason: 'withdrawn' | 'amended' | 'cancelled' | 'decided';
  /** From when it is over, however late it was learnt. */
  readonly from: Instant;
}

export type ReviewEvent =
  | RoundOpened
  | MemberAssigned
  | ConflictDeclared
  | ConflictRuled
  | MemberRecused
  | OpinionProposed
  | VoteCast
  | VoteRepeated
  | OpinionGiven
  | OpinionOverdue
  | RoundLapsed
  | RoundSuspended
  | RoundResumed
  | MilestoneReached
  | RoundEnded;
