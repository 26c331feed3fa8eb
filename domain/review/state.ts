import type { StreamClock } from '../kernel';
import type { Instant } from '../time';
import {
  NOTHING_CHECKED,
  NOTHING_COMPOSED,
  type CompositionState,
  type Hint,
  type IndependenceState,
} from './state/composition';
import type { Meeting } from './state/meeting';
import type { CastBallot, OpinionText, Proposal } from './state/opinion';

export type { Meeting } from './state/meeting';
export type { CastBallot, OpinionText, Proposal } from './state/opinion';

import {
  NOTHING_ASSESSED,
  NO_FACT_CHECK,
  NO_QUESTIONS,
  type AssessmentState,
  type FactCheckState,
  type QuestionsState,
} from './state/assessment';

/** `none`: never opened. `given`, `lapsed`, `ended`: nothing can happen any more. */
export type ReviewStatus = 'none' | 'open' | 'given' | 'lapsed' | 'ended';

/** Where a member stands with his declaration. Only `clear` may see the case and vote. */
export type MemberStanding = 'undeclared' | 'asks_chair' | 'clear' | 'recused';

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
  /** What hinted at a conflict when he was last held against the parties of the case. */
  readonly hints: readonly Hint[];
  /** Codes of the grounds of his latest declaration. */
  readonly declared: readonly string[];
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
  readonly composition: CompositionState;
  readonly independence: IndependenceState;
  readonly assessment: AssessmentState;
  readonly questions: QuestionsState;
  readonly factCheck: FactCheckState;
  /** Proposals made so far. */
  readonly proposals: number;
  readonly proposal: Proposal | null;
  /** On the present proposal, one for each member at most. */
  readonly ballots: readonly CastBallot[];
  readonly meetings: readonly Meeting[];
  /** Who was taken out of the round, and on which grounds. */
  readonly recusals: readonly { readonly personId: string; readonly grounds: readonly string[] }[];
  /** Running or suspended; a clock that ran out is gone. */
  readonly clocks: readonly StreamClock[];
  /** What stops the round at present and what did, by ref; a ref stops it once. */
  readonly stops: readonly { readonly ref: string; readonly open: boolean }[];
  /** Days of the timetable that have come, and those of which the secretary has recorded what came of them. */
  readonly milestonesReached: readonly { readonly id: string; readonly at: Instant }[];
  readonly milestonesRecorded: readonly string[];
  /** Since when the opinion is overdue and escalated to the chair. */
  readonly escalatedAt: Instant | null;
  /** The outcome once the opinion is given. */
  readonly outcome: string | null;
  /** The words of the opinion that was given, with the corrections of its slips; null before. */
  readonly given: OpinionText | null;
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
  composition: NOTHING_COMPOSED,
  independence: NOTHING_CHECKED,
  assessment: NOTHING_ASSESSED,
  questions: NO_QUESTIONS,
  factCheck: NO_FACT_CHECK,
  proposals: 0,
  proposal: null,
  ballots: [],
  meetings: [],
  recusals: [],
  clocks: [],
  stops: [],
  milestonesReached: [],
  milestonesRecorded: [],
  escalatedAt: null,
  outcome: null,
  given: null,
};
