import type { Assignee, Task } from '../../kernel';
import type { Regime } from '../../regime/types';
import type { ProjectState, RunDownItemState, RunDownState } from '../state';
import { agencyAuthor, caseOfficer, deciderAt, officerAt } from '../who';

/** What people are asked to do because of orders. */
export const ORDERS_TASKS = {
  do_run_down_item: 'The agency does what is left to do, and proves it.',
  verify_run_down_item: 'The officer looks at the evidence of what was left to do.',
  complete_run_down: 'The decider says that a cancelled project is wound up.',
  follow_claim: "The officer follows a supplier's claim to its end.",
} as const satisfies Readonly<Record<string, string>>;

/** What orders leave to do, also on a project that is cancelled. */
export const ordersTasks = (state: ProjectState, regime: Regime): readonly Task[] => [
  ...(state.orders.runDown ? runDownTasks(state, state.orders.runDown, regime) : []),
  ...state.claims.map(({ id: claimId, interventionId, since }) =>
    task('follow_claim', claimId, caseOfficer(state, regime), since, { claimId, interventionId }),
  ),
];

function runDownTasks(state: ProjectState, { items, body, since }: RunDownState, regime: Regime): readonly Task[] {
  if (items.length === 0) return [task('complete_run_down', 'run-down', deciderAt(body, regime), since, {})];
  return items.map((item) => {
    const { id: itemId, kind, due, overdue, clockId } = item;
    const limit = clockId === null ? {} : { clockId };
    return { ...itemTask(state, item, body, regime, { itemId, item: kind, due, overdue }), ...limit };
  });
}

const itemTask = (
  state: ProjectState,
  { id, status, since }: RunDownItemState,
  body: string,
  regime: Regime,
  subject: Task['subject'],
): Task =>
  status === 'open'
    ? task('do_run_down_item', id, agencyAuthor(state), since, subject)
    : task('verify_run_down_item', id, officerAt(body, regime), since, subject);

const task = (
  kind: keyof typeof ORDERS_TASKS,
  of: string,
  assignee: Assignee,
  since: string,
  subject: Task['subject'],
): Task => ({ id: `${kind}:${of}`, kind, assignee, since, subject });
