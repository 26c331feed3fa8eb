import { ratingComparisonQuery, ratingComparisonSchema } from '../../contracts/api/rating-comparison';
import { ok } from '../answer';
import { defineRoute } from '../route';

/** How far people and the machine agree over a whole portfolio. */
export const ratingComparisonRoute = defineRoute({
  method: 'get',
  path: '/rating-comparison',
  summary: 'Compare the machine’s ratings with those of every other rater, over the projects of a regime',
  description:
    'The latest rating of each rater is taken. Lights are compared, by the scale of each project’s own rules; a rating that could not be computed agrees with nobody.',
  tag: 'Oversight',
  action: 'rating.compare',
  query: ratingComparisonQuery,
  responses: { 200: ratingComparisonSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
  handler: async ({ viewer, query, services }) =>
    ok(await services.register.queries.ratingComparison({ viewer, ...query })),
});
