import type { Context, Decision } from '../../kernel';
import type { AnswerQuestions, RenewPause } from '../commands';
import type { InterventionAct, InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { citeRule } from '../rules';
import { cancellationApplies, proceedingEnded, resumptionApplies } from '../sends';
import type { InterventionState, PauseInForce } from '../state';
import { agency, decider, officeAt, officer, unlessOfAgency } from '../who';
import { textMissing } from './opening';
import { refusePending } from './order';
import { bindOrAsk } from './signature';
import { refuseEndDate, refuseReasons } from './terms';

/** The agency answers the order's questions, one or more at a time. */
export function answerQuestions(
  state: InterventionState,
  { answers, documents }: AnswerQuestions,
  context: Context,
): Decision<InterventionEvent> {
  const refusal = unlessOfAgency(state, context);
  if (refusal) return refusal;
  const { pause } = state;
  if (!pause) return noPause(state);
  const wrong = refuseAnswers(answers, pause);
  if (wrong) return wrong;
  const answered = new Set([...pause.answered, ...answers.map(({ question }) => question)]);
  const facts = { answered: answered.size, questions: pause.questions };
  return {
    events: [{ type: 'QuestionsAnswered', answers, documents }],
    notices: [notice('questions_answered', state, [officer(state.bodyKey)], facts)],
  };
}

function refuseAnswers(answers: AnswerQuestions['answers'], { questions }: PauseInForce): InterventionRefusal | null {
  if (answers.length === 0) {
    return refuseIntervention('answers-missing', 'At least one answer must be given.', { field: '/answers' });
  }
  for (const [index, { question, text }] of answers.entries()) {
    const isAsked = Number.isInteger(question) && question >= 0 && question < questions;
    if (!isAsked || answers.findIndex((other) => other.question === question) !== index) {
      return refuseIntervention('unknown-question', 'The order asks no such question, or it is answered twice.', {
        field: `/answers/${index}/question`,
        facts: { question, questions },
        remedy: 'Questions are counted from 0.',
      });
    }
    if (text.trim() === '') return textMissing(`/answers/${index}/text`);
  }
  return null;
}

/** The body that paused prolongs the pause, as often and as long as the rule allows. */
export function renewPause(
  state: InterventionState,
  { until, reasons }: RenewPause,
  context: Context,
): Decision<InterventionEvent> {
  const office = officeAt('pause', state, context);
  if ('refusal' in office) return office;
  const { pause } = state;
  const { pause: rule } = context.regime;
  if (!pause || !rule) return noPause(state);
  const refusal =
    refusePending(state) ??
    refuseRenewal(pause, rule.maxRenewals, context) ??
    refuseReasons(reasons, 'pause', context) ??
    refuseEndDate(until, pause.until, '/until', rule, context);
  if (refusal) return refusal;
  const act: InterventionAct = { act: 'renew', reasons, until };
  return bindOrAsk(state, act, [office.authority], context);
}

function refuseRenewal({ renewals }: PauseInForce, most: number, { regime }: Context): InterventionRefusal | null {
  if (renewals < most) return null;
  return refuseIntervention('renewals-used', 'The pause was renewed as often as the rule allows.', {
    rule: citeRule('pause', regime),
    facts: { renewals, most },
    remedy: 'Resume the project, or open a proceeding to cancel it.',
  });
}

/** The pause's date has come: what its order said comes true by itself, at this instant. */
export function pauseExpired(state: InterventionState, { now, regime }: Context): Decision<InterventionEvent> {
  const { pause } = state;
  if (!pause || state.status !== 'in_force') return { events: [] };
  // An order that is stayed cancels nothing by itself.
  const isHeldBack = pause.expiry === 'auto_cancel' && state.stayedFor.length > 0;
  const effect = isHeldBack ? 'decision_required' : pause.expiry;
  const expired: InterventionEvent = {
    type: 'PauseExpired',
    effect,
    ...(isHeldBack ? { insteadOf: pause.expiry } : {}),
  };
  const body = [officer(state.bodyKey), decider(state.bodyKey, regime)];
  const told = effect === 'decision_required' ? [agency(state), ...body] : body;
  const notices = [notice('pause_expired', state, told, { effect, until: pause.until })];
  switch (effect) {
    case 'decision_required':
      return { events: [expired], notices };
    case 'auto_resume':
      return {
        events: [expired],
        sends: [resumptionApplies(state, 'expired', now), proceedingEnded(state, now)],
        notices,
      };
    case 'auto_cancel':
      return {
        events: [
          expired,
          { type: 'CancellationOrdered', by: 'expiry', reasons: {}, terms: null, decidedBy: [], signedBy: [] },
        ],
        sends: [cancellationApplies(state, null, now), proceedingEnded(state, now)],
        notices: [...notices, notice('cancellation_ordered', state, told, { by: 'expiry' })],
      };
  }
}

/** The refusal of what needs a pause that is in force. */
export const noPause = (state: InterventionState): InterventionRefusal =>
  refuseIntervention('no-pause-in-force', 'This proceeding has no pause in force.', {
    facts: { status: state.status, kind: state.kind },
  });
