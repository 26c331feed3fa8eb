import { localDateOf } from '../../calendar/calendar';
import { isLocalDate } from '../../calendar/dates';
import type { Context, Decision } from '../../kernel';
import type { AskOralHearing, RecordOralHearing, ScheduleOralHearing } from '../commands';
import type { InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { citeHearing } from '../rules';
import type { InterventionState } from '../state';
import { agency, decider, officer, unlessOfAgency, unlessOfBody } from '../who';
import { oralOpen } from '../heard';
import { closed, toldClosed } from './hearing';
import { textMissing } from './opening';

/** The agency asks, once and within the hearing, to be heard in person. */
export function askOral(
  state: InterventionState,
  { reason }: AskOralHearing,
  context: Context,
): Decision<InterventionEvent> {
  const refusal = unlessOfAgency(state, context);
  if (refusal) return refusal;
  const { hearing } = context.regime;
  if (!hearing?.oralOnRequest) {
    return refuseIntervention('oral-not-provided', 'The rule gives no oral hearing on request.', {
      rule: citeHearing(hearing),
      remedy: 'Reply in writing.',
    });
  }
  if (state.status !== 'hearing') {
    return refuseIntervention('hearing-not-open', 'The hearing is not open.', {
      rule: citeHearing(hearing),
      facts: { status: state.status },
    });
  }
  if (state.heard.oral) {
    return refuseIntervention('oral-asked-already', 'An oral hearing was asked for already.', {
      rule: citeHearing(hearing),
      facts: { ...state.heard.oral },
    });
  }
  if (reason.trim() === '') return textMissing('/reason');
  return {
    events: [{ type: 'OralHearingAsked', reason }],
    notices: [notice('oral_hearing_asked', state, [officer(state.bodyKey)])],
  };
}

/** The body names the day of the oral hearing, or another day. */
export function scheduleOral(
  state: InterventionState,
  { on, place }: ScheduleOralHearing,
  context: Context,
): Decision<InterventionEvent> {
  const refusal = unlessOfBody(state, context) ?? unlessOralOpen(state, context);
  if (refusal) return refusal;
  if (!isLocalDate(on)) {
    return refuseIntervention('date-impossible', 'The date does not exist.', { field: '/on', facts: { on } });
  }
  const today = localDateOf(context.now, context.calendar);
  if (!today.ok || on < today.value) {
    return refuseIntervention('date-passed', 'An oral hearing is held today or on a day to come.', {
      rule: citeHearing(context.regime.hearing),
      field: '/on',
      facts: { on, today: today.ok ? today.value : null },
    });
  }
  if (place.trim() === '') return textMissing('/place');
  return {
    events: [{ type: 'OralHearingScheduled', on, place }],
    notices: [notice('oral_hearing_scheduled', state, [agency(state)], { on })],
  };
}

/** The minutes are on the record. With the reply, or after its time, the hearing is closed. */
export function recordOral(
  state: InterventionState,
  { how, minutes, documents }: RecordOralHearing,
  context: Context,
): Decision<InterventionEvent> {
  const refusal = unlessOfBody(state, context) ?? unlessOralOpen(state, context);
  if (refusal) return refusal;
  const { regime, calendar, now } = context;
  const { oral, replied, timeOver } = state.heard;
  const today = localDateOf(now, calendar);
  if (!oral?.on || !today.ok || today.value < oral.on) {
    return refuseIntervention('oral-not-yet', 'The day of the oral hearing is not named, or has not come.', {
      rule: citeHearing(regime.hearing),
      facts: { on: oral?.on ?? null },
      remedy: 'Name the day, hold the hearing, and file the minutes then.',
    });
  }
  if (minutes.trim() === '') return textMissing('/minutes');
  const recorded: InterventionEvent = { type: 'OralHearingRecorded', how, minutes, documents };
  const told = notice('oral_hearing_recorded', state, [agency(state), decider(state.bodyKey, regime)], { how });
  if (!replied && !timeOver) return { events: [recorded], notices: [told] };
  return { events: [recorded, closed('oral')], notices: [told, toldClosed(state, 'oral')] };
}

function unlessOralOpen(state: InterventionState, { regime }: Context): InterventionRefusal | null {
  if (state.status === 'hearing' && oralOpen(state)) return null;
  return refuseIntervention('oral-not-asked', 'No oral hearing is waited for.', {
    rule: citeHearing(regime.hearing),
    facts: { status: state.status, oral: state.heard.oral },
    remedy: 'The agency asks for it, while the hearing is open.',
  });
}
