import { z } from 'zod';
import { idSchema, pageOf, pageQuery, text } from '../../../contracts/api/common';
import {
  RECOMMENDATION_STATES,
  recommendationRowSchema,
  recommendationStatisticsSchema,
} from '../../../contracts/api/recommendation';
import { fault, ok, page } from '../../answer';
import { defineRoute } from '../../route';

const reading = {
  method: 'get',
  tag: 'Recommendations',
  action: 'recommendation.list',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

const word = text(64).optional();
const filter = {
  projectId: idSchema.optional(),
  agency: word,
  jurisdiction: word,
  council: word.describe('Key of the council’s body.'),
  body: word.describe('Key of a body that gave it, owns it, verifies it, or was told that it is overdue.'),
  owner: word.describe('`agency`, or the key of a body.'),
  urgency: z.enum(['now', 'before_next_gate', 'when_suitable']).optional(),
  status: z.enum(RECOMMENDATION_STATES).optional(),
  overdue: z.stringbool().optional().describe('Open, and its date has passed.'),
  open: z.stringbool().optional().describe('Neither verified nor explained, taken back or lapsed.'),
};

/** What is read of recommendations: of the cases that one may see, and of those whose opinions are published. */
export const readRecommendationRoutes = [
  defineRoute({
    ...reading,
    path: '/recommendations',
    summary: 'List recommendations, changed last first',
    description: 'Everybody gets what he may see: the public what the regimes publish with their opinions.',
    query: z.strictObject({ ...pageQuery, ...filter }),
    responses: { 200: pageOf(recommendationRowSchema) },
    handler: async ({ viewer, query, url, services }) => {
      const found = await services.register.queries.recommendationList({ viewer, ...query });
      return found.ok ? page(url, found.value.items, found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    ...reading,
    path: '/recommendations/statistics',
    summary: 'How recommendations fare: by status, urgency, council and agency',
    description: 'How many are open and overdue, how many were closed on time, and how long it takes to close one.',
    query: z.strictObject(filter),
    responses: { 200: recommendationStatisticsSchema },
    handler: async ({ viewer, query, services }) =>
      ok(await services.register.queries.recommendationStatistics({ viewer, ...query })),
  }),
];
