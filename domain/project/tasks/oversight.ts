import type { Task } from '../../kernel';
import type { Regime } from '../../regime/types';
import { baselineBodies } from '../decide/baseline';
import type { ProjectState } from '../state';
import { caseOfficer, deciderAt } from '../who';

/** What people are asked to do while a project is under oversight. */
export const OVERSIGHT_TASKS = {
  set_baseline: 'Whoever sets the baseline does so.',
  explain_divergence: 'The officer looks into ratings that stand far apart.',
  decide_baseline: 'The body that the regime names decides on a new baseline.',
} as const satisfies Readonly<Record<string, string>>;

/** Open tasks of oversight. */
export const oversightTasks = (state: ProjectState, regime: Regime): readonly Task[] => [
  ...baselineTasks(state, regime),
  ...decisionTasks(state, regime),
  ...divergenceTasks(state, regime),
];

/** A first baseline is due once the gate is passed; a further one only if something waits for it. */
function baselineTasks(state: ProjectState, regime: Regime): readonly Task[] {
  if (regime.baseline.setAt === 'none' || state.gate !== null || state.oversight.proposal !== null) return [];
  const passed = state.passed.at(-1);
  const waiting = state.locks.filter(({ until }) => until === 'baseline');
  if (!passed || (state.baselines.count > 0 && waiting.length === 0)) return [];
  const locked = [...new Set(waiting.flatMap(({ classes }) => classes))];
  return baselineBodies(state, regime).map((assignee) => ({
    id: `set_baseline:${assignee.bodyKey ?? 'agency'}`,
    kind: 'set_baseline',
    assignee,
    since: passed.at,
    subject: { locked, fields: regime.baseline.fields },
  }));
}

function decisionTasks({ oversight: { proposal } }: ProjectState, regime: Regime): readonly Task[] {
  if (!proposal) return [];
  const { baselineId, at: since, needsReview } = proposal;
  const assignee = deciderAt(regime.baseline.rebaseline.approver, regime);
  const subject = { baselineId, needsReview };
  return [{ id: `decide_baseline:${baselineId}`, kind: 'decide_baseline', assignee, since, subject }];
}

function divergenceTasks(state: ProjectState, regime: Regime): readonly Task[] {
  const { alarm, given } = state.oversight.ratings;
  if (!alarm) return [];
  const subject = { levels: alarm.levels, ratings: given.map(({ rater, level }) => ({ rater, level })) };
  const [kind, assignee] = ['explain_divergence', caseOfficer(state, regime)] as const;
  return [{ id: kind, kind, assignee, since: alarm.since, subject }];
}
