import type { Assignee, Task } from '../../kernel';
import type { Regime } from '../../regime/types';
import type { OpenAppeal, ProjectState } from '../state';
import { deciderAt, officerAt } from '../who';

/** What people are asked to do about an appeal. */
export const APPEAL_TASKS = {
  decide_stay: 'The body that decided says whether its decision waits for the outcome of the appeal.',
  dismiss_late_appeal: 'The body that decided dismisses an appeal that came after its time.',
  forward_appeal: 'The officer hands the appeal on, unless the body sets its decision aside itself.',
  record_appeal_outcome: 'The officer records what was decided on the appeal.',
} as const satisfies Readonly<Record<string, string>>;

/** What open appeals leave to do, also on a project that has ended. */
export const appealTasks = ({ appeals }: ProjectState, regime: Regime): readonly Task[] =>
  appeals.open.flatMap((appeal) => tasksOf(appeal, regime));

function tasksOf(appeal: OpenAppeal, regime: Regime): readonly Task[] {
  const { body, late, status, stay } = appeal;
  const decider = deciderAt(body, regime);
  const officer = officerAt(body, regime);
  if (late) return [task('dismiss_late_appeal', appeal, decider)];
  return [
    ...(stay === 'asked' ? [task('decide_stay', appeal, decider)] : []),
    task(status === 'filed' ? 'forward_appeal' : 'record_appeal_outcome', appeal, officer),
  ];
}

const task = (
  kind: keyof typeof APPEAL_TASKS,
  { id: appealId, kind: decision, ref, since }: OpenAppeal,
  assignee: Assignee,
): Task => ({ id: `${kind}:${appealId}`, kind, assignee, since, subject: { appealId, decision, ref } });
