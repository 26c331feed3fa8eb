import { compositionSchema, independenceSchema } from '../../../contracts/api/composition';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { readingReview } from './on-review';

/** Who could sit in a round, and what is on the record of everybody’s independence. */
export const readCompositionRoutes = [
  defineRoute({
    ...readingReview,
    path: '/reviews/{reviewId}/composition',
    summary: 'Read whom the rule would seat, and of each candidate why or why not',
    description:
      'As the pool stands now. To be taken over, or departed from for reasons, by a POST to the same address.',
    action: 'review.read_composition',
    responses: { 200: compositionSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.composition(viewer, params.reviewId);
      return found ? ok(found, found.version) : notFound();
    },
  }),
  defineRoute({
    ...readingReview,
    path: '/reviews/{reviewId}/declarations',
    summary: 'Read declarations, rulings and recusals, with what was said of them',
    description: 'All of them for the offices of the council and its auditors; for a member his own.',
    action: 'review.read_declarations',
    responses: { 200: independenceSchema },
    handler: async ({ viewer, params, services }) => {
      const items = await services.register.queries.independence(viewer, params.reviewId);
      return items ? ok({ items }) : notFound();
    },
  }),
];
