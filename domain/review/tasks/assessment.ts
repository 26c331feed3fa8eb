import type { Task } from '../../kernel';
import type { ReviewRule } from '../../regime/review';
import { awaitedRaters } from '../assessment/raters';
import { BLIND_CLOCK, FACT_CHECK_CLOCK } from '../clocks';
import { secretary } from '../notices';
import type { ReviewState } from '../state';
import { leadersOf } from '../who';

/** Kinds of task that belong to ratings, questions and the check of the facts. */
export type AssessmentTaskKind =
  'rate_criteria' | 'pass_on_question' | 'answer_question' | 'send_fact_check' | 'check_facts';

/** Who has to rate, ask, answer and check. A task says of ratings no more than that they are not in yet. */
export const assessmentTasks = (state: ReviewState, rule: ReviewRule): readonly Task[] => [
  ...ratingTasks(state, rule),
  ...questionTasks(state, rule),
  ...factCheckTasks(state, rule),
];

function ratingTasks(state: ReviewState, rule: ReviewRule): readonly Task[] {
  if (state.assessment.phase === 'none') return [];
  const limited = state.clocks.some(({ id }) => id === BLIND_CLOCK) ? { clockId: BLIND_CLOCK } : {};
  return awaitedRaters(state, rule)
    .filter(({ standing }) => standing === 'clear')
    .map(({ personId, since }) => ({
      ...task('rate_criteria', personId, { personId }, since, { phase: state.assessment.phase }),
      ...limited,
    }));
}

const questionTasks = ({ questions, agencyId }: ReviewState, rule: ReviewRule): readonly Task[] =>
  questions.open.flatMap(({ id: questionId, passedAs, passedAt, raisedAt }): readonly Task[] => {
    const subject = { questionId };
    if (passedAs === null) return [task('pass_on_question', questionId, secretary(rule), raisedAt, subject)];
    // The project keeps the task for what it asks itself.
    if (passedAs === 'information_request') return [];
    return [task('answer_question', questionId, { bodyId: agencyId }, passedAt ?? raisedAt, subject)];
  });

function factCheckTasks(state: ReviewState, rule: ReviewRule): readonly Task[] {
  const { factCheck, proposal, agencyId } = state;
  if (factCheck.status === 'open') {
    const subject = { proposal: factCheck.proposal };
    const check = task('check_facts', null, { bodyId: agencyId }, factCheck.since ?? state.openedAt, subject);
    return [{ ...check, clockId: FACT_CHECK_CLOCK }];
  }
  if (!rule.factCheck || !proposal || factCheck.status === 'over') return [];
  return leadersOf(state, rule)
    .filter(({ standing }) => standing === 'clear')
    .map(({ personId }) => task('send_fact_check', personId, { personId }, proposal.at, { proposal: proposal.number }));
}

const task = (
  kind: AssessmentTaskKind,
  about: string | null,
  assignee: Task['assignee'],
  since: string,
  subject: Task['subject'],
): Task => ({ id: about === null ? kind : `${kind}:${about}`, kind, assignee, since, subject });
