import type { Context, Decision } from '../../kernel';
import type { ExtendClock, LiftStay, StayClocks } from '../../timetable/commands';
import { extendClock } from '../../timetable/extension';
import { dueReminder, whoMustAct } from '../../timetable/reminders';
import { liftStay, stayClocks, stoppedByCourt } from '../../timetable/stays';
import type { InterventionCommand } from '../commands';
import type { InterventionEvent } from '../events';
import { notice } from '../notices';
import type { InterventionState } from '../state';
import { interventionTasks } from '../tasks';
import { agency, officer, unlessOfBody } from '../who';

/** More time for one of the proceeding's limits (the agency's reply in the hearing), by the body that its rule names. */
export function extend(state: InterventionState, command: ExtendClock, context: Context): Decision<InterventionEvent> {
  const extended = extendClock(state.clocks, command, context);
  if ('refusal' in extended) return extended;
  const { clockId, ruleId, before, after, extension, reason } = extended;
  const facts = { clockId, ruleId, before, after, by: extension.by, reason };
  const to = whoMustAct(interventionTasks(state, context.regime), clockId, [agency(state), officer(state.bodyKey)]);
  return { events: [extended], notices: [notice('clock_extended', state, to, facts)] };
}

/** The officer records a court's order that the proceeding waits. */
export function stay(state: InterventionState, command: StayClocks, context: Context): Decision<InterventionEvent> {
  const refused = unlessOfBody(state, context);
  if (refused) return refused;
  const stayed = stayClocks(state.stays, stoppedByCourt(state.clocks, context), command);
  if ('refusal' in stayed) return stayed;
  const { stayId, suspends } = stayed;
  const to = [agency(state), officer(state.bodyKey)];
  return { events: [stayed], notices: [notice('clocks_stayed', state, to, { stayId, suspends })] };
}

/** The officer records that the court's order stands no more. */
export function lift(state: InterventionState, command: LiftStay, context: Context): Decision<InterventionEvent> {
  const refused = unlessOfBody(state, context);
  if (refused) return refused;
  const lifted = liftStay(state.stays, command);
  if ('refusal' in lifted) return lifted;
  const to = [agency(state), officer(state.bodyKey)];
  return { events: [lifted], notices: [notice('stay_lifted', state, to, { stayId: lifted.stayId })] };
}

/** A limit ends soon, or the date of a pause comes near: whoever has to act is told, and the officer. */
export function remind(
  state: InterventionState,
  { clockId }: Extract<InterventionCommand, { type: 'Remind' }>,
  context: Context,
): Decision<InterventionEvent> {
  const due = dueReminder(state.clocks, clockId, context);
  if (!due) return { events: [] };
  const to = whoMustAct(interventionTasks(state, context.regime), clockId, [officer(state.bodyKey)]);
  return { events: [due.event], notices: [notice('clock_reminder', state, to, due.facts)] };
}
