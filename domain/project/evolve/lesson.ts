import type { ProjectEvent } from '../events';
import { hasEnded, type Cause, type ProjectState } from '../state';
import { dropClock } from './shared';

/** What is owed to those who come after; null for any other event. */
export function onLesson(state: ProjectState, event: ProjectEvent, { at: since }: Cause): ProjectState | null {
  const { learning } = state;
  switch (event.type) {
    case 'LessonAsked': {
      const { occasion, clock } = event;
      const due = [...learning.due, { occasion, since, clockId: clock?.id ?? null, overdue: false }];
      return { ...state, learning: { ...learning, due }, clocks: clock ? [...state.clocks, clock] : state.clocks };
    }
    case 'LessonShared': {
      const { lessonId, occasion, body, role, by } = event;
      const withheld = event.withheld !== null;
      const unconfirmed = [...learning.unconfirmed, { lessonId, occasion, body, role, by, since, withheld }];
      return { ...state, learning: { ...learning, unconfirmed } };
    }
    case 'LessonConfirmed': {
      const { lessonId, occasion } = event;
      const due = learning.due.find((each) => each.occasion === occasion);
      return {
        ...state,
        clocks: dropClock(state, due?.clockId ?? ''),
        learning: {
          due: learning.due.filter((each) => each !== due),
          unconfirmed: learning.unconfirmed.filter((each) => each.lessonId !== lessonId),
          told: occasion === null ? learning.told : [...new Set([...learning.told, occasion])],
        },
      };
    }
    case 'LessonRefused': {
      const unconfirmed = learning.unconfirmed.filter(({ lessonId }) => lessonId !== event.lessonId);
      return { ...state, learning: { ...learning, unconfirmed } };
    }
    case 'LessonOverdue': {
      const due = learning.due.map((each) =>
        each.clockId === event.clockId ? { ...each, clockId: null, overdue: true } : each,
      );
      return { ...state, learning: { ...learning, due }, clocks: dropClock(state, event.clockId) };
    }
    default:
      return null;
  }
}

/** A project that goes on after all owes no lesson of its cancellation. */
export function unlessRevived(before: ProjectState, after: ProjectState): ProjectState {
  if (!hasEnded(before) || hasEnded(after)) return after;
  const owed = after.learning.due.find(({ occasion }) => occasion === 'cancellation');
  if (!owed) return after;
  const due = after.learning.due.filter((each) => each !== owed);
  return { ...after, learning: { ...after.learning, due }, clocks: dropClock(after, owed.clockId ?? '') };
}
