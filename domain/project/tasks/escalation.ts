import type { Assignee, Task } from '../../kernel';
import type { Regime } from '../../regime/types';
import type { MeasureState, ProjectState } from '../state';
import { agencyApprover, deciderAt, officerAt } from '../who';

/** What people are asked to do because a trigger fired, or the project stands on the ladder. */
export const ESCALATION_TASKS = {
  file_plan: 'The agency says how it gets the project back on track.',
  update_remediation: 'The agency says how the plan that was accepted goes.',
  file_health_check: 'The officer has somebody who is not of the agency look, and files what he found.',
  hold_session: 'The officer holds the session, after an investment review the decider, and records what came of it.',
  open_ordered_review: 'The officer puts the question before the council.',
  decide_measure: 'The body in charge decides about a plan, a report or what was brought before it.',
  follow_up_measure: 'One level up looks into what was not done in time.',
} as const satisfies Readonly<Record<string, string>>;

/** Open tasks of triggers and ladder. */
export const escalationTasks = ({ escalation, ...state }: ProjectState, regime: Regime): readonly Task[] =>
  escalation.measures.flatMap((measure) => [
    ...ownTask(state, measure, regime),
    ...(measure.overdue ? [task('follow_up_measure', aboveMeasure(measure, regime), measure)] : []),
  ]);

/** Who is told, and looks, when it is overdue: the body's second level where the first should have acted. */
export function aboveMeasure({ instrument, body, status }: MeasureState, regime: Regime): Assignee {
  const first = instrument === 'consideration' || instrument === 'investment_review' || instrument === 'freeze';
  return first || status === 'reported' ? { role: 'second_signatory', bodyKey: body } : deciderAt(body, regime);
}

function ownTask(state: Pick<ProjectState, 'agencyId'>, measure: MeasureState, regime: Regime): readonly Task[] {
  const { instrument, body, status } = measure;
  const decider = deciderAt(body, regime);
  const officer = officerAt(body, regime);
  if (status === 'reported') return [task('decide_measure', decider, measure)];
  if (measure.updates && !measure.updates.filed) return [updateTask(state, measure, measure.updates)];
  if (status !== 'open') return [];
  switch (instrument) {
    case 'remediation_plan':
      return [task('file_plan', agencyApprover(state), measure)];
    case 'health_check':
      return [task('file_health_check', officer, measure)];
    case 'session':
      return [task('hold_session', officer, measure)];
    case 'investment_review':
      return [task('hold_session', decider, measure)];
    case 'review':
      return [task('open_ordered_review', officer, measure)];
    case 'consideration':
    case 'freeze':
      return [task('decide_measure', decider, measure)];
  }
}

const updateTask = (
  state: Pick<ProjectState, 'agencyId'>,
  measure: MeasureState,
  { number, clockId, missed }: NonNullable<MeasureState['updates']>,
): Task => {
  const open = task('update_remediation', agencyApprover(state), { ...measure, clockId });
  return { ...open, id: `${open.id}:${number}`, subject: { ...open.subject, number, missed } };
};

function task(kind: keyof typeof ESCALATION_TASKS, assignee: Assignee, measure: MeasureState): Task {
  const { measureId, source, ruleId, instrument, at: since, clockId, notBefore, returned } = measure;
  return {
    ...{ id: `${kind}:${measureId}`, kind, assignee, since },
    ...(clockId === null ? {} : { clockId }),
    subject: { measureId, source, ruleId, instrument, notBefore, returned },
  };
}
