import { isLocalDate } from '../../calendar/dates';
import { localDateOf } from '../../calendar/calendar';
import type { Context, Decision, StreamClock } from '../../kernel';
import type { PauseTerms } from '../commands';
import type { InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { citeRule } from '../rules';
import type { InterventionState } from '../state';
import { agency, decider, officer } from '../who';

/** Whether the days of the questions can be kept: each belongs to a question, lies ahead, and before the pause's end. */
export function refuseQuestionDays(
  { questions, questionsDue = [], until }: PauseTerms,
  { now, calendar, regime }: Context,
): InterventionRefusal | null {
  const rule = citeRule('pause', regime);
  if (questionsDue.length > questions.length) {
    return refuseIntervention('unknown-question', 'There are more days than questions.', {
      rule,
      field: `/pause/questions/${questions.length}`,
      facts: { questions: questions.length, days: questionsDue.length },
    });
  }
  const today = localDateOf(now, calendar);
  for (const [index, due] of questionsDue.entries()) {
    const field = `/pause/questions/${index}/due`;
    if (due === null) continue;
    if (!isLocalDate(due)) {
      return refuseIntervention('date-impossible', 'The date does not exist.', { field, facts: { due } });
    }
    if (!today.ok || due <= today.value || due >= until) {
      return refuseIntervention(
        'question-day-outside',
        'A question is answered on a day to come, while the pause lasts.',
        {
          rule,
          field,
          facts: { due, today: today.ok ? today.value : null, until },
          remedy: `Name a day before ${until}.`,
        },
      );
    }
  }
  return null;
}

/** A question's day has passed without its answer: agency, officer and decider are told, and the decider is asked. */
export function questionOut(
  state: InterventionState,
  { id: clockId }: StreamClock,
  question: number,
  { regime }: Context,
): Decision<InterventionEvent> {
  const excused = state.stayedFor.length > 0;
  const overdue: InterventionEvent = { type: 'QuestionOverdue', question, clockId, excused };
  if (excused) return { events: [overdue] };
  const to = [agency(state), officer(state.bodyKey), decider(state.bodyKey, regime)];
  return { events: [overdue], notices: [notice('question_overdue', state, to, { question })] };
}
