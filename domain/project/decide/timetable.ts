import type { Assignee, Context, Decision } from '../../kernel';
import { caseAppointment } from '../../regime/bodies';
import { extendClock } from '../../timetable/extension';
import { dueReminder, whoMustAct } from '../../timetable/reminders';
import { liftStay, stayClocks, type Stay } from '../../timetable/stays';
import { clocksStoppedBy } from '../clocks';
import type { ProjectEvent } from '../events';
import { notice } from '../notices';
import type { ProjectClock, ProjectState } from '../state';
import { projectTasks } from '../tasks';
import { agencyApprover, caseOfficer, notAuthorised, supervisor } from '../who';
import { NOTHING, type Handler } from './handler';
import { resumeRound, suspendRound } from './information';

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

/** The officer records a court's order that the case waits; it stops the open round as well, as far as its own rule does. */
export const stay: Handler<'StayClocks'> = (state, command, context) => {
  const refused = unlessCaseIsRun(state, context);
  if (refused) return refused;
  const stayed = stayClocks(staysOf(state), clocksStoppedBy(state, 'court_stay', context.regime), command);
  if ('refusal' in stayed) return stayed;
  const { stayId, suspends } = stayed;
  return {
    events: [stayed],
    sends: suspendRound(state, 'court_stay', stayId, context.now),
    notices: [
      notice('clocks_stayed', state, [agencyApprover(state), caseOfficer(state, context.regime)], { stayId, suspends }),
    ],
  };
};

/** The officer records that the court's order stands no more. */
export const lift: Handler<'LiftStay'> = (state, command, context) => {
  const refused = unlessCaseIsRun(state, context);
  if (refused) return refused;
  const standing = staysOf(state).filter(({ id }) => state.stops.some(({ ref, to }) => ref === id && to === null));
  const lifted = liftStay(standing, command);
  if ('refusal' in lifted) return lifted;
  const { stayId } = lifted;
  return {
    events: [lifted],
    sends: resumeRound(state, stayId, context.now),
    notices: [notice('stay_lifted', state, [agencyApprover(state), caseOfficer(state, context.regime)], { stayId })],
  };
};

const unlessCaseIsRun = (state: ProjectState, { actor, regime }: Context) =>
  caseAppointment(actor, supervisor(state, regime), regime) ? null : notAuthorised([caseOfficer(state, regime)]);

const staysOf = ({ stops }: ProjectState): readonly Stay[] =>
  stops.flatMap(({ cause, ref, from, fromSeq }) =>
    cause === 'court_stay' && ref !== undefined ? [{ id: ref, since: from, seq: fromSeq }] : [],
  );

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
