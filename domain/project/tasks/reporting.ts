import type { Task } from '../../kernel';
import type { Regime } from '../../regime/types';
import { firstSigner, signerAt } from '../decide/reporting/signers';
import type { OpenReport, ProjectState } from '../state';
import { agencyAuthor, caseOfficer, deciderAt, supervisor } from '../who';

/** What people are asked to do about reports. */
export const REPORTING_TASKS = {
  file_report: 'The agency reports on a period that is over.',
  sign_report: 'The next in the chain signs the report, or gives it back.',
  follow_up_report: 'The decider considers what follows from a report that does not come.',
  begin_data_quality: 'The agency begins to improve what it reports.',
  follow_up_data_quality: 'The decider considers what follows from data that nobody improves.',
  end_data_quality: 'The officer says when what the agency reports can be relied on again.',
} as const satisfies Readonly<Record<string, string>>;

/** Open tasks about reports. */
export const reportingTasks = (state: ProjectState, regime: Regime): readonly Task[] => [
  ...state.reporting.open.flatMap((open) => openTasks(state, open, regime)),
  ...signatureTasks(state),
  ...dataQualityTasks(state, regime),
];

function openTasks(state: ProjectState, open: OpenReport, regime: Regime): readonly Task[] {
  const { period, dueOn, overdueSince, at: since, effect, returned } = open;
  const waits = state.reporting.pending?.period === period;
  const subject = { period, dueOn, overdueSince, ...(returned === undefined ? {} : { returned }) };
  const assignee = signerAt(state, firstSigner(regime.reporting));
  const decider = deciderAt(supervisor(state, regime), regime);
  return [
    ...(waits ? [] : [{ ...named('file_report', period), assignee, since, subject, ...limit(state, period) }]),
    ...(effect === 'escalate' && overdueSince !== null
      ? [{ ...named('follow_up_report', period), assignee: decider, since: overdueSince, subject }]
      : []),
  ];
}

function signatureTasks(state: ProjectState): readonly Task[] {
  const { pending } = state.reporting;
  const role = pending?.signers[0];
  if (!pending || role === undefined) return [];
  const { reportId, period, at: since, corrects } = pending;
  const subject = { reportId, period, role, corrects };
  const assignee = signerAt(state, role);
  return [{ ...named('sign_report', reportId), assignee, since, subject, ...limit(state, period) }];
}

function dataQualityTasks(state: ProjectState, regime: Regime): readonly Task[] {
  const { dataQuality } = state.reporting;
  if (!dataQuality) return [];
  const { period, troubles, since, begun, overdue, clockId } = dataQuality;
  const subject = { period, troubles };
  if (begun !== null) {
    return [{ ...named('end_data_quality', period), assignee: caseOfficer(state, regime), since: begun, subject }];
  }
  const clock = clockId === null ? {} : { clockId };
  const begin = { ...named('begin_data_quality', period), assignee: agencyAuthor(state), since, subject, ...clock };
  if (!overdue) return [begin];
  const assignee = deciderAt(supervisor(state, regime), regime);
  return [begin, { ...named('follow_up_data_quality', period), assignee, since, subject }];
}

const named = (kind: keyof typeof REPORTING_TASKS, of: string) => ({ id: `${kind}:${of}`, kind });

/** The clock of the report's last day, while it runs. */
function limit({ clocks }: ProjectState, period: string): Pick<Task, 'clockId'> {
  const clock = clocks.find(({ purpose, subject }) => purpose === 'report' && subject === period);
  return clock ? { clockId: clock.id } : {};
}
