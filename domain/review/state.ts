import type { StreamClock } from '../kernel';
import type { Instant } from '../time';
import type { RecommendationInput } from './commands';

/** `none`: never opened. `given`, `lapsed`, `ended`: nothing can happen any more. */
export type ReviewStatus = 'none' | 'open' | 'given' | 'lapsed' | 'ended';

/** Where a member stands with his declaration. Only `clear` may see the case and vote. */
export type MemberStanding = 'undeclared' | 'asks_chair' | 'clear' | 'recused';

export type Vote = 'for' | 'against' | 'abstain';

export interface ReviewMember {
  readonly personId: string;
  readonly role: 'chair' | 'member' | 'rapporteur';
  readonly expertise: readonly string[];
  readonly standing: MemberStanding;
  readonly assignedAt: Instant;
  /** Since when he stands as he stands. */
  readonly since: Instant;
  /** Grounds that await a ruling. */
  readonly awaiting: readonly string[];
  /** Grounds on which it was ruled that he may stay. */
  readonly ruled: readonly string[];
  /** He has voted in this round, be it on a proposal that fell. */
  readonly hasVoted: boolean;
}

export interface CastBallot {
  readonly personId: string;
  readonly vote: Vote;
  readonly dissent: string | null;
  /** Given by a member who was recused later, where the regime keeps such votes on the record. Never counts. */
  readonly marked: boolean;
}

/** What the members vote on. */
export interface Proposal {
  readonly number: number;
  readonly by: string;
  readonly at: Instant;
  readonly outcome: string;
  readonly riskProfile: string | null;
  readonly summary: string;
  readonly recommendations: readonly RecommendationInput[];
}

/** One round of the council on one question. */
export interface ReviewState {
  readonly status: ReviewStatus;
  readonly reviewId: string;
  readonly projectId: string;
  readonly agencyId: string;
  readonly gateId: string;
  readonly ruleId: string;
  readonly regimeHash: string;
  readonly openedAt: Instant;
  readonly members: readonly ReviewMember[];
  /** Proposals made so far. */
  readonly proposals: number;
  readonly proposal: Proposal | null;
  /** On the present proposal, one for each member at most. */
  readonly ballots: readonly CastBallot[];
  /** Running or suspended; a clock that ran out is gone. */
  readonly clocks: readonly StreamClock[];
  /** What stops the round at present and what did, by ref; a ref stops it once. */
  readonly stops: readonly { readonly ref: string; readonly open: boolean }[];
  readonly milestonesReached: readonly string[];
  /** Since when the opinion is overdue and escalated to the chair. */
  readonly escalatedAt: Instant | null;
  /** The outcome once the opinion is given. */
  readonly outcome: string | null;
}

export const INITIAL_REVIEW: ReviewState = {
  status: 'none',
  reviewId: '',
  projectId: '',
  agencyId: '',
  gateId: '',
  ruleId: '',
  regimeHash: '',
  openedAt: '',
  members: [],
  proposals: 0,
  proposal: null,
  ballots: [],
  clocks: [],
  stops: [],
  milestonesReached: [],
  escalatedAt: null,
  outcome: null,
};
