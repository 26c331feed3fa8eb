import type { Context } from '../../../kernel';
import { startWaitClock } from '../../clocks';
import type { LessonAsked } from '../../events';
import type { ProjectState } from '../../state';

/** What was tried and given up is explained to those who come after; asked for by the event after the next. */
export function lessonAsked(
  state: ProjectState,
  occasion: 'pilot' | 'product',
  { regime, now: at, nextSeq }: Context,
): LessonAsked {
  const due = regime.cancel?.lessonsDue;
  const about = { purpose: 'lesson', subject: occasion, startedAt: at, seq: nextSeq + 1 } as const;
  return { type: 'LessonAsked', occasion, at, clock: due ? startWaitClock(state, regime, due, 'lesson', about) : null };
}
