import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import {
  currentRatingsSchema,
  giveRatingBody,
  projectRatingSchema,
  restatedRatingSchema,
} from '../../../contracts/api/rating';
import { hashSchema } from '../../../contracts/api/regime-version';
import type { GiveRating } from '../../../domain/project/commands';
import { defineAct } from '../../act';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

const reading = {
  method: 'get',
  tag: 'Oversight',
  action: 'project.read_case',
  params: projectParams,
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** How a project is rated, by whom, and where every number comes from. */
export const ratingRoutes = [
  defineAct({
    on: 'project',
    tag: 'Oversight',
    path: '/projects/{projectId}/ratings',
    summary: 'Rate a project',
    description: 'The machine rates by itself, beside everybody else; the gap between raters is shown.',
    params: projectParams,
    id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
    action: 'project.rate',
    body: giveRatingBody,
    makes: 'ratingId',
    command: ({ body }, ratingId): GiveRating => ({ type: 'GiveRating', ratingId, ...body }),
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/ratings',
    summary: 'Read how a project was rated, the latest first',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      before: z.coerce.number().int().min(1).optional().describe('Only what is on the record before this number.'),
    }),
    responses: { 200: z.strictObject({ items: z.array(projectRatingSchema) }) },
    handler: async ({ viewer, params, query, services }) => {
      const { limit, before = null } = query;
      const items = await services.register.queries.ratings(viewer, params.projectId, limit, before);
      return items ? ok({ items }) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/ratings/current',
    summary: 'Read the latest rating of each rater, and how far they stand apart',
    responses: { 200: currentRatingsSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.currentRatings(viewer, params.projectId);
      return found ? ok(found) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/ratings/restatement',
    summary: 'Read what another definition makes of the same inputs',
    description: 'Both are shown: what was recorded at the time, and what the other definition would have said.',
    query: z.strictObject({
      definition: hashSchema.describe('The hash of the regime version whose metrics and tolerances are used.'),
    }),
    responses: { 200: z.strictObject({ items: z.array(restatedRatingSchema) }) },
    handler: async ({ viewer, params, query, services }) => {
      const { queries } = services.register;
      const items = await queries.restatedRatings(viewer, params.projectId, query.definition);
      return items === null || items === 'unknown-definition' ? notFound() : ok({ items });
    },
  }),
];
