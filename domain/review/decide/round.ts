import type { Assignee, Context, Decision, Send, StreamClock } from '../../kernel';
import type { ReceiveOpinion } from '../../project/commands';
import { startClock } from '../../regime/clocks';
import { clockRule, reviewRule } from '../../regime/lookup';
import type { ReviewRule } from '../../regime/review';
import type { Regime } from '../../regime/types';
import { hasRunOut, ranOut } from '../../timetable/ran-out';
import { assessmentAtOpening } from '../assessment/opening';
import { BLIND_CLOCK, FACT_CHECK_CLOCK, OPINION_CLOCK, UNFILLED_CLOCK, milestoneClockId, milestoneOf } from '../clocks';
import type { EndRound, OpenReviewRound, ResumeRound, ReviewCommand, SuspendRound } from '../commands';
import type { ReviewEvent } from '../events';
import { agency, clearMembers, councilChair, everyMember, notice, secretary } from '../notices';
import type { ReviewState } from '../state';
import { clocksStoppedBy } from '../suspension';
import { toldOfDelay } from './timetable';
import { blindPhaseOver } from './assessment';
import { seatsOverdue } from './composition';
import { factCheckRunOut } from './fact-check';

/** Opens the round; its clocks start at the instant that the law says, however late the opening comes. */
export function openRound(command: OpenReviewRound, { regime, nextSeq }: Context): Decision<ReviewEvent> {
  const { type: _, ...facts } = command;
  const rule = reviewRule(regime, command.ruleId);
  const rating = assessmentAtOpening(rule, command, nextSeq);
  const clocks = [
    ...opinionClock(rule, command, regime, nextSeq),
    ...milestoneClocks(rule, command, nextSeq),
    ...rating.clocks,
  ];
  return {
    events: [{ type: 'RoundOpened', ...facts, ...rating, clocks }],
    notices: [notice('round_opened', command, [secretary(rule), councilChair(rule)], { gateId: command.gateId })],
  };
}

function opinionClock(
  rule: ReviewRule,
  { clockFrom, programme }: OpenReviewRound,
  regime: Regime,
  seq: number,
): readonly StreamClock[] {
  if (rule.clock === undefined) return [];
  const start = { id: OPINION_CLOCK, startedAt: clockFrom, startedBySeq: seq, programme };
  return [startClock(clockRule(regime, rule.clock), start)];
}

const milestoneClocks = (rule: ReviewRule, { clockFrom }: OpenReviewRound, seq: number): readonly StreamClock[] =>
  rule.milestones.map(({ id, after, remindBefore = [] }) => ({
    id: milestoneClockId(id),
    ruleId: id,
    kind: 'waiting',
    startedAt: clockFrom,
    startedBySeq: seq,
    budget: after,
    roll: 'none',
    suspensions: [],
    ...(remindBefore.length === 0 ? {} : { remindBefore }),
  }));

/** Stops the round's clocks from the instant given; the same ref stops it once, however often it is told. */
export function suspendRound(
  state: ReviewState,
  { cause, ref, at }: SuspendRound,
  { regime }: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  if (state.stops.some((stop) => stop.ref === ref)) return { events: [] };
  const clockIds = clocksStoppedBy(state, cause, rule, regime);
  return { events: [{ type: 'RoundSuspended', cause, ref, from: at, clockIds }] };
}

/** Lets the clocks run again from the instant given; a ref that does not stop the round changes nothing. */
export function resumeRound(state: ReviewState, { ref, at }: ResumeRound): Decision<ReviewEvent> {
  return state.stops.some((stop) => stop.ref === ref && stop.open)
    ? { events: [{ type: 'RoundResumed', ref, to: at }] }
    : { events: [] };
}

/** The project's end, or its decision without an opinion, ends the round. */
export function endRound(
  state: ReviewState,
  { reason, at }: EndRound,
  _context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  return {
    events: [{ type: 'RoundEnded', reason, from: at }],
    sends: [withoutOpinion(state, 'ended', at)],
    notices: [notice('round_ended', state, [secretary(rule), ...everyMember(state)], { reason })],
  };
}

/** A clock has run out: the procedure calls with the due instant as now. A clock that is not due changes nothing. */
export function expireClock(
  state: ReviewState,
  { clockId }: Extract<ReviewCommand, { type: 'ExpireClock' }>,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const clock = state.clocks.find(({ id }) => id === clockId);
  if (!clock || !hasRunOut(clock, context)) return { events: [] };
  if (clockId === OPINION_CLOCK) return opinionOverdue(state, clock, context, rule);
  if (clockId === UNFILLED_CLOCK) return seatsOverdue(state, context, rule);
  if (clockId === BLIND_CLOCK) return blindPhaseOver(state, rule);
  if (clockId === FACT_CHECK_CLOCK) return factCheckRunOut(state, rule);
  const milestoneId = milestoneOf(clockId);
  const to: readonly Assignee[] = [secretary(rule), ...clearMembers(state), agency(state)];
  return {
    events: [{ type: 'MilestoneReached', milestoneId }],
    notices: [notice('milestone_reached', state, to, { milestoneId })],
  };
}

/** What silence of the council means: the regime says whether the round goes on, or the procedure without it. */
function opinionOverdue(
  state: ReviewState,
  clock: StreamClock,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const { regime, now } = context;
  const { deemed, legalRef } = clockRule(regime, clock.ruleId);
  const leaders = [secretary(rule), councilChair(rule), ...clearMembers(state)];
  if (deemed === 'escalate' || deemed === 'none') {
    const notices = [
      notice('opinion_overdue', state, leaders, { deemed, legalRef: legalRef ?? null }),
      ...toldOfDelay(state, clock.ruleId, { clockId: clock.id, then: deemed }, context),
    ];
    return { events: [{ type: 'OpinionOverdue', deemed, ...ranOut(clock, context) }], notices };
  }
  return {
    events: [{ type: 'RoundLapsed', deemed, clockRuleId: clock.ruleId, ...ranOut(clock, context) }],
    sends: [withoutOpinion(state, 'lapsed', now)],
    notices: [notice('round_lapsed', state, leaders, { deemed, legalRef: legalRef ?? null })],
  };
}

function withoutOpinion(state: ReviewState, how: 'lapsed' | 'ended', at: string): Send {
  const command: ReceiveOpinion = {
    type: 'ReceiveOpinion',
    reviewId: state.reviewId,
    outcome: null,
    riskProfile: null,
    recommendations: [],
    how,
    at,
  };
  return { to: `project/${state.projectId}`, command, effectiveAt: at };
}
