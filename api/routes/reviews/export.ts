import { reviewParams } from '../../../contracts/api/acts';
import { reviewExportSchema } from '../../../contracts/api/review-export';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

/** One round as a whole, for the auditor's own files. */
export const exportReviewRoute = defineRoute({
  method: 'get',
  path: '/reviews/{reviewId}/export',
  summary: 'Export everything on record of a council round',
  description:
    'Each step with the rule on which it stood, chained by digests; who could see the case, who read what, who was told ' +
    'what, and what was refused.',
  tag: 'Council',
  action: 'review.export',
  params: reviewParams,
  responses: { 200: reviewExportSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: {
    load: async ({ params: { reviewId }, viewer, db, services }) => {
      const where = { id: reviewId };
      const review = await db.review.findUnique({ where, select: { jurisdiction: true, projectId: true } });
      if (!review) return null;
      const { jurisdiction, projectId } = review;
      // Nobody who was recused, nor anybody who has to declare first, in whatever office he comes back.
      return { jurisdiction, recused: (await services.register.queries.access(viewer, projectId)) !== 'full' };
    },
  },
  handler: async ({ params, services }) => {
    const found = await services.register.queries.reviewExport(params.reviewId);
    return found ? ok(found) : notFound();
  },
});
