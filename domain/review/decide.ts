import type { Context, Decision } from '../kernel';
import { reviewRule } from '../regime/lookup';
import type { ReviewRule } from '../regime/review';
import type { ReviewCommand } from './commands';
import { declareConflict, recuseMember, ruleOnConflict } from './decide/conflict';
import { assignMember } from './decide/members';
import { castVote, giveOpinion, proposeOpinion } from './decide/opinion';
import { endRound, expireClock, openRound, resumeRound, suspendRound } from './decide/round';
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
    | { readonly by: 'system' | 'kernel'; readonly act: Act<T> }
    | { readonly by: 'opening'; readonly act: (command: CommandOf<T>, context: Context) => Decision<ReviewEvent> };
};

const ACTS: Acts = {
  OpenReviewRound: { by: 'opening', act: openRound },
  AssignMember: { by: 'person', act: assignMember },
  DeclareConflict: { by: 'person', act: declareConflict },
  RuleOnConflict: { by: 'person', act: ruleOnConflict },
  RecuseMember: { by: 'person', act: recuseMember },
  ProposeOpinion: { by: 'person', act: proposeOpinion },
  CastVote: { by: 'person', act: castVote },
  GiveOpinion: { by: 'person', act: giveOpinion },
  SuspendRound: { by: 'system', act: suspendRound },
  ResumeRound: { by: 'system', act: resumeRound },
  EndRound: { by: 'system', act: endRound },
  ExpireClock: { by: 'kernel', act: expireClock },
  Tick: { by: 'kernel', act: () => ({ events: [] }) },
};

/** Decides one command on a round; refuses by value, with a code of `REVIEW_REFUSALS`. */
export function decideReview(state: ReviewState, command: ReviewCommand, context: Context): Decision<ReviewEvent> {
  return decideOne(state, command, context);
}

function decideOne<T extends ReviewCommand['type']>(
  state: ReviewState,
  command: CommandOf<T>,
  context: Context,
): Decision<ReviewEvent> {
  const entry: Acts[T] = ACTS[command.type];
  const open = state.status === 'open';
  if (entry.by === 'kernel') return open ? entry.act(state, command, context, ruleOf(state, context)) : { events: [] };
  if (entry.by !== 'person' && context.actor.kind !== 'system') {
    return refuseReview('system-only', 'Only the procedure itself does this.', { facts: { command: command.type } });
  }
  // Opening a round a second time is the same act told twice.
  if (entry.by === 'opening') return state.status === 'none' ? entry.act(command, context) : { events: [] };
  if (state.status === 'none') return refuseReview('round-not-open', 'No such round was opened.');
  if (entry.by === 'system') return open ? entry.act(state, command, context, ruleOf(state, context)) : { events: [] };
  if (!open) return notOpen(state);
  const rule = ruleOf(state, context);
  return barredFromActing(state, context, rule) ?? entry.act(state, command, context, rule);
}

const ruleOf = (state: ReviewState, { regime }: Context): ReviewRule => reviewRule(regime, state.ruleId);

const notOpen = (state: ReviewState): Decision<ReviewEvent> =>
  refuseReview('round-not-open', 'The round is over; nothing can happen in it any more.', {
    facts: { status: state.status },
    remedy: 'A further question needs a further round.',
  });
