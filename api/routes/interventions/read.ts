import { z } from 'zod';
import { interventionParams } from '../../../contracts/api/acts';
import { interventionRowSchema } from '../../../contracts/api/cases';
import { idSchema, pageOf, pageQuery, text } from '../../../contracts/api/common';
import { clockSchema, taskSchema } from '../../../contracts/api/waiting';
import { fault, notFound, ok, page } from '../../answer';
import { defineRoute } from '../../route';
import { withActs } from '../../task-acts';

const reading = {
  method: 'get',
  tag: 'Interventions',
  action: 'intervention.read',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

const detailSchema = interventionRowSchema
  .extend({
    project: z.strictObject({ id: idSchema, reference: z.string(), title: z.string() }),
    state: z.record(z.string(), z.unknown()).describe('Notice, hearing, order and answers; amounts are minor units.'),
    tasks: z.array(taskSchema),
    clocks: z.array(clockSchema),
  })
  .meta({ id: 'InterventionCase' });

/** What is read of interventions. */
export const readInterventionRoutes = [
  defineRoute({
    ...reading,
    path: '/interventions',
    summary: 'List interventions',
    query: z.strictObject({ ...pageQuery, projectId: idSchema.optional(), status: text(64).optional() }),
    responses: { 200: pageOf(interventionRowSchema) },
    handler: async ({ viewer, query, url, services }) => {
      const found = await services.register.queries.interventionList({ viewer, ...query });
      return found.ok ? page(url, found.value.items, found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    ...reading,
    path: '/interventions/{interventionId}',
    summary: 'Read an intervention: notice, hearing, order, and what runs',
    params: interventionParams,
    responses: { 200: detailSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.interventionDetail(viewer, params.interventionId);
      if (!found) return notFound();
      return ok({ ...found.row, ...found, tasks: found.tasks.map(withActs), row: undefined }, found.row.version);
    },
  }),
];
