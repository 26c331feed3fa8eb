import { isOfAgency } from '../../actor';
import type { Context, Decision, Send } from '../../kernel';
import type { AskForRound } from '../../project/commands';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import type {
  AnswerQuestion,
  CloseQuestion,
  PassOnQuestion,
  QuestionRoute,
  RaiseQuestion,
  WithdrawQuestion,
} from '../commands';
import type { ReviewEvent } from '../events';
import { clearMembers, notice, secretary } from '../notices';
import type { ReviewState } from '../state';
import type { OpenQuestion } from '../state/assessment';
import { clearMember, isSecretary, mayActOnOthers, refuseReview, type ReviewRefusal } from '../who';

/** A clear member asks, and the secretary passes it on; what the secretary asks goes at once. */
export function raiseQuestion(
  state: ReviewState,
  { questionId, text, criterion, as }: RaiseQuestion,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const { actor, now } = context;
  const office = mayRunQuestions(state, context, rule);
  const member = office ? null : clearMember(state, context, rule);
  if (member && 'refusal' in member) return member;
  const refusal =
    refuseKnown(state, questionId, rule) ?? refuseBlank(text, '/text', rule) ?? refuseCriterion(criterion, rule);
  if (refusal) return refusal;
  if (!office && as !== undefined) return onlySecretary(rule, '/as');
  const raised = { type: 'QuestionRaised', questionId, by: actor.id, text, criterion: criterion ?? null } as const;
  if (!office) {
    return { events: [raised], notices: [notice('question_raised', state, [secretary(rule)], { questionId })] };
  }
  const passed = goesOut(state, { id: questionId, text }, as ?? 'question', actor.id, now);
  return { ...passed, events: [raised, ...passed.events] };
}

/** The secretary sends a member's question to the agency: within the round, or as the project's information request. */
export function passOnQuestion(
  state: ReviewState,
  { questionId, as }: PassOnQuestion,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  if (!mayRunQuestions(state, context, rule)) return onlySecretary(rule);
  const question = openQuestion(state, questionId, rule);
  if ('refusal' in question) return question;
  if (question.passedAs !== null) return passedAlready(question, rule);
  return goesOut(state, { id: question.id, text: question.text ?? '' }, as, context.actor.id, context.now);
}

function goesOut(
  state: ReviewState,
  { id: questionId, text }: { readonly id: string; readonly text: string },
  as: QuestionRoute,
  by: string,
  now: string,
): {
  readonly events: readonly ReviewEvent[];
  readonly sends?: readonly Send[];
  readonly notices?: ReturnType<typeof notice>[];
} {
  const events: readonly ReviewEvent[] = [{ type: 'QuestionPassedOn', questionId, as }];
  if (as === 'question') {
    return { events, notices: [notice('question_passed_on', state, [agencyOf(state)], { questionId })] };
  }
  // The project tells the agency, and stops the clocks that its rules stop.
  const command: AskForRound = {
    type: 'AskForRound',
    requestId: questionId,
    reviewId: state.reviewId,
    questions: [text],
    by,
  };
  return { events, sends: [{ to: `project/${state.projectId}`, command, effectiveAt: now }] };
}

/** Who asked takes his question back; the secretary may keep one back. A reason is on the record. */
export function withdrawQuestion(
  state: ReviewState,
  { questionId, reason }: WithdrawQuestion,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const office = mayRunQuestions(state, context, rule);
  const member = office ? null : clearMember(state, context, rule);
  if (member && 'refusal' in member) return member;
  const question = openQuestion(state, questionId, rule);
  if ('refusal' in question) return question;
  if (!office && question.by !== context.actor.id) {
    return refuseReview('not-authorised', 'Who asked the question, or the secretary, takes it back.', {
      rule: cite(rule.id, rule),
      facts: { questionId },
      remedy: 'One of the two must act.',
    });
  }
  if (question.passedAs === 'information_request') return atProject(questionId, 'taken back', rule);
  const refusal = refuseBlank(reason, '/reason', rule);
  if (refusal) return refusal;
  const to = question.passedAs === null ? [{ personId: question.by }] : [{ personId: question.by }, agencyOf(state)];
  return {
    events: [{ type: 'QuestionWithdrawn', questionId, reason }],
    notices: [notice('question_withdrawn', state, to, { questionId })],
  };
}

/** Anybody who writes for the agency answers what was asked within the round. */
export function answerQuestion(
  state: ReviewState,
  { questionId, text, documents }: AnswerQuestion,
  { actor }: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  if (!isOfAgency(actor, state.agencyId)) {
    return refuseReview('not-authorised', 'The agency answers questions of the round.', {
      rule: cite(rule.id, rule),
      facts: { agencyId: state.agencyId },
      remedy: 'Somebody who writes for the agency must answer.',
    });
  }
  const question = openQuestion(state, questionId, rule);
  // The agency does not learn of a question that nobody has put to it.
  if ('refusal' in question || question.passedAs === null) return noSuchQuestion(questionId, rule);
  if (question.passedAs === 'information_request') return atProject(questionId, 'answered', rule);
  const refusal = refuseBlank(text, '/text', rule);
  if (refusal) return refusal;
  return answered(state, rule, { questionId, text, documents, by: actor.id });
}

/** The project closes what it asked for the round; a question that is not open changes nothing. */
export function closeQuestion(
  state: ReviewState,
  { questionId, answer }: CloseQuestion,
  _context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const question = state.questions.open.find(({ id }) => id === questionId);
  if (question?.passedAs !== 'information_request') return { events: [] };
  if (answer) return answered(state, rule, { questionId, ...answer });
  return { events: [{ type: 'QuestionWithdrawn', questionId, reason: null }] };
}

function answered(
  state: ReviewState,
  rule: ReviewRule,
  answer: Pick<AnswerQuestion, 'questionId' | 'text' | 'documents'> & { readonly by: string },
): Decision<ReviewEvent> {
  const to = [secretary(rule), ...clearMembers(state)];
  return {
    events: [{ type: 'QuestionAnswered', ...answer }],
    notices: [notice('question_answered', state, to, { questionId: answer.questionId })],
  };
}

const mayRunQuestions = (state: ReviewState, { actor, regime }: Context, rule: ReviewRule): boolean =>
  isSecretary(actor, rule, regime) && mayActOnOthers(state, actor);

/** Everybody who writes for the agency. */
const agencyOf = ({ agencyId }: ReviewState) => ({ bodyId: agencyId });

function openQuestion(state: ReviewState, questionId: string, rule: ReviewRule): OpenQuestion | ReviewRefusal {
  const open = state.questions.open.find(({ id }) => id === questionId);
  if (open) return open;
  if (!state.questions.ids.includes(questionId)) return noSuchQuestion(questionId, rule);
  return refuseReview('question-closed', 'The question was answered or taken back.', {
    rule: cite(rule.id, rule),
    facts: { questionId },
    remedy: 'A further question is raised anew.',
  });
}

const noSuchQuestion = (questionId: string, rule: ReviewRule): ReviewRefusal =>
  refuseReview('no-such-question', 'No question with this id is open.', {
    rule: cite(rule.id, rule),
    facts: { questionId },
    remedy: 'Take the id from the questions of the round.',
  });

const passedAlready = ({ id, passedAs }: OpenQuestion, rule: ReviewRule): ReviewRefusal =>
  refuseReview('question-passed-on', 'The agency has the question already.', {
    rule: cite(rule.id, rule),
    remedy: 'Wait for the answer.',
    facts: { questionId: id, as: passedAs },
  });

const atProject = (questionId: string, what: string, rule: ReviewRule): ReviewRefusal =>
  refuseReview('asked-by-project', `The question is an information request of the project, and is ${what} there.`, {
    rule: cite(rule.id, rule),
    facts: { questionId, requestId: questionId },
    remedy: 'Act on the information request of the project with the same id.',
  });

const onlySecretary = (rule: ReviewRule, field?: string): ReviewRefusal =>
  refuseReview('not-authorised', "The council's secretary puts questions to the agency.", {
    rule: cite(rule.id, rule),
    ...(field === undefined ? {} : { field }),
    facts: { body: rule.body },
    remedy: 'Raise the question; the secretary passes it on.',
  });

const refuseKnown = ({ questions }: ReviewState, questionId: string, rule: ReviewRule): ReviewRefusal | null =>
  questions.ids.includes(questionId)
    ? refuseReview('question-exists', 'A question with this id was raised already.', {
        rule: cite(rule.id, rule),
        facts: { questionId },
        remedy: 'Raise the question under an id of its own.',
      })
    : null;

const refuseBlank = (text: string, field: string, rule: ReviewRule): ReviewRefusal | null =>
  text.trim() === ''
    ? refuseReview('text-missing', 'A text is missing.', {
        rule: cite(rule.id, rule),
        field,
        facts: { blank: field },
        remedy: 'State it.',
      })
    : null;

function refuseCriterion(criterion: string | undefined, rule: ReviewRule): ReviewRefusal | null {
  if (criterion === undefined || rule.criteria.some(({ id }) => id === criterion)) return null;
  return refuseReview('unknown-criterion', 'The rule knows no such criterion.', {
    rule: cite(rule.id, rule),
    field: '/criterion',
    facts: { criterion, known: rule.criteria.map(({ id }) => id) },
    remedy: 'Name a criterion of the rule, or none.',
  });
}
