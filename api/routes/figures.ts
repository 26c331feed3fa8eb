import {
  countedToWire,
  portfolioByRatingQuery,
  portfolioByRatingSchema,
  submissionFunnelQuery,
  submissionFunnelSchema,
} from '../../contracts/api/figures';
import { notFound, ok } from '../answer';
import { defineRoute } from '../route';

const reading = {
  method: 'get',
  tag: 'Oversight',
  action: 'portfolio.read_figures',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** Sums over a portfolio. */
export const figureRoutes = [
  defineRoute({
    ...reading,
    path: '/portfolio/ratings',
    summary: 'Count the projects of a regime and their cost, by what each rater says of them now',
    description: 'Projects that have not ended, as far as the reader sees them whole.',
    query: portfolioByRatingQuery,
    responses: { 200: portfolioByRatingSchema },
    handler: async ({ viewer, query, services }) => {
      const found = await services.register.queries.portfolioByRating({ viewer, ...query });
      if (!found) return notFound();
      const { currency, raters, ...all } = found;
      return ok({
        ...countedToWire(all, currency),
        currency,
        raters: raters.map(({ rater, groups }) => ({
          rater,
          groups: groups.map((group) => countedToWire(group, currency)),
        })),
      });
    },
  }),
  defineRoute({
    ...reading,
    path: '/portfolio/funnel',
    summary: 'Count how far the submissions under a regime came, and how long they waited for each step',
    description: 'All projects, ended ones too, as far as the reader sees them whole.',
    query: submissionFunnelQuery,
    responses: { 200: submissionFunnelSchema },
    handler: async ({ viewer, query, services }) =>
      ok(await services.register.queries.submissionFunnel({ viewer, ...query })),
  }),
];
