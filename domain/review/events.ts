import type { TimetableEvent } from '../timetable/events';
import type {
  AssessmentSetAside,
  AssessmentSubmitted,
  AssessmentsRevealed,
  CommentMade,
  CriterionRated,
  RatingChanged,
} from './events/assessment';
import type { FactCheckReplied, FactCheckSent, FactCheckSilent } from './events/fact-check';
import type { QuestionAnswered, QuestionPassedOn, QuestionRaised, QuestionWithdrawn } from './events/questions';
import type { CompositionEvent } from './events/composition';
import type { ConflictDeclared, ConflictRuled, MemberAssigned, MemberRecused } from './events/members';
import type { MeetingEvent } from './events/meeting';
import type {
  DissentHandedIn,
  OpinionCorrected,
  OpinionGiven,
  OpinionProposed,
  ProposalWithdrawn,
  VoteCast,
  VoteRepeated,
} from './events/opinion';
import type {
  MilestoneReached,
  MilestoneRecorded,
  OpinionOverdue,
  RoundEnded,
  RoundLapsed,
  RoundOpened,
  RoundResumed,
  RoundSuspended,
} from './events/round';

export type * from '../timetable/events';
export type * from './events/assessment';
export type * from './events/composition';
export type * from './events/fact-check';
export type * from './events/members';
export type * from './events/meeting';
export type * from './events/opinion';
export type * from './events/questions';
export type * from './events/round';

/** Ratings, questions to the agency, and the check of the facts. */
export type AssessmentEvent =
  | CriterionRated
  | RatingChanged
  | AssessmentSubmitted
  | AssessmentsRevealed
  | AssessmentSetAside
  | CommentMade
  | QuestionRaised
  | QuestionPassedOn
  | QuestionAnswered
  | QuestionWithdrawn
  | FactCheckSent
  | FactCheckReplied
  | FactCheckSilent;

export type ReviewEvent =
  | TimetableEvent
  | AssessmentEvent
  | CompositionEvent
  | RoundOpened
  | MemberAssigned
  | ConflictDeclared
  | ConflictRuled
  | MemberRecused
  | MeetingEvent
  | OpinionProposed
  | ProposalWithdrawn
  | VoteCast
  | VoteRepeated
  | DissentHandedIn
  | OpinionGiven
  | OpinionCorrected
  | OpinionOverdue
  | RoundLapsed
  | RoundSuspended
  | RoundResumed
  | MilestoneReached
  | MilestoneRecorded
  | RoundEnded;
