import { z } from 'zod';
import { idSchema, pageOf, pageQuery, text } from '../../../contracts/api/common';
import { measureRowSchema } from '../../../contracts/api/escalation';
import { fault, page } from '../../answer';
import { defineRoute, type Route } from '../../route';

const word = text(64).optional();

/** What is demanded by triggers and ladders on all cases that one sees whole. */
export const escalationListRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/escalations',
    summary: 'List what triggers and ladders demand, changed last first',
    tag: 'Escalation',
    action: 'escalation.list',
    query: z.strictObject({
      ...pageQuery,
      projectId: idSchema.optional(),
      agency: word,
      jurisdiction: word,
      body: word.describe('Key of the body in charge.'),
      source: z.enum(['trigger', 'ladder']).optional(),
      instrument: word,
      overdue: z.stringbool().optional().describe('Open, and its date has passed.'),
      open: z.stringbool().optional(),
    }),
    responses: { 200: pageOf(measureRowSchema) },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    subject: 'query',
    handler: async ({ viewer, query, url, services }) => {
      const found = await services.register.queries.measureList({ viewer, ...query });
      return found.ok ? page(url, found.value.items, found.value.next) : fault('invalid-cursor');
    },
  }),
];
