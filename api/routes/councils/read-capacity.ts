import { z } from 'zod';
import { councilLoadQuery, councilLoadSchema } from '../../../contracts/api/figures';
import { capacitySchema, workloadSchema } from '../../../contracts/api/capacity';
import { idSchema } from '../../../contracts/api/common';
import { councilLoad } from '../../../register/queries/council-load';
import { findBody } from '../../../register/directory/bodies';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import type { Services } from '../../services';

const params = z.strictObject({ bodyId: idSchema });

const reading = {
  method: 'get',
  tag: 'Council',
  params,
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
} as const;

/** The active council of this id, by which regimes can name it; null if there is none. */
async function councilOf(bodyId: string, db: Services['db']) {
  const body = await findBody(db, bodyId);
  if (!body?.active || body.kind !== 'council' || body.key === null) return null;
  return { bodyId, name: body.name, bodyKey: body.key, jurisdiction: body.jurisdiction };
}

/** What is read of a council as a whole: its numbers for everybody, its rounds and members for its office. */
export const readCapacityRoutes = [
  defineRoute({
    ...reading,
    path: '/councils/{bodyId}/capacity',
    summary: 'A council’s queue, throughput and durations, and what a submission would wait now',
    action: 'council.read_capacity',
    responses: { 200: capacitySchema },
    handler: async ({ params: { bodyId }, services }) => {
      const council = await councilOf(bodyId, services.db);
      const found = council && (await services.register.queries.councilCapacity(council));
      return found ? ok({ council, ...found }) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/councils/{bodyId}/load',
    summary: 'What a council’s rounds ask of its members, month by month, and what these can do',
    description: 'It rests on the assumptions of the query, which the answer repeats; nobody has them on record.',
    action: 'council.read_capacity',
    query: councilLoadQuery,
    responses: { 200: councilLoadSchema },
    handler: async ({ params: { bodyId }, query: { before, after, memberDays, memberDaysAMonth }, now, services }) => {
      const council = await councilOf(bodyId, services.db);
      if (!council) return notFound();
      const assumptions = { memberDays, memberDaysAMonth: memberDaysAMonth ?? null };
      const months = await councilLoad(services.db, council, { now, before, after }, assumptions);
      return ok({ asOf: now, assumptions, months });
    },
  }),
  defineRoute({
    ...reading,
    path: '/councils/{bodyId}/workload',
    summary: 'A council’s open rounds and the load of its members',
    description: 'Rounds of cases of which the reader may not know are left out.',
    action: 'council.read_workload',
    responses: { 200: workloadSchema },
    subject: {
      load: async ({ params: { bodyId }, services }) => {
        const council = await councilOf(bodyId, services.db);
        return council && { jurisdiction: council.jurisdiction };
      },
    },
    handler: async ({ params: { bodyId }, viewer, services }) => {
      const council = await councilOf(bodyId, services.db);
      const found = council && (await services.register.queries.councilWorkload(viewer, council));
      return found ? ok({ council, ...found }) : notFound();
    },
  }),
];
