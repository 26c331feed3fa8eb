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
import type { AcceptComposition, CompositionSystemCommand } from './commands/composition';
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
import type { EndRound, OpenReviewRound, RecordMilestone, ResumeRound, SuspendRound } from './commands/round';

export type * from './commands/assessment';
export type * from './commands/composition';
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
  | RecordMilestone
  | AssessmentCommand
  | AcceptComposition
  | AssignMember
  | DeclareConflict
  | RuleOnConflict
  | RecuseMember
  | ProposeOpinion
  | CastVote
  | GiveOpinion
  | WithdrawProposal
  | HandInDissent
  | CorrectOpinion
  | MeetingCommand;

export type ReviewSystemCommand =
  CompositionSystemCommand | CloseQuestion | OpenReviewRound | SuspendRound | ResumeRound | EndRound | KernelCommand;
export type ReviewCommand = ReviewPersonCommand | ReviewSystemCommand;

/** The round's own procedure finds members, holds them against the parties of the case, and tells people. */
export type ReviewStep = 'compose_round' | 'check_independence' | 'deliver_notices';
