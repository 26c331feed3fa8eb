import type { KernelCommand } from '../kernel';
import type { AssignMember, DeclareConflict, RecuseMember, RuleOnConflict } from './commands/members';
import type { CastVote, GiveOpinion, ProposeOpinion } from './commands/opinion';
import type { EndRound, OpenReviewRound, ResumeRound, SuspendRound } from './commands/round';

export type * from './commands/members';
export type * from './commands/opinion';
export type * from './commands/round';

export type ReviewPersonCommand =
  AssignMember | DeclareConflict | RuleOnConflict | RecuseMember | ProposeOpinion | CastVote | GiveOpinion;

export type ReviewSystemCommand = OpenReviewRound | SuspendRound | ResumeRound | EndRound | KernelCommand;
export type ReviewCommand = ReviewPersonCommand | ReviewSystemCommand;

/** The round's own procedure has one step: to tell people. */
export type ReviewStep = 'deliver_notices';
