import { z } from 'zod';
import { interventionParams } from '../../../contracts/api/acts';
import { proceedingEventSchema } from '../../../contracts/api/proceeding-record';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

export const readProceedingRecordRoute = defineRoute({
  method: 'get',
  path: '/interventions/{interventionId}/record',
  summary: 'Read what happened in a proceeding, oldest first: notice, hearing, order, answers',
  description: 'It stays when the proceeding is over, whatever has taken its place.',
  tag: 'Interventions',
  action: 'intervention.read',
  params: interventionParams,
  responses: { 200: z.strictObject({ items: z.array(proceedingEventSchema) }) },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
  handler: async ({ viewer, params, services }) => {
    const items = await services.register.queries.interventionRecord(viewer, params.interventionId);
    return items ? ok({ items }) : notFound();
  },
});
