import { isLocalDate } from '../../calendar/dates';
import type { Context } from '../../kernel';
import { decisionRule, gateRule, reviewRule } from '../../regime/lookup';
import type { ReviewRule } from '../../regime/review';
import type { Regime } from '../../regime/types';
import { startFixedClock, startRuleClock, unlessReadable } from '../clocks';
import type { GivenRecommendation, ReceiveOpinion } from '../commands';
import type { FollowedRecommendation, OpinionReceived } from '../events';
import { notice } from '../notices';
import type { ProjectClock, ProjectState } from '../state';
import { agencyApprover, caseOfficer } from '../who';
import { NOTHING, type Handler } from './handler';

/** The round in which an opinion is given, as the project knows it. */
interface OpenRound {
  readonly gateId: string;
  /** The opening of the gate. */
  readonly round: number;
  readonly ruleId: string;
  /** The gate was decided before. */
  readonly decided: boolean;
}

/** The council's answer, or the news that there will be none; with everything that follows from it by value. */
export const receiveOpinion: Handler<'ReceiveOpinion'> = (state, command, context) => {
  const round = openRound(state, command.reviewId);
  if (!round) return NOTHING;
  const { reviewId, outcome, riskProfile, how } = command;
  const received: OpinionReceived = { ...command, type: 'OpinionReceived' };
  const follows = outcome === null ? undefined : whatFollows(state, command, round, context);
  const to = [agencyApprover(state), caseOfficer(state, context.regime)];
  return {
    events: [follows === undefined ? received : { ...received, follows }],
    notices: [
      notice('opinion_received', state, to, {
        reviewId,
        outcome,
        riskProfile,
        how,
        recommendations: follows?.recommendations.length ?? 0,
        afterDecision: round.decided,
      }),
    ],
  };
};

function openRound({ gate, advice }: ProjectState, reviewId: string): OpenRound | null {
  if (gate?.review?.state === 'open' && gate.review.id === reviewId) {
    return { gateId: gate.id, round: gate.round, ruleId: gate.review.ruleId, decided: false };
  }
  const { reopened } = advice;
  if (reopened?.id !== reviewId) return null;
  const { gateId, ruleId } = reopened;
  const round = advice.opinions.find((opinion) => opinion.gateId === gateId)?.round ?? 0;
  return { gateId, round, ruleId, decided: true };
}

function whatFollows(
  state: ProjectState,
  command: ReceiveOpinion,
  round: OpenRound,
  context: Context,
): NonNullable<OpinionReceived['follows']> {
  const { gateId, ruleId } = round;
  const rule = reviewRule(context.regime, ruleId);
  const followed = command.recommendations.map((each) => follow(state, each, command.at, round, context));
  const answer = answerDue(state, command, round, rule, context);
  return {
    gateId,
    ruleId,
    round: round.round,
    recommendations: followed.map(({ recommendation }) => recommendation),
    answer: answer && { by: answer.by, clockId: answer.clock?.id ?? null },
    clocks: [...(answer?.clock ? [answer.clock] : []), ...followed.flatMap(({ clock }) => clock ?? [])],
  };
}

/** A recommendation with its owner, its verifier and its date as they stand from now on. */
function follow(
  state: ProjectState,
  given: GivenRecommendation,
  at: string,
  { gateId, ruleId }: OpenRound,
  context: Context,
): { readonly recommendation: FollowedRecommendation; readonly clock: ProjectClock | null } {
  const { regime } = context;
  const rule = reviewRule(regime, ruleId);
  const decider = decisionRule(regime, gateRule(regime, gateId).decision).body;
  const owner = ownerOf(given, decider, regime);
  const name = `${state.advice.opinionCount + 1}.${given.id}`;
  const due = given.due ?? null;
  const clock = due === null ? null : recommendationClock(state, { name, due, at, rule }, context);
  return {
    recommendation: {
      id: given.id,
      name,
      text: given.text,
      evidence: given.evidence ?? '',
      urgency: given.urgency ?? 'when_suitable',
      owner,
      verifier: given.verifier ?? rule.followUp?.verifier ?? (owner === decider ? rule.body : decider),
      due,
      clockId: clock?.id ?? null,
      replaces: given.replaces ?? [],
    },
    clock,
  };
}

/** The agency, unless the council names a body of the regime; `oversight` is the body that decides at the gate. */
function ownerOf({ owner }: GivenRecommendation, decider: string, { bodies }: Regime): string {
  if (owner === 'oversight' && bodies.every(({ key }) => key !== 'oversight')) return decider;
  return owner !== undefined && bodies.some(({ key }) => key === owner) ? owner : 'agency';
}

/** The date of a recommendation, with reminders by the rule; null where the calendar does not reach it. */
export function recommendationClock(
  state: ProjectState,
  about: { readonly name: string; readonly due: string; readonly at: string; readonly rule: ReviewRule },
  context: Context,
): ProjectClock | null {
  const { name, due, at, rule } = about;
  const start = { purpose: 'recommendation', subject: name, startedAt: at, seq: context.nextSeq } as const;
  const clock = startFixedClock(state, context.regime, 'limit', due, start);
  const remindBefore = rule.followUp?.remindBefore ?? [];
  const reminding = remindBefore.length === 0 ? clock : { ...clock, remindBefore };
  return isLocalDate(due) && unlessReadable([reminding], context) === null ? reminding : null;
}

/**
 * Who must answer. An opinion that recommends nothing and lets the project be approved leaves nothing to say. What
 * comes after the decision is answered by who decided, where the rule says nothing else.
 */
function answerDue(
  state: ProjectState,
  { reviewId, at, outcome, recommendations }: ReceiveOpinion,
  { decided }: OpenRound,
  { answer, outcomes }: ReviewRule,
  context: Context,
): { readonly by: 'agency' | 'decider'; readonly clock: ProjectClock | null } | null {
  if (!answer) return decided ? { by: 'decider', clock: null } : null;
  const followedBy = outcomes.find(({ id }) => id === outcome)?.followedBy ?? [];
  const approves = followedBy.includes('approve') || followedBy.includes('approve_with_conditions');
  if (!decided && approves && recommendations.length === 0) return null;
  const start = { purpose: 'answer', subject: reviewId, startedAt: at, seq: context.nextSeq } as const;
  const clock = startRuleClock(state, context.regime, answer.clock, start);
  return { by: answer.by, clock: unlessReadable([clock], context) === null ? clock : null };
}

const CORRECTED = /^\/recommendations\/([^/]+)\/(text|evidence|due)$/;

/** Slips of the pen in an opinion are mended in what is still followed; a date that the answer has set stays. */
export const noteCorrection: Handler<'NoteCorrection'> = (state, { reviewId, corrections, at }, context) => {
  const mended = corrections.flatMap(({ field, from, to }) => {
    const [, id, what] = CORRECTED.exec(field) ?? [];
    const about = state.advice.recommendations.find(
      (each) => each.reviewId === reviewId && each.id.slice(each.id.indexOf('.') + 1) === id,
    );
    if (!about || (what === 'due' && about.due !== from)) return [];
    return [{ about, correction: { recommendationId: about.id, field: what as 'text' | 'evidence' | 'due', to } }];
  });
  if (mended.length === 0) return NOTHING;
  const clocks = mended.flatMap(({ about, correction: { field, to } }) => {
    if (field !== 'due' || to === null) return [];
    const rule = reviewRule(context.regime, about.ruleId);
    return recommendationClock(state, { name: about.id, due: to, at, rule }, context) ?? [];
  });
  const noted = mended.map(({ correction }) => correction);
  return { events: [{ type: 'OpinionCorrectionNoted', reviewId, at, corrections: noted, clocks }] };
};
