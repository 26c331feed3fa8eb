import { reviewMeetingsSchema, reviewOpinionSchema, reviewVotesSchema } from '../../../contracts/api/round-record';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { readingReview } from './on-review';

/** What a round has left on the record: its opinion, its votes, its meetings. */
export const readRecordRoutes = [
  defineRoute({
    ...readingReview,
    path: '/reviews/{reviewId}/opinion',
    summary: 'Read the opinion of a council round',
    description:
      'To whoever sees the case; null while there is none. To the public once the regime publishes opinions: then without ' +
      'the persons of the council, dissents without their names.',
    action: 'review.read_opinion',
    responses: { 200: reviewOpinionSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.reviewOpinion(viewer, params.reviewId);
      return found ? ok(found) : notFound();
    },
  }),
  defineRoute({
    ...readingReview,
    path: '/reviews/{reviewId}/votes',
    summary: 'Read who voted how in a round',
    description: 'Every vote on every proposal, and what became of it. Members vote openly among each other.',
    action: 'review.read_votes',
    responses: { 200: reviewVotesSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.reviewVotes(viewer, params.reviewId);
      return found ? ok(found) : notFound();
    },
  }),
  defineRoute({
    ...readingReview,
    path: '/reviews/{reviewId}/meetings',
    summary: 'Read the meetings of a round, with attendance and minutes',
    description: 'To the agency only those to which its head is invited: when and where.',
    action: 'review.read',
    responses: { 200: reviewMeetingsSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.reviewMeetings(viewer, params.reviewId);
      return found ? ok(found) : notFound();
    },
  }),
];
