import type { EventMeta } from '../../kernel';
import type { QuestionPassedOn, QuestionRaised } from '../events';
import type { ReviewState } from '../state';

export const raised = (
  state: ReviewState,
  { questionId: id, by, text }: QuestionRaised,
  { at }: EventMeta,
): ReviewState => ({
  ...state,
  questions: {
    open: [...state.questions.open, { id, by, raisedAt: at, text, passedAs: null, passedAt: null }],
    ids: [...state.questions.ids, id],
  },
});

export const passedOn = (state: ReviewState, { questionId, as }: QuestionPassedOn, { at }: EventMeta): ReviewState => ({
  ...state,
  questions: {
    ...state.questions,
    open: state.questions.open.map((question) =>
      question.id === questionId ? { ...question, text: null, passedAs: as, passedAt: at } : question,
    ),
  },
});

export const questionClosed = (state: ReviewState, { questionId }: { readonly questionId: string }): ReviewState => ({
  ...state,
  questions: { ...state.questions, open: state.questions.open.filter(({ id }) => id !== questionId) },
});
