import type { Assignee, Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { decidingAppointment } from '../../regime/bodies';
import { clockRule, decisionRule, gateRule, reviewRule } from '../../regime/lookup';
import type { ReviewRule } from '../../regime/review';
import { unlessReadable } from '../clocks';
import type { AnswerOpinion, RecommendationAnswer } from '../commands';
import type { OpinionAnswered, ProjectEvent } from '../events';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { PastOpinion, ProjectClock, ProjectState, RecommendationState } from '../state';
import { agencyApprover, caseOfficer, deciderAt, notAuthorised, officerAt, unlessOfAgency } from '../who';
import { unlessAhead, unlessText } from './checks';
import { NOTHING, type Handler } from './handler';
import { recommendationClock } from './opinion';

/** Comply or explain: every open recommendation of the gate's question, and the opinion as a whole. */
export const answerOpinion: Handler<'AnswerOpinion'> = (state, command, context) => {
  const opinion = state.advice.opinions.find(({ reviewId }) => reviewId === command.reviewId);
  if (!opinion) {
    return refuseProject('no-such-opinion', 'No opinion of this round awaits an answer.', {
      facts: { reviewId: command.reviewId, opinions: state.advice.opinions.map(({ reviewId }) => reviewId) },
      remedy: 'Answer the latest opinion on the question of a gate.',
    });
  }
  const rule = reviewRule(context.regime, opinion.ruleId);
  const open = answerable(state, opinion);
  const refused =
    unlessAnswering(state, opinion, rule, context) ??
    unlessComplete(command, open, rule) ??
    unlessText(command.text, '/text') ??
    firstFault(command.answers.map((answer, at) => unlessAnswer(answer, open, `/answers/${at}`, context)));
  if (refused) return refused;
  const event = answered(state, command, opinion, open, context);
  const to = [agencyApprover(state), caseOfficer(state, context.regime), officerAt(rule.body, context.regime)];
  const { reviewId, by, complies, late } = event;
  return (
    unlessReadable(event.clocks, context) ?? {
      events: [event],
      notices: [notice('opinion_answered', state, to, { reviewId, by, complies, late })],
    }
  );
};

/** What the answer must speak to: recommendations on the gate's question that nobody has answered or claimed done. */
export const answerable = ({ advice }: ProjectState, { gateId }: Pick<PastOpinion, 'gateId'>) =>
  advice.recommendations.filter((each) => each.gateId === gateId && each.status === 'open');

/** Who must answer: as it was said when the opinion came; the agency may of its own accord. */
function unlessAnswering(
  state: ProjectState,
  { reviewId, gateId, answered: done }: PastOpinion,
  rule: ReviewRule,
  context: Context,
): ProjectRefusal | null {
  const cited = cite(`reviews.${rule.id}.answer`, rule.answer ?? {});
  const { regime, actor } = context;
  const due = state.advice.answers.find((answer) => answer.reviewId === reviewId);
  const body = decisionRule(regime, gateRule(regime, gateId).decision).body;
  const refused =
    (due?.by ?? rule.answer?.by ?? 'agency') === 'agency'
      ? unlessOfAgency(state, context, ['agency_approver'])
      : decidingAppointment(actor, body, regime)
        ? null
        : notAuthorised([deciderAt(body, regime)], cited);
  if (refused) return refused;
  if (!done) return null;
  return refuseProject('already-answered', 'The opinion was answered already; an answer is not changed.', {
    rule: cited,
    facts: { reviewId },
    remedy: 'What is done since is shown by the evidence of each recommendation.',
  });
}

function unlessComplete(
  { answers }: AnswerOpinion,
  open: readonly RecommendationState[],
  rule: ReviewRule,
): ProjectRefusal | null {
  const names = answers.map(({ recommendationId }) => recommendationId);
  const missing = open.map(({ id }) => id).filter((id) => !names.includes(id));
  const twice = names.findIndex((name, at) => names.indexOf(name) < at);
  if (missing.length === 0 && twice < 0) return null;
  return refuseProject('answers-incomplete', 'Every open recommendation is answered, each once.', {
    field: twice < 0 ? '/answers' : `/answers/${twice}/recommendationId`,
    rule: cite(`reviews.${rule.id}.answer`, rule.answer ?? {}),
    facts: { missing, open: open.map(({ id }) => id) },
    remedy: 'Say of each whether it will be done, and by when, or why not.',
  });
}

function unlessAnswer(
  { recommendationId, answer, text, due }: RecommendationAnswer,
  open: readonly RecommendationState[],
  field: string,
  context: Context,
): ProjectRefusal | null {
  const about = open.find(({ id }) => id === recommendationId);
  if (!about) {
    return refuseProject('unknown-recommendation', 'No recommendation of this name awaits an answer.', {
      field: `${field}/recommendationId`,
      facts: { recommendationId, open: open.map(({ id }) => id) },
    });
  }
  if (answer === 'explain') {
    return unlessText(text ?? '', `${field}/text`) ?? (due === undefined ? null : notWithExplanation(`${field}/due`));
  }
  if (due === undefined) return about.due === null ? noDate(`${field}/due`, recommendationId) : null;
  if (about.due !== null && due > about.due) return tooLate(`${field}/due`, due, about.due);
  return unlessAhead(due, context, `${field}/due`);
}

const notWithExplanation = (field: string): ProjectRefusal =>
  refuseProject('field-not-for-value', 'What will not be done has no date.', {
    field,
    remedy: 'Leave the date out, or comply.',
  });

const noDate = (field: string, recommendationId: string): ProjectRefusal =>
  refuseProject('answer-date-missing', 'Who complies says by when; the council has set no date.', {
    field,
    facts: { recommendationId },
    remedy: 'Give the day by which it will be done.',
  });

const tooLate = (field: string, due: string, latest: string): ProjectRefusal =>
  refuseProject('answer-date-too-late', "The date is later than the council's.", {
    field,
    facts: { due, latest },
    remedy: 'Give a day no later than that one, or explain why it cannot be kept.',
  });

function answered(
  state: ProjectState,
  { reviewId, answers, text }: AnswerOpinion,
  { ruleId, gateId }: PastOpinion,
  open: readonly RecommendationState[],
  context: Context,
): OpinionAnswered {
  const rule = reviewRule(context.regime, ruleId);
  const due = state.advice.answers.find((answer) => answer.reviewId === reviewId);
  const complying = answers.filter(({ answer }) => answer === 'comply').length;
  const clocks = answers.flatMap(({ recommendationId: name, due: date }) => {
    const about = open.find(({ id }) => id === name);
    if (date === undefined || !about || about.due === date) return [];
    const law = reviewRule(context.regime, about.ruleId);
    return recommendationClock(state, { name, due: date, at: context.now, rule: law }, context) ?? [];
  });
  return {
    type: 'OpinionAnswered',
    reviewId,
    by: due?.by ?? rule.answer?.by ?? 'agency',
    gateId,
    text,
    complies: complying === answers.length ? 'all' : complying === 0 ? 'none' : 'partly',
    answers,
    clocks,
    publish: rule.answer?.publish ?? false,
    late: due?.overdue ?? false,
    legalRef: rule.answer?.legalRef,
    verified: rule.answer?.verified,
  };
}

const firstFault = (faults: readonly (ProjectRefusal | null)[]): ProjectRefusal | null =>
  faults.find((fault) => fault !== null) ?? null;

/** Nobody answered in time; the duty stays, and where the rule says so the level above is told. */
export function answerOut(state: ProjectState, clock: ProjectClock, context: Context): Decision<ProjectEvent> {
  const due = state.advice.answers.find(({ clockId }) => clockId === clock.id);
  if (!due) return NOTHING;
  const { regime, now: at } = context;
  const { reviewId, ruleId, gateId, by } = due;
  const { deemed, legalRef } = clockRule(regime, clock.ruleId);
  const decider = decisionRule(regime, gateRule(regime, gateId).decision).body;
  const above = reviewRule(regime, ruleId).followUp?.escalateTo ?? (by === 'agency' ? decider : null);
  const escalatedTo = deemed === 'escalate' ? above : null;
  const owner: Assignee = by === 'agency' ? agencyApprover(state) : deciderAt(decider, regime);
  const to = [owner, caseOfficer(state, regime), ...(escalatedTo === null ? [] : [deciderAt(escalatedTo, regime)])];
  return {
    events: [
      {
        type: 'AnswerOverdue',
        reviewId,
        clockId: clock.id,
        at,
        escalatedTo,
        ...(legalRef === undefined ? {} : { legalRef }),
      },
    ],
    notices: [notice('answer_overdue', state, to, { reviewId, escalatedTo })],
  };
}
