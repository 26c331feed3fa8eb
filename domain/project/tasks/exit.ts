import type { Assignee, Task } from '../../kernel';
import type { Regime } from '../../regime/types';
import { overdueTo, verifierOf } from '../decide/benefit';
import { reviewerOf } from '../decide/exit/afterwards';
import { exitDecider } from '../decide/exit/proposal';
import { confirmerOf } from '../decide/lesson';
import type { MeasurementState, ProjectState } from '../state';
import { agencyAuthor, deciderAt, supervisor } from '../who';

/** What people are asked to do when a project leaves, and for years after. */
export const EXIT_TASKS = {
  decide_exit: 'The body that the regime names, or the agency’s signatory, decides whether the project leaves.',
  measure_benefits: 'The agency says what its benefits have come to.',
  verify_benefits: 'Whoever the regime names looks at the figures of the benefits.',
  follow_up_benefits: 'The body above sees to it that benefits are measured.',
  review_implementation: 'Whoever the regime names looks back on the project after it was closed.',
  follow_up_review: 'The overseer sees to it that the project is looked back on.',
  share_lesson: 'The agency writes down what was learnt.',
  confirm_lesson: 'Another person of the body reads a lesson before it is shared.',
  follow_up_lesson: 'The overseer sees to it that what was learnt is shared.',
} as const satisfies Readonly<Record<string, string>>;

interface Details {
  readonly since: string;
  readonly of?: string;
  readonly clockId?: string | null;
  readonly subject?: Task['subject'];
}

function task(kind: keyof typeof EXIT_TASKS, assignee: Assignee, { since, of, clockId, subject }: Details): Task {
  const id = of === undefined ? kind : `${kind}:${of}`;
  return { id, kind, assignee, since, ...(clockId ? { clockId } : {}), ...(subject ? { subject } : {}) };
}

/** Open tasks of leaving; also once the project is closed or cancelled. */
export const exitTasks = (state: ProjectState, regime: Regime): readonly Task[] => [
  ...proposalTasks(state, regime),
  ...state.benefits.measurements.flatMap((each) => measurementTasks(state, each, regime)),
  ...reviewTasks(state, regime),
  ...lessonTasks(state, regime),
];

function proposalTasks(state: ProjectState, regime: Regime): readonly Task[] {
  const { proposal } = state.exit;
  if (!proposal) return [];
  const { exitId, at, reasonCode } = proposal;
  const lessons = state.learning.due.map(({ occasion }) => occasion);
  const subject = { exitId, reasonCode, ...(lessons.length > 0 ? { lessons } : {}) };
  return [task('decide_exit', exitDecider(state, regime), { since: at, of: exitId, subject })];
}

function measurementTasks(state: ProjectState, measurement: MeasurementState, regime: Regime): readonly Task[] {
  const { number, on, status, since, clockId, overdue } = measurement;
  if (status === 'waiting') return [];
  const details = { since, of: String(number), clockId, subject: { number: String(number), on, status, overdue } };
  if (status === 'measured') return [task('verify_benefits', verifierOf(state, regime), details)];
  const above = deciderAt(overdueTo(state, regime), regime);
  return [
    task('measure_benefits', agencyAuthor(state), details),
    ...(overdue ? [task('follow_up_benefits', above, details)] : []),
  ];
}

function reviewTasks(state: ProjectState, regime: Regime): readonly Task[] {
  const { review } = state.exit;
  if (!review) return [];
  const { since, clockId, overdue } = review;
  const details = { since, clockId, subject: { overdue } };
  const above = deciderAt(supervisor(state, regime), regime);
  return [
    task('review_implementation', reviewerOf(state, regime), details),
    ...(overdue ? [task('follow_up_review', above, details)] : []),
  ];
}

function lessonTasks(state: ProjectState, regime: Regime): readonly Task[] {
  const { due, unconfirmed } = state.learning;
  const above = deciderAt(supervisor(state, regime), regime);
  return [
    ...due.flatMap(({ occasion, since, clockId, overdue }) => {
      const details = { since, of: occasion, clockId, subject: { occasion, overdue } };
      const waits = unconfirmed.some((lesson) => lesson.occasion === occasion);
      return [
        ...(waits ? [] : [task('share_lesson', agencyAuthor(state), details)]),
        ...(overdue ? [task('follow_up_lesson', above, details)] : []),
      ];
    }),
    ...unconfirmed.map((lesson) => {
      const { lessonId, occasion, since } = lesson;
      return task('confirm_lesson', confirmerOf(state, lesson, regime), {
        since,
        of: lessonId,
        subject: { lessonId, occasion },
      });
    }),
  ];
}
