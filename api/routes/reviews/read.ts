import { z } from 'zod';
import { reviewParams } from '../../../contracts/api/acts';
import { timelineEntrySchema } from '../../../contracts/api/cases';
import { idSchema, pageOf, pageQuery, text } from '../../../contracts/api/common';
import { reviewCaseSchema, reviewListRowSchema } from '../../../contracts/api/review-case';
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

/** What is read of council rounds. */
export const readReviewRoutes = [
  defineRoute({
    ...reading,
    path: '/reviews',
    summary: 'List council rounds',
    query: z.strictObject({ ...pageQuery, projectId: idSchema.optional(), status: text(64).optional() }),
    responses: { 200: pageOf(reviewListRowSchema) },
    handler: async ({ viewer, query, url, services }) => {
      const found = await services.register.queries.reviewList({ viewer, ...query });
      if (!found.ok) return fault('invalid-cursor');
      const { items, next } = found.value;
      const projects = await services.db.project.findMany({
        where: { id: { in: items.map(({ projectId }) => projectId) } },
        select: { id: true, reference: true, title: true },
      });
      const named = items.flatMap((row) => {
        const project = projects.find(({ id }) => id === row.projectId);
        return project ? [{ ...row, project }] : [];
      });
      return page(url, named, next);
    },
  }),
  defineRoute({
    ...reading,
    path: '/reviews/{reviewId}',
    summary: 'Read a council round',
    description: 'Before the declaration only the outline: whom the case concerns, which is what one needs to declare.',
    params: reviewParams,
    responses: { 200: reviewCaseSchema },
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
