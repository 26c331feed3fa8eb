import type { Task } from '../../kernel';
import type { ReviewRule } from '../../regime/review';
import { secretary } from '../notices';
import type { ReviewState } from '../state';

/** What the timetable of a round asks for. */
export type TimetableTaskKind = 'record_milestone';

/** A day of the timetable (of the dialogue meeting) has come: the secretary records that it was kept, or why not. */
export const timetableTasks = (
  { milestonesReached, milestonesRecorded }: ReviewState,
  rule: ReviewRule,
): readonly Task[] =>
  milestonesReached
    .filter(({ id }) => !milestonesRecorded.includes(id))
    .map(({ id, at }) => ({
      id: `record_milestone:${id}`,
      kind: 'record_milestone' satisfies TimetableTaskKind,
      assignee: secretary(rule),
      since: at,
      subject: { milestoneId: id },
    }));
