import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { simulationParams, simulationSchema, simulationTableParams } from '../../../contracts/api/simulations';
import { fault, noContent, notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { simulationToWire } from './represent';

const own = {
  tag: 'Regimes',
  action: 'simulation.run',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
} as const;

/** What one does with a simulation that was begun. It is its owner's alone, since it shows what its owner may see. */
export const simulationReadRoutes = [
  defineRoute({
    ...own,
    method: 'get',
    path: '/simulations/{simulationId}',
    summary: 'See how far a simulation has come, or what came of it',
    description: 'Kept for a day, for whoever began it.',
    params: simulationParams,
    responses: { 200: simulationSchema },
    handler: async ({ params, actor, services, waitSeconds }) => {
      await services.simulations.settle(params.simulationId, waitSeconds * 1_000);
      const state = await services.simulations.find(params.simulationId, actor.id);
      return state ? ok(simulationToWire(state)) : notFound();
    },
  }),
  defineRoute({
    ...own,
    method: 'get',
    path: '/simulations/{simulationId}/tables/{table}',
    summary: 'Take a table of a simulation along, as CSV',
    params: simulationTableParams,
    responses: { 200: null },
    handler: async ({ params: { simulationId, table }, actor, services }) => {
      const state = await services.simulations.find(simulationId, actor.id);
      const result = state && simulationToWire(state).result;
      if (!state) return notFound();
      if (!result) return fault('simulation-not-over', { facts: { status: state.status } });
      const { columns, rows } = result.tables[table];
      return {
        status: 200,
        stream: Readable.from([stringify([columns, ...rows], { escape_formulas: true })]),
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="simulation-${table}.csv"`,
        },
      };
    },
  }),
  defineRoute({
    ...own,
    method: 'delete',
    path: '/simulations/{simulationId}',
    summary: 'Stop a simulation',
    description: 'One that is over stays as it is.',
    params: simulationParams,
    responses: { 204: null },
    handler: async ({ params: { simulationId }, actor, services }) => {
      if (!(await services.simulations.find(simulationId, actor.id))) return notFound();
      await services.simulations.cancel(simulationId, actor.id);
      return noContent();
    },
  }),
];
