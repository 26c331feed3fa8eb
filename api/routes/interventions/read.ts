import { z } from 'zod';
import { interventionParams } from '../../../contracts/api/acts';
import { interventionRowSchema } from '../../../contracts/api/cases';
import { idSchema, moneySchema, pageOf } from '../../../contracts/api/common';
import { interventionListQuery, listedInterventionSchema } from '../../../contracts/api/intervention-list';
import { clockSchema, taskSchema } from '../../../contracts/api/waiting';
import { comparisonSchema } from '../../../contracts/api/comparison';
import { formatMoney } from '../../../domain/money';
import { fault, notFound, ok, page } from '../../answer';
import { defineRoute } from '../../route';
import { withActs } from '../../task-acts';
import { representComparison } from './represent-comparison';

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
    burn: z
      .strictObject({ month: z.string(), cap: moneySchema, used: moneySchema })
      .nullable()
      .describe(
        'What may be spent a month while the project is paused, and what of it is used in the month counted last.',
      ),
    tasks: z.array(taskSchema),
    clocks: z.array(clockSchema),
  })
  .meta({ id: 'InterventionCase' });

/** What is read of interventions. */
export const readInterventionRoutes = [
  defineRoute({
    ...reading,
    path: '/interventions',
    summary: 'List interventions with their cases and next dates',
    query: interventionListQuery,
    responses: { 200: pageOf(listedInterventionSchema) },
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
      const { burn } = found;
      const shown = burn && {
        month: burn.month,
        cap: formatMoney({ minor: burn.capMinor, currency: burn.currency }),
        used: formatMoney({ minor: burn.usedMinor, currency: burn.currency }),
      };
      const tasks = found.tasks.map(withActs);
      return ok({ ...found.row, ...found, burn: shown, tasks, row: undefined }, found.row.version);
    },
  }),
  defineRoute({
    ...reading,
    path: '/interventions/{interventionId}/comparison',
    summary: 'Compare the alternatives to a cancellation by what is still to come',
    description: 'What has been spent is the same under every alternative, and stands on the project’s own page.',
    params: interventionParams,
    responses: { 200: comparisonSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.comparison(viewer, params.interventionId);
      return found ? ok(representComparison(found)) : notFound();
    },
  }),
];
