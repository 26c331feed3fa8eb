import type { Assignee, Context, Decision } from '../../kernel';
import { extendClock } from '../../timetable/extension';
import { dueReminder, whoMustAct } from '../../timetable/reminders';
import type { ProjectEvent } from '../events';
import { notice } from '../notices';
import type { ProjectClock, ProjectState } from '../state';
import { projectTasks } from '../tasks';
import { agencyApprover, caseOfficer } from '../who';
import { NOTHING, type Handler } from './handler';

/** More time for one of the project's limits, by the body that its rule names. */
export const extend: Handler<'ExtendClock'> = (state, command, context): Decision<ProjectEvent> => {
  const extended = extendClock(state.clocks, command, context);
  if ('refusal' in extended) return extended;
  const { clockId, ruleId, before, after, extension } = extended;
  const facts = { clockId, ruleId, before, after, by: extension.by, reason: extended.reason };
  const to = whoMustAct(projectTasks(state, context.regime), clockId, [
    agencyApprover(state),
    caseOfficer(state, context.regime),
  ]);
  return {
    events: [extended],
    notices: [notice('clock_extended', state, to, facts), ...toldOfDelay(state, ruleId, facts, context)],
  };
};

/** A limit ends soon: whoever has to act within it is told, and who runs the case. */
export const remind: Handler<'Remind'> = (state, { clockId }, context) => {
  const due = dueReminder(state.clocks, clockId, context);
  if (!due) return NOTHING;
  const to = whoMustAct(projectTasks(state, context.regime), clockId, besides(state, clockId, context));
  return { events: [due.event], notices: [notice('clock_reminder', state, to, due.facts)] };
};

/** The case's officer; for what the agency waits out or must fulfil, the agency itself as well. */
function besides(state: ProjectState, clockId: string, { regime }: Context): readonly Assignee[] {
  const clock = state.clocks.find(({ id }) => id === clockId);
  const officer = caseOfficer(state, regime);
  return clock?.kind === 'waiting' ? [agencyApprover(state), officer] : [officer];
}

/**
 * Tells the agency of a delay and its reason, where the clock's rule wants that told (as Förvaltningslagen § 11 does of
 * a material delay).
 */
export function toldOfDelay(
  state: ProjectState,
  ruleId: ProjectClock['ruleId'],
  facts: Readonly<Record<string, unknown>>,
  { regime }: Context,
): readonly ReturnType<typeof notice>[] {
  const rule = regime.clocks.find(({ id }) => id === ruleId)?.delayNotice;
  if (!rule) return [];
  return [notice('delay_told', state, [agencyApprover(state)], { ...facts, legalRef: rule.legalRef ?? null })];
}
