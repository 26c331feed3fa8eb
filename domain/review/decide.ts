import type { Context, Decision } from '../kernel';
import { cite } from '../refusal';
import { reviewRule } from '../regime/lookup';
import type { ReviewRule } from '../regime/review';
import type { ReviewCommand } from './commands';
import { commentOnCriterion, rateCriteria, submitAssessment } from './decide/assessment';
import { acceptComposition, composeRound } from './decide/composition';
import { declareConflict, recuseMember, ruleOnConflict } from './decide/conflict';
import { replyToFactCheck, sendFactCheck } from './decide/fact-check';
import { checkIndependence, requestIndependenceCheck } from './decide/independence';
import { assignMember } from './decide/members';
import { correctOpinion } from './decide/correction';
import { callMeeting, cancelMeeting, moveMeeting, recordMeeting } from './decide/meeting';
import { approveMinutes, writeMinutes } from './decide/minutes';
import { giveOpinion } from './decide/opinion';
import { proposeOpinion, withdrawProposal } from './decide/proposing';
import { endRound, expireClock, openRound, resumeRound, suspendRound } from './decide/round';
import { castVote, handInDissent } from './decide/vote';
import { answerQuestion, closeQuestion, passOnQuestion, raiseQuestion, withdrawQuestion } from './decide/questions';
import { extend, recordMilestone, remind } from './decide/timetable';
import { withUnsealing } from './decide/unsealing';
import type { ReviewEvent } from './events';
import type { ReviewState } from './state';
import { barredFromActing, refuseReview } from './who';

type CommandOf<T extends ReviewCommand['type']> = Extract<ReviewCommand, { type: T }>;

/** What one act decides in an open round, under the rule of the round. */
type Act<T extends ReviewCommand['type']> = (
  state: ReviewState,
  command: CommandOf<T>,
  context: Context,
  rule: ReviewRule,
) => Decision<ReviewEvent>;

/** Acts of people and acts of the procedure, by type; a command without an entry does not compile. */
type Acts = {
  readonly [T in ReviewCommand['type']]:
    | { readonly by: 'person'; readonly act: Act<T> }
    /** Also once the round is over: its minutes, and the slips of its opinion. */
    | { readonly by: 'person_later'; readonly act: Act<T> }
    | { readonly by: 'system' | 'kernel'; readonly act: Act<T> }
    | { readonly by: 'opening'; readonly act: (command: CommandOf<T>, context: Context) => Decision<ReviewEvent> };
};

const ACTS: Acts = {
  OpenReviewRound: { by: 'opening', act: openRound },
  AssignMember: { by: 'person', act: assignMember },
  AcceptComposition: { by: 'person', act: acceptComposition },
  DeclareConflict: { by: 'person', act: declareConflict },
  RuleOnConflict: { by: 'person', act: ruleOnConflict },
  RecuseMember: { by: 'person', act: recuseMember },
  RateCriteria: { by: 'person', act: rateCriteria },
  SubmitAssessment: { by: 'person', act: submitAssessment },
  CommentOnCriterion: { by: 'person', act: commentOnCriterion },
  RaiseQuestion: { by: 'person', act: raiseQuestion },
  PassOnQuestion: { by: 'person', act: passOnQuestion },
  WithdrawQuestion: { by: 'person', act: withdrawQuestion },
  AnswerQuestion: { by: 'person', act: answerQuestion },
  SendFactCheck: { by: 'person', act: sendFactCheck },
  ReplyToFactCheck: { by: 'person', act: replyToFactCheck },
  ProposeOpinion: { by: 'person', act: proposeOpinion },
  WithdrawProposal: { by: 'person', act: withdrawProposal },
  CastVote: { by: 'person', act: castVote },
  HandInDissent: { by: 'person', act: handInDissent },
  GiveOpinion: { by: 'person', act: giveOpinion },
  CorrectOpinion: { by: 'person_later', act: correctOpinion },
  CallMeeting: { by: 'person', act: callMeeting },
  MoveMeeting: { by: 'person', act: moveMeeting },
  CancelMeeting: { by: 'person', act: cancelMeeting },
  RecordMeeting: { by: 'person', act: recordMeeting },
  WriteMinutes: { by: 'person_later', act: writeMinutes },
  ApproveMinutes: { by: 'person_later', act: approveMinutes },
  ExtendClock: { by: 'person', act: extend },
  RecordMilestone: { by: 'person', act: recordMilestone },
  ComposeRound: { by: 'system', act: composeRound },
  RequestIndependenceCheck: { by: 'system', act: requestIndependenceCheck },
  CheckIndependence: { by: 'system', act: checkIndependence },
  SuspendRound: { by: 'system', act: suspendRound },
  ResumeRound: { by: 'system', act: resumeRound },
  EndRound: { by: 'system', act: endRound },
  CloseQuestion: { by: 'system', act: closeQuestion },
  ExpireClock: { by: 'kernel', act: expireClock },
  Remind: { by: 'kernel', act: remind },
  Tick: { by: 'kernel', act: () => ({ events: [] }) },
};

/** Decides one command on a round; refuses by value, with a code of `REVIEW_REFUSALS`. */
export function decideReview(state: ReviewState, command: ReviewCommand, context: Context): Decision<ReviewEvent> {
  return withUnsealing(state, decideOne(state, command, context), context);
}

function decideOne<T extends ReviewCommand['type']>(
  state: ReviewState,
  command: CommandOf<T>,
  context: Context,
): Decision<ReviewEvent> {
  const entry: Acts[T] = ACTS[command.type];
  const open = state.status === 'open';
  if (entry.by === 'kernel') return open ? entry.act(state, command, context, ruleOf(state, context)) : { events: [] };
  const byPerson = entry.by === 'person' || entry.by === 'person_later';
  if (!byPerson && context.actor.kind !== 'system') {
    return refuseReview('system-only', 'Only the procedure itself does this.', { facts: { command: command.type } });
  }
  // Opening a round a second time is the same act told twice.
  if (entry.by === 'opening') return state.status === 'none' ? entry.act(command, context) : { events: [] };
  if (state.status === 'none') return refuseReview('round-not-open', 'No such round was opened.');
  if (entry.by === 'system') return open ? entry.act(state, command, context, ruleOf(state, context)) : { events: [] };
  const rule = ruleOf(state, context);
  if (!open && entry.by === 'person') return notOpen(state, rule);
  return barredFromActing(state, context, rule) ?? entry.act(state, command, context, rule);
}

const ruleOf = (state: ReviewState, { regime }: Context): ReviewRule => reviewRule(regime, state.ruleId);

const notOpen = (state: ReviewState, rule: ReviewRule): Decision<ReviewEvent> =>
  refuseReview('round-not-open', 'The round is over; nothing can happen in it any more.', {
    rule: cite(rule.id, rule),
    facts: { status: state.status },
    remedy: 'A further question needs a further round.',
  });
