import type { z } from 'zod';
import { reviewParams } from '../../../contracts/api/acts';
import { idSchema } from '../../../contracts/api/common';
import {
  answerQuestionBody,
  commentOnCriterionBody,
  passOnQuestionBody,
  raiseQuestionBody,
  rateCriteriaBody,
  rateCriterionBody,
  replyToFactCheckBody,
} from '../../../contracts/api/review-assessment';
import { reasonBody } from '../../../contracts/api/project-acts';
import { emptyBody } from '../../../contracts/api/review-acts';
import type {
  AnswerQuestion,
  CommentOnCriterion,
  PassOnQuestion,
  RaiseQuestion,
  RateCriteria,
  RatingInput,
  ReplyToFactCheck,
  SendFactCheck,
  SubmitAssessment,
  WithdrawQuestion,
} from '../../../domain/review/commands';
import { defineAct } from '../../act';
import type { RouteContext } from '../../route';
import { onReview } from './on-review';

const criterionParams = reviewParams.extend({ criterion: idSchema });
const onCriterion = {
  ...onReview,
  params: criterionParams,
  id: ({ reviewId }: z.infer<typeof criterionParams>) => reviewId,
};

const questionParams = reviewParams.extend({ questionId: idSchema });
const onQuestion = {
  ...onReview,
  params: questionParams,
  id: ({ reviewId }: z.infer<typeof questionParams>) => reviewId,
};

/** Of the documents that the findings name as their sources, those on file in the case. */
async function filedOf(
  { params, services: { db } }: Pick<RouteContext<{ reviewId: string }, unknown, unknown>, 'params' | 'services'>,
  ratings: readonly RatingInput[],
): Promise<readonly string[]> {
  const named = ratings.flatMap(({ finding }) =>
    finding?.source.kind === 'document' ? [finding.source.documentId] : [],
  );
  if (named.length === 0) return [];
  const round = await db.review.findUnique({ where: { id: params.reviewId }, select: { projectId: true } });
  if (!round) return [];
  const where = { projectId: round.projectId, documentId: { in: named } };
  const filings = await db.documentFiling.findMany({ where, select: { documentId: true } });
  return [...new Set(filings.map(({ documentId }) => documentId))];
}

const ratingActs = [
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/ratings',
    summary: 'Rate criteria: some, or all at once',
    description:
      'Until the ratings are called final a finding may still be missing. While they are sealed nobody else sees them.',
    action: 'review.rate',
    body: rateCriteriaBody,
    command: async (context): Promise<RateCriteria> => {
      const { ratings, reason } = context.body;
      const filed = await filedOf(context, ratings);
      return { type: 'RateCriteria', ratings, filed, ...(reason === undefined ? {} : { reason }) };
    },
  }),
  defineAct({
    ...onCriterion,
    path: '/reviews/{reviewId}/criteria/{criterion}/rating',
    summary: 'Rate one criterion, or one of its aspects',
    action: 'review.rate',
    body: rateCriterionBody,
    places: {
      '/ratings/0/criterion': { in: 'path', pointer: '/criterion' },
      '/ratings/0': { in: 'body', pointer: '' },
    },
    command: async (context): Promise<RateCriteria> => {
      const { reason, ...rating } = context.body;
      const ratings = [{ criterion: context.params.criterion, ...rating }];
      const filed = await filedOf(context, ratings);
      return { type: 'RateCriteria', ratings, filed, ...(reason === undefined ? {} : { reason }) };
    },
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/assessment/submission',
    summary: 'Call one’s ratings final',
    description: 'When the last one has done so the ratings of all are open to the round.',
    action: 'review.rate',
    body: emptyBody,
    command: (): SubmitAssessment => ({ type: 'SubmitAssessment' }),
  }),
  defineAct({
    ...onCriterion,
    path: '/reviews/{reviewId}/criteria/{criterion}/comments',
    summary: 'Say something in the discussion of a criterion',
    description: 'Once the ratings are open.',
    action: 'review.discuss',
    body: commentOnCriterionBody,
    makes: 'commentId',
    command: ({ params: { criterion }, body }, commentId): CommentOnCriterion => ({
      type: 'CommentOnCriterion',
      commentId,
      criterion,
      ...body,
    }),
  }),
];

const questionActs = [
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/questions',
    summary: 'Ask the agency something',
    description: 'A member’s question waits for the secretary to pass it on; the secretary’s own goes at once.',
    action: 'review.ask',
    body: raiseQuestionBody,
    makes: 'questionId',
    command: ({ body }, questionId): RaiseQuestion => ({ type: 'RaiseQuestion', questionId, ...body }),
  }),
  defineAct({
    ...onQuestion,
    path: '/reviews/{reviewId}/questions/{questionId}/passing-on',
    summary: 'Put a member’s question to the agency',
    action: 'review.pass_on',
    body: passOnQuestionBody,
    command: ({ params: { questionId }, body }): PassOnQuestion => ({ type: 'PassOnQuestion', questionId, ...body }),
  }),
  defineAct({
    ...onQuestion,
    path: '/reviews/{reviewId}/questions/{questionId}/withdrawal',
    summary: 'Take a question back',
    action: 'review.ask',
    body: reasonBody,
    command: ({ params: { questionId }, body }): WithdrawQuestion => ({
      type: 'WithdrawQuestion',
      questionId,
      ...body,
    }),
  }),
  defineAct({
    ...onQuestion,
    path: '/reviews/{reviewId}/questions/{questionId}/answer',
    summary: 'Answer a question of the council',
    action: 'review.answer_agency',
    body: answerQuestionBody,
    command: ({ params: { questionId }, body }): AnswerQuestion => ({ type: 'AnswerQuestion', questionId, ...body }),
  }),
];

const factCheckActs = [
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/fact-checks',
    summary: 'Send the draft opinion to the agency, which checks its facts',
    description: 'Where the rule has the facts checked nobody votes before. Silence is no objection.',
    action: 'review.propose',
    body: emptyBody,
    command: (): SendFactCheck => ({ type: 'SendFactCheck' }),
  }),
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/fact-checks/reply',
    summary: 'Correct the facts of the draft opinion, or confirm them',
    action: 'review.answer_agency',
    body: replyToFactCheckBody,
    command: ({ body }): ReplyToFactCheck => ({ type: 'ReplyToFactCheck', ...body }),
  }),
];

/** Rating, discussing, asking the agency, and having it check the facts. */
export const assessmentActs = [...ratingActs, ...questionActs, ...factCheckActs];
