import type { ConflictDeclared, ConflictRuled, MemberAssigned, MemberRecused } from './events/members';
import type { OpinionGiven, OpinionProposed, VoteCast, VoteRepeated } from './events/opinion';
import type {
  MilestoneReached,
  OpinionOverdue,
  RoundEnded,
  RoundLapsed,
  RoundOpened,
  RoundResumed,
  RoundSuspended,
} from './events/round';

export type * from './events/members';
export type * from './events/opinion';
export type * from './events/round';

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
