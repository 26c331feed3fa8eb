import { z } from 'zod';
import { reviewParams } from '../../../contracts/api/acts';
import { reviewRowSchema, timelineEntrySchema } from '../../../contracts/api/cases';
import { idSchema, instantSchema, pageOf, pageQuery, text } from '../../../contracts/api/common';
import { ownDeclarationSchema } from '../../../contracts/api/composition';
import { partySchema } from '../../../contracts/api/submission';
import { clockSchema, taskSchema } from '../../../contracts/api/waiting';
import { fault, notFound, ok, page } from '../../answer';
import { defineRoute } from '../../route';
import { withActs } from '../../task-acts';

const reading = {
  method: 'get',
  tag: 'Council',
  action: 'review.read',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

const memberSchema = z
  .strictObject({
    personId: z.string(),
    role: z.string(),
    standing: z.string().describe('undeclared, asks_chair, clear or recused.'),
    assignedAt: instantSchema,
    since: instantSchema,
  })
  .meta({ id: 'ReviewMember' });

const detailSchema = reviewRowSchema
  .extend({
    access: z.enum(['outline', 'full']),
    project: z.strictObject({ id: idSchema, reference: z.string(), title: z.string() }),
    parties: z
      .strictObject({
        agencyId: z.string(),
        suppliers: z.array(z.string()),
        named: z.array(partySchema).describe('Everybody whom the submission names; hints count them from 0.'),
      })
      .describe('Whom the case concerns: what a member must know to declare.'),
    declaration: ownDeclarationSchema
      .nullable()
      .describe('What hints at a conflict of the reader’s own, if he sits in the round and it is open.'),
    members: z.array(memberSchema),
    state: z.record(z.string(), z.unknown()).nullable().describe('Proposal, votes and recommendations as they stand.'),
    opinion: z.record(z.string(), z.unknown()).nullable(),
    tasks: z.array(taskSchema),
    clocks: z.array(clockSchema),
  })
  .meta({ id: 'ReviewCase' });

/** What is read of council rounds. */
export const readReviewRoutes = [
  defineRoute({
    ...reading,
    path: '/reviews',
    summary: 'List council rounds',
    query: z.strictObject({ ...pageQuery, projectId: idSchema.optional(), status: text(64).optional() }),
    responses: { 200: pageOf(reviewRowSchema) },
    handler: async ({ viewer, query, url, services }) => {
      const found = await services.register.queries.reviewList({ viewer, ...query });
      return found.ok ? page(url, found.value.items, found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    ...reading,
    path: '/reviews/{reviewId}',
    summary: 'Read a council round',
    description: 'Before the declaration only the outline: whom the case concerns, which is what one needs to declare.',
    params: reviewParams,
    responses: { 200: detailSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.reviewDetail(viewer, params.reviewId);
      if (!found) return notFound();
      return ok({ ...found.row, ...found, tasks: found.tasks.map(withActs), row: undefined }, found.row.version);
    },
  }),
  defineRoute({
    ...reading,
    path: '/reviews/{reviewId}/timeline',
    summary: 'Read the story of a round, newest first',
    params: reviewParams,
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(timelineEntrySchema) },
    handler: async ({ viewer, params, query, url, services }) => {
      const found = await services.register.queries.reviewTimeline(viewer, params.reviewId, query);
      if (found === null) return notFound();
      return found.ok ? page(url, found.value.items, found.value.next) : fault('invalid-cursor');
    },
  }),
];
