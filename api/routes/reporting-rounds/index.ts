import { z } from 'zod';
import { idSchema, pageOf } from '../../../contracts/api/common';
import {
  periodSchema,
  roundParams,
  roundProjectSchema,
  roundQuery,
  roundSchema,
  roundSummarySchema,
} from '../../../contracts/api/reports';
import { fault, notFound, ok, page } from '../../answer';
import { defineRoute, type Route } from '../../route';
import { periodToWire } from '../projects/represent-report';

const reading = {
  method: 'get',
  tag: 'Reports',
  action: 'report_round.read',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** Rounds of reports: all projects of one regime on one period, as far as one may see them. */
export const reportingRoundRoutes: readonly Route[] = [
  defineRoute({
    ...reading,
    path: '/reporting-rounds',
    summary: 'Read the rounds of reports, the latest first',
    query: z.strictObject({ regime: idSchema.optional(), period: periodSchema.optional() }),
    responses: { 200: z.strictObject({ items: z.array(roundSchema) }) },
    handler: async ({ viewer, query, services }) =>
      ok({ items: await services.register.queries.reportRounds(viewer, query) }),
  }),
  defineRoute({
    ...reading,
    path: '/reporting-rounds/{regime}/{period}',
    summary: 'Read a round of reports as a whole and by agency',
    params: roundParams,
    responses: { 200: roundSummarySchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.reportRound(viewer, params.regime, params.period);
      return found ? ok(found) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/reporting-rounds/{regime}/{period}/projects',
    summary: 'List the projects of a round, with what became of each report',
    params: roundParams,
    query: roundQuery,
    responses: { 200: pageOf(roundProjectSchema) },
    handler: async ({ viewer, params, query, services, url }) => {
      const found = await services.register.queries.roundProjects({ viewer, ...params, ...query });
      if (!found.ok) return fault('invalid-cursor');
      const { items, next } = found.value;
      return page(
        url,
        items.map(({ project, agency, ...row }) => ({ project, agency, ...periodToWire(row, project.id) })),
        next,
      );
    },
  }),
];
