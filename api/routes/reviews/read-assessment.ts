import { assessmentSchema, factChecksSchema, questionsSchema } from '../../../contracts/api/review-assessment';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { readingReview } from './on-review';

/** What is read of ratings, questions and the check of the facts. */
export const readAssessmentRoutes = [
  defineRoute({
    ...readingReview,
    path: '/reviews/{reviewId}/assessment',
    summary: 'Read the ratings of a round, the discussion and the council’s levels',
    description:
      'While the ratings are sealed: one’s own, and who is in. Who comes to a round whose ratings are open rates openly, and that is marked.',
    action: 'review.read_assessment',
    responses: { 200: assessmentSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.assessment(viewer, params.reviewId);
      if (!found) return notFound();
      const { version, ...assessment } = found;
      return ok(assessment, version);
    },
  }),
  defineRoute({
    ...readingReview,
    path: '/reviews/{reviewId}/questions',
    summary: 'Read the questions of a round, and the agency’s answers',
    description: 'The agency reads those that were put to it, not who asked them.',
    action: 'review.read',
    responses: { 200: questionsSchema },
    handler: async ({ viewer, params, services }) => {
      const items = await services.register.queries.questions(viewer, params.reviewId);
      return items ? ok({ items }) : notFound();
    },
  }),
  defineRoute({
    ...readingReview,
    path: '/reviews/{reviewId}/fact-checks',
    summary: 'Read the drafts that the agency checks, and its corrections, the last first',
    action: 'review.read',
    responses: { 200: factChecksSchema },
    handler: async ({ viewer, params, services }) => {
      const items = await services.register.queries.factChecks(viewer, params.reviewId);
      return items ? ok({ items }) : notFound();
    },
  }),
];
