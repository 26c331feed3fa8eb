import type { KernelCommand } from '../kernel';
import type { ExtendClock } from '../timetable/commands';
import type { CommentOnCriterion, RateCriteria, SubmitAssessment } from './commands/assessment';
import type { ReplyToFactCheck, SendFactCheck } from './commands/fact-check';
import type {
  AnswerQuestion,
  CloseQuestion,
  PassOnQuestion,
  RaiseQuestion,
  WithdrawQuestion,
} from './commands/questions';
import type { AssignMember, DeclareConflict, RecuseMember, RuleOnConflict } from './commands/members';
import type { MeetingCommand } from './commands/meeting';
import type {
  CastVote,
  CorrectOpinion,
  GiveOpinion,
  HandInDissent,
  ProposeOpinion,
  WithdrawProposal,
} from './commands/opinion';
import type { EndRound, OpenReviewRound, ResumeRound, SuspendRound } from './commands/round';

export type * from './commands/assessment';
export type * from './commands/fact-check';
export type * from './commands/members';
export type * from './commands/meeting';
export type * from './commands/opinion';
export type * from './commands/questions';
export type * from './commands/round';

/** Ratings, questions to the agency, and the check of the facts. */
export type AssessmentCommand =
  | RateCriteria
  | SubmitAssessment
  | CommentOnCriterion
  | RaiseQuestion
  | PassOnQuestion
  | WithdrawQuestion
  | AnswerQuestion
  | SendFactCheck
  | ReplyToFactCheck;

export type ReviewPersonCommand =
  | ExtendClock
  | AssessmentCommand
  |   AssignMember | DeclareConflict | RuleOnConflict | RecuseMember | ProposeOpinion | CastVote | GiveOpinion | WithdrawProposal | HandInDissent | CorrectOpinion | MeetingCommand;

export type ReviewSystemCommand = CloseQuestion | OpenReviewRound | SuspendRound | ResumeRound | EndRound | KernelCommand;
export type ReviewCommand = ReviewPersonCommand | ReviewSystemCommand;

/** The round's own procedure has one step: to tell people. */
export type ReviewStep = 'deliver_notices';
