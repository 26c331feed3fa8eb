import { localDateOf } from '../../../calendar/calendar';
import type { Context, Send } from '../../../kernel';
import { caseAppointment } from '../../../regime/bodies';
import type { OpenReviewRound } from '../../../review/commands';
import { startFixedClock, unlessReadable } from '../../clocks';
import type { HoldSession } from '../../commands';
import type { SessionHeld } from '../../events';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { MeasureState, ProjectState } from '../../state';
import { agencyApprover, caseOfficer, deciderAt, notAuthorised, officerAt } from '../../who';
import { unlessPast, unlessText } from '../checks';
import { unlessConditions } from '../decision';
import { stopsSince } from '../gate';
import type { Handler } from '../handler';
import { proposeByRule } from '../proposals';
import { citeMeasure, notThisMeasure, openMeasure, unlessInCharge } from './measures';

/**
 * What came of a session: who runs the body's cases records it, after an investment review who decides there. Where it
 * proposes a pause or a cancellation, the proceeding for that is opened, and the agency is heard in it.
 */
export const holdSession: Handler<'HoldSession'> = (state, command, context) => {
  const measure = openMeasure(state, command.measureId);
  if ('refusal' in measure) return measure;
  const { outcome, conditions } = command;
  const body = proposes(outcome) ? bodyWithPower(measure, outcome, context) : measure.body;
  if (typeof body !== 'string') return body;
  const value = outcome === 'continue_with_conditions' ? 'approve_with_conditions' : 'approve';
  const refused =
    unlessHolds(measure, context) ??
    (SESSIONS.includes(measure.instrument) && measure.status === 'open'
      ? null
      : notThisMeasure(measure, context.regime, 'A session is held where one is demanded, once.')) ??
    unlessInTime(measure, command, context) ??
    unlessText(command.causes, '/causes') ??
    unlessText(command.actions, '/actions') ??
    unlessConditions(state, { value, conditions }, context);
  if (refused) return refused;
  const held = sessionHeld(state, measure, command, context);
  const { measureId } = command;
  return (
    unlessReadable(held.clocks, context) ?? {
      events: [held],
      sends: proposes(outcome) ? [proposal(state, measure, body, command, context)] : [],
      notices: [
        notice('session_held', state, [agencyApprover(state), deciderAt(measure.body, context.regime)], {
          measureId,
          outcome,
        }),
      ],
    }
  );
};

const SESSIONS: readonly MeasureState['instrument'][] = ['session', 'investment_review', 'review'];

type Proposing = Extract<HoldSession['outcome'], `propose_${string}`>;

const KIND: Readonly<Record<Proposing, 'pause' | 'cancellation'>> = {
  propose_pause: 'pause',
  propose_cancellation: 'cancellation',
};

const proposes = (outcome: HoldSession['outcome']): outcome is Proposing => outcome in KIND;

/** The body in charge if it has the power, else the first that has. */
function bodyWithPower(measure: MeasureState, outcome: Proposing, { regime }: Context): string | ProjectRefusal {
  const power = outcome === 'propose_pause' ? 'pause' : 'cancel';
  const able = regime.powers.filter(({ may }) => may.includes(power)).map(({ body }) => body);
  const body = able.find((key) => key === measure.body) ?? able[0];
  return (
    body ??
    refuseProject('power-not-given', 'No body has this power under the regime.', {
      rule: { id: 'powers' },
      field: '/outcome',
      facts: { power },
      remedy: 'Let the project go on, with conditions where that helps.',
    })
  );
}

function unlessHolds(measure: MeasureState, context: Context): ProjectRefusal | null {
  if (measure.instrument === 'investment_review') return unlessInCharge(measure, context);
  const { actor, regime } = context;
  return caseAppointment(actor, measure.body, regime)
    ? null
    : notAuthorised([officerAt(measure.body, regime)], citeMeasure(measure, regime));
}

/** A session lies in the past, after what demanded it, and not before its notice is over. */
function unlessInTime(measure: MeasureState, { on }: HoldSession, context: Context): ProjectRefusal | null {
  const future = unlessPast(on, context, '/on');
  if (future) return future;
  const asked = localDateOf(measure.at, context.calendar);
  const from = measure.notBefore ?? (asked.ok ? asked.value : on);
  if (on >= from) return null;
  return refuseProject('notice-runs', 'The session would lie before the notice of it is over.', {
    rule: citeMeasure(measure, context.regime),
    field: '/on',
    facts: { on, notBefore: from },
    remedy: `Hold it on ${from} or later.`,
  });
}

function sessionHeld(
  state: ProjectState,
  { body }: MeasureState,
  { type: _, ...content }: HoldSession,
  { regime, now: startedAt, nextSeq: seq }: Context,
): SessionHeld {
  const gateId = state.passed.at(-1)?.gateId ?? state.gate?.id ?? state.finding?.gates[0] ?? regime.gates[0]?.id;
  const clocks = content.conditions.flatMap(({ id: subject, due }) =>
    due === null
      ? []
      : [startFixedClock(state, regime, 'limit', due, { purpose: 'condition', subject, startedAt, seq })],
  );
  return { type: 'SessionHeld', ...content, body, gateId: gateId ?? null, clocks };
}

const proposal = (
  state: ProjectState,
  { ruleId }: MeasureState,
  bodyKey: string,
  { outcome, causes }: HoldSession,
  context: Context,
): Send =>
  proposeByRule(
    state,
    { kind: KIND[outcome as Proposing], bodyKey, triggerId: ruleId, grounds: [], facts: causes },
    context,
  );

/** The council looks at what set the trigger off. Where it has answered the question before, its round looks again. */
export const openOrderedReview: Handler<'OpenOrderedReview'> = (state, command, context) => {
  const measure = openMeasure(state, command.measureId);
  if ('refusal' in measure) return measure;
  const { regime, now: at, actor } = context;
  const { measureId, reviewId, question } = command;
  const { reviewRule: ruleId, body } = measure;
  if (!caseAppointment(actor, body, regime)) {
    return notAuthorised([officerAt(body, regime)], citeMeasure(measure, regime));
  }
  if (measure.instrument !== 'review' || measure.status !== 'open' || ruleId === null) {
    return notThisMeasure(measure, regime, 'A round is opened where one is demanded, once.');
  }
  const earlier = state.advice.opinions.find((opinion) => opinion.ruleId === ruleId);
  const gateId =
    earlier?.gateId ?? regime.gates.find(({ review }) => review === ruleId)?.id ?? regime.gates[0]?.id ?? '';
  const refused = unlessFree(state, measure, context) ?? unlessText(question, '/question');
  if (refused) return refused;
  const opening: OpenReviewRound = {
    ...{ type: 'OpenReviewRound', reviewId, projectId: state.id, agencyId: state.agencyId, gateId, ruleId },
    ...{ regimeHash: state.regimeHash, programme: state.input?.kind === 'programme', clockFrom: at },
    ...(earlier ? { reopens: earlier.reviewId } : {}),
  };
  const to = [agencyApprover(state), caseOfficer(state, regime)];
  return {
    events: [{ type: 'OrderedReviewOpened', measureId, reviewId, question, ruleId, gateId, at }],
    sends: [
      { to: `review/${reviewId}`, command: opening, effectiveAt: at },
      ...stopsSince(state, `review/${reviewId}`, at),
    ],
    notices: [notice('ordered_review_opened', state, to, { measureId, reviewId })],
  };
};

/** One round at a time on a project that runs. */
function unlessFree({ gate, advice }: ProjectState, measure: MeasureState, { regime }: Context): ProjectRefusal | null {
  const running = advice.reopened?.id ?? (gate?.review?.state === 'open' ? gate.review.id : null);
  if (running === null) return null;
  return refuseProject('review-open', 'The question is before the council already, or comes before it anyway.', {
    rule: citeMeasure(measure, regime),
    facts: { review: running },
    remedy: 'Put what is new before that round, or hold a session about it.',
  });
}
