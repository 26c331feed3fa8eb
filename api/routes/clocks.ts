import { z } from 'zod';
import { interventionParams, projectParams, reviewParams } from '../../contracts/api/acts';
import { clockIdSchema, extendClockBody, recordMilestoneBody } from '../../contracts/api/clock-acts';
import { idSchema } from '../../contracts/api/common';
import { clockSchema } from '../../contracts/api/waiting';
import type { RecordMilestone } from '../../domain/review/commands';
import type { ExtendClock } from '../../domain/timetable/commands';
import { defineAct } from '../act';
import { notFound, ok } from '../answer';
import { defineRoute, type Route } from '../route';

const extension = {
  tag: 'Clocks',
  summary: 'Extend a running limit',
  description:
    'By the body that the clock’s rule names, before it has run out, and in all by no more than the rule’s most. The agency and whoever has to act are told.',
  action: 'clock.extend',
  body: extendClockBody,
} as const;

const onProject = projectParams.extend({ clockId: clockIdSchema });
const onReview = reviewParams.extend({ clockId: clockIdSchema });
const onIntervention = interventionParams.extend({ clockId: clockIdSchema });

const milestoneParams = reviewParams.extend({ milestoneId: idSchema });

const command = (clockId: string, body: z.infer<typeof extendClockBody>): ExtendClock => ({
  type: 'ExtendClock',
  clockId,
  ...body,
});

const reading = {
  method: 'get',
  tag: 'Clocks',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
  responses: { 200: z.strictObject({ items: z.array(clockSchema) }) },
} as const;

/** The clocks of council rounds and interventions, and more time for any. Those of a whole case are read with the project. */
export const clockRoutes: readonly Route[] = [
  defineAct({
    ...extension,
    on: 'project',
    path: '/projects/{projectId}/clocks/{clockId}/extensions',
    params: onProject,
    id: ({ projectId }) => projectId,
    command: ({ params: { clockId }, body }) => command(clockId, body),
  }),
  defineAct({
    ...extension,
    on: 'review',
    path: '/reviews/{reviewId}/clocks/{clockId}/extensions',
    params: onReview,
    id: ({ reviewId }) => reviewId,
    command: ({ params: { clockId }, body }) => command(clockId, body),
  }),
  defineAct({
    ...extension,
    on: 'intervention',
    path: '/interventions/{interventionId}/clocks/{clockId}/extensions',
    params: onIntervention,
    id: ({ interventionId }) => interventionId,
    command: ({ params: { clockId }, body }) => command(clockId, body),
  }),
  defineAct({
    on: 'review',
    tag: 'Clocks',
    path: '/reviews/{reviewId}/milestones/{milestoneId}/record',
    summary: 'Record what came of a day of the timetable',
    action: 'review.keep_timetable',
    params: milestoneParams,
    id: ({ reviewId }) => reviewId,
    body: recordMilestoneBody,
    command: ({ params: { milestoneId }, body }): RecordMilestone => ({
      type: 'RecordMilestone',
      milestoneId,
      ...body,
    }),
  }),
  defineRoute({
    ...reading,
    path: '/reviews/{reviewId}/clocks',
    summary: 'Read the clocks of a council round, each with its explanation',
    action: 'review.read',
    params: reviewParams,
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.reviewDetail(viewer, params.reviewId);
      return found ? ok({ items: found.clocks }) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/interventions/{interventionId}/clocks',
    summary: 'Read the clocks of an intervention, each with its explanation',
    action: 'intervention.read',
    params: interventionParams,
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.interventionDetail(viewer, params.interventionId);
      return found ? ok({ items: found.clocks }) : notFound();
    },
  }),
];
