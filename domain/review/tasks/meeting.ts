import type { Assignee, Task } from '../../kernel';
import type { ReviewRule } from '../../regime/review';
import { approverOf } from '../decide/minutes';
import { isMeetingAwaited } from '../meetings';
import { secretary } from '../notices';
import type { Meeting, ReviewState } from '../state';

/** Kinds of task about the meetings of a round. */
export type MeetingTaskKind = 'call_meeting' | 'record_meeting' | 'write_minutes' | 'approve_minutes';

/** What is to be done about the round's meetings: where the rule wants one, somebody has to call it. */
export function meetingTasks(state: ReviewState, rule: ReviewRule): readonly Task[] {
  const called = state.meetings.filter(({ status }) => status === 'called');
  const record = called.map(({ id, at, calledAt }) =>
    task('record_meeting', secretary(rule), calledAt, { meetingId: id, at }, id),
  );
  if (called.length > 0 || !isMeetingAwaited(state, rule)) return [...record, ...minutesTasks(state, rule)];
  const since = state.meetings.reduce(
    (latest, { held }) => (held && held.at > latest ? held.at : latest),
    state.openedAt,
  );
  return [task('call_meeting', secretary(rule), since, { ruleId: rule.id }), ...minutesTasks(state, rule)];
}

/** Minutes are written and approved, be the round over or not. */
export const minutesTasks = (state: ReviewState, rule: ReviewRule): readonly Task[] =>
  state.meetings.flatMap((meeting) => minutesTask(state, meeting, rule));

function minutesTask(state: ReviewState, { id, held, minutes }: Meeting, rule: ReviewRule): readonly Task[] {
  if (!held || minutes?.approved) return [];
  if (!minutes) return [task('write_minutes', secretary(rule), held.at, { meetingId: id }, id)];
  const subject = { meetingId: id, version: minutes.version };
  return [task('approve_minutes', approverOf(state, rule), minutes.at, subject, id)];
}

const task = (
  kind: MeetingTaskKind,
  assignee: Assignee,
  since: string,
  subject: Task['subject'],
  about?: string,
): Task => ({ id: about === undefined ? kind : `${kind}:${about}`, kind, assignee, since, subject });
