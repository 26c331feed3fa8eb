import type { Context, Decision } from '../../kernel';
import type { ExtendClock } from '../../timetable/commands';
import { extendClock } from '../../timetable/extension';
import { dueReminder, whoMustAct } from '../../timetable/reminders';
import type { InterventionCommand } from '../commands';
import type { InterventionEvent } from '../events';
import { notice } from '../notices';
import type { InterventionState } from '../state';
import { interventionTasks } from '../tasks';
import { agency, officer } from '../who';

/** More time for one of the proceeding's limits (the agency's reply in the hearing), by the body that its rule names. */
export function extend(state: InterventionState, command: ExtendClock, context: Context): Decision<InterventionEvent> {
  const extended = extendClock(state.clocks, command, context);
  if ('refusal' in extended) return extended;
  const { clockId, ruleId, before, after, extension, reason } = extended;
  const facts = { clockId, ruleId, before, after, by: extension.by, reason };
  const to = whoMustAct(interventionTasks(state, context.regime), clockId, [agency(state), officer(state.bodyKey)]);
  return { events: [extended], notices: [notice('clock_extended', state, to, facts)] };
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
