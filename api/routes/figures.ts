import {
  countedToWire,
  portfolioByRatingQuery,
  portfolioByRatingSchema,
  submissionFunnelQuery,
  submissionFunnelSchema,
} from '../../contracts/api/figures';
import { boardRowSchema, boardToWire, projectListQuery } from '../../contracts/api/board';
import { pageOf } from '../../contracts/api/common';
import { fault, notFound, ok, page } from '../answer';
import { defineRoute } from '../route';
import { projectRowToWire } from './projects/represent';

const reading = {
  method: 'get',
  tag: 'Oversight',
  action: 'portfolio.read_figures',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** The board of a portfolio, and sums over it. */
export const figureRoutes = [
  defineRoute({
    ...reading,
    path: '/portfolio/board',
    summary: 'List projects with ratings by rater, first and latest baseline, forecast and money',
    description: 'As `GET /projects`, filtered and ordered alike; of the cases that the reader sees whole.',
    query: projectListQuery,
    responses: { 200: pageOf(boardRowSchema) },
    handler: async ({ viewer, url, query: { q, ...filters }, services }) => {
      const found = await services.register.queries.board({ viewer, text: q, ...filters });
      if (!found.ok) return fault('invalid-cursor');
      const items = found.value.items.map(({ project, ratings, ...board }) => ({
        ...projectRowToWire(project),
        ratings,
        ...boardToWire(board),
      }));
      return page(url, items, found.value.next);
    },
  }),
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
