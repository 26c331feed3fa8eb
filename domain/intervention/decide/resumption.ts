import { personsOf } from '../../actor';
import { isLocalDate } from '../../calendar/dates';
import { localDateOf } from '../../calendar/calendar';
import type { Context, Decision } from '../../kernel';
import type { AskResumption, RefuseResumption, ReopenResumption, ResumeProject } from '../commands';
import type { InterventionAct, InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { resumptionRefused } from '../sends';
import type { InterventionState } from '../state';
import { agency, decider, officer, officeWith, unlessOfAgency } from '../who';
import { refuseUnreported } from './experts';
import { textMissing } from './opening';
import { refusePending } from './order';
import { noPause } from './running';
import { bindOrAsk } from './signature';
import { refuseReasons } from './terms';

/** A body with the power lets the project go on, before the pause's date or after it where a decision is required. */
export function resumeProject(
  state: InterventionState,
  { reasons, conditions }: ResumeProject,
  context: Context,
): Decision<InterventionEvent> {
  const office = officeWith('resume', context, state.cost?.amount ?? null);
  if ('refusal' in office) return office;
  if (!state.pause) return noPause(state);
  const refusal =
    refusePending(state) ??
    refuseReasons(reasons, 'pause', context) ??
    refuseUnreported(state, context) ??
    refuseConditions(conditions, context);
  if (refusal) return refusal;
  const act: InterventionAct = { act: 'resume', reasons, conditions, body: office.authority.rule.body };
  return bindOrAsk(state, act, [office.authority], context);
}

/** Each condition can be followed: a name of its own, a text, and a day that the calendar reaches. */
function refuseConditions(
  conditions: ResumeProject['conditions'],
  { calendar, now }: Context,
): InterventionRefusal | null {
  const today = localDateOf(now, calendar);
  for (const [index, { id, text, due }] of conditions.entries()) {
    const field = `/conditions/${index}`;
    if (text.trim() === '') return textMissing(`${field}/text`);
    if (conditions.findIndex((other) => other.id === id) !== index) {
      return refuseIntervention('condition-repeated', 'Another condition has the same id.', {
        field: `${field}/id`,
        facts: { id },
      });
    }
    if (due === null) continue;
    if (!isLocalDate(due)) {
      return refuseIntervention('date-impossible', 'The date does not exist.', {
        field: `${field}/due`,
        facts: { due },
      });
    }
    if (today.ok && due <= today.value) {
      return refuseIntervention('date-passed', 'A condition is met on a day to come.', {
        field: `${field}/due`,
        facts: { due, today: today.value },
      });
    }
    if (due >= calendar.to) {
      return refuseIntervention('calendar-too-short', 'The calendar does not reach the day.', {
        field: `${field}/due`,
        facts: { due, calendar: calendar.id, from: calendar.from, to: calendar.to },
      });
    }
  }
  return null;
}

/** The agency asks that the project goes on; whoever may resume it has to answer. */
export function askResumption(
  state: InterventionState,
  { text, documents }: AskResumption,
  context: Context,
): Decision<InterventionEvent> {
  const refusal = unlessOfAgency(state, context);
  if (refusal) return refusal;
  if (!state.pause) return noPause(state);
  if (state.pause.resumptionAsked !== null) {
    return refuseIntervention('resumption-asked-already', 'A request to resume the project waits for its answer.', {
      facts: { since: state.pause.resumptionAsked },
    });
  }
  if (text.trim() === '') return textMissing('/text');
  const to = [officer(state.bodyKey), decider(state.bodyKey, context.regime)];
  return {
    events: [{ type: 'ResumptionAsked', text, documents }],
    notices: [notice('resumption_asked', state, to)],
  };
}

/** A body with the power refuses, with reasons: a decision of its own, which can be appealed against. */
export function refuseResumption(
  state: InterventionState,
  { reasons }: RefuseResumption,
  context: Context,
): Decision<InterventionEvent> {
  const office = officeWith('resume', context, state.cost?.amount ?? null);
  if ('refusal' in office) return office;
  if (!state.pause) return noPause(state);
  if (state.pause.resumptionAsked === null) {
    return refuseIntervention('resumption-not-asked', 'Nobody asks that the project goes on.', {
      remedy: 'What was not asked for is not refused.',
    });
  }
  const refusal = refusePending(state) ?? refuseReasons(reasons, 'pause', context);
  if (refusal) return refusal;
  const refusalId = `${state.interventionId}.${state.pause.resumptionsRefused + 1}`;
  return {
    events: [{ type: 'ResumptionRefused', refusalId, reasons, decidedBy: personsOf(context.actor) }],
    sends: [resumptionRefused(state, refusalId, context.now)],
    notices: [notice('resumption_refused', state, [agency(state), officer(state.bodyKey)], { refusalId })],
  };
}

/** The refusal was set aside on appeal: whoever may resume the project has to answer anew. */
export function reopenResumption(
  { pause, bodyKey, ...state }: InterventionState,
  { refusalId, at }: ReopenResumption,
  { regime }: Context,
): Decision<InterventionEvent> {
  if (!pause || pause.resumptionAsked !== null) return { events: [] };
  const to = [officer(bodyKey), decider(bodyKey, regime)];
  return {
    events: [{ type: 'ResumptionReopened', refusalId, from: at }],
    notices: [notice('resumption_asked', state, to, { refusalId })],
  };
}
