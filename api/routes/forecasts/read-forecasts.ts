import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { idSchema } from '../../../contracts/api/common';
import { costToWire } from '../../../contracts/api/cost';
import { calibrationSchema, referenceForecastSchema, statedForecastSchema } from '../../../contracts/api/forecasts';
import { similarProjectsSchema } from '../../../contracts/api/similar';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { forecastToWire, similarToWire } from './represent';

const reading = { method: 'get', tag: 'Forecasts', idempotency: 'none', ifMatch: 'none', rateClass: 'read' } as const;

/** What projects like one came to cost, and how well such forecasts have held. */
export const readForecastRoutes = [
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/reference-forecast',
    summary: 'What projects like this one came to cost, and when they ended',
    description:
      'From the project’s first plan: the regime’s prior, corrected by its own closed projects. At P50, P80 and P90, with ' +
      'what it rests on and what would change it.',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: referenceForecastSchema },
    subject: 'query',
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.referenceForecast(viewer, params.projectId);
      return found ? ok(forecastToWire(found)) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/forecasts',
    summary: 'Read what was said of cost and end, by whom, the latest first',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: z.strictObject({ items: z.array(statedForecastSchema) }) },
    subject: 'query',
    handler: async ({ viewer, params, services }) => {
      const items = await services.register.queries.forecasts(viewer, params.projectId);
      return items ? ok({ items: items.map((each) => ({ ...each, cost: costToWire(each.cost) })) }) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/similar',
    summary: 'Earlier projects like this one, why they are alike, and how they came out',
    description:
      'Of the cases that the reader may see, and of what is published: by words, systems, suppliers, cost, length and kind.',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: similarProjectsSchema },
    subject: 'query',
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.similar(viewer, params.projectId);
      return found ? ok(similarToWire(found)) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/regimes/{regimeId}/calibration',
    summary: 'How well the forecasts of a regime have held',
    description:
      'By the version in force: every closed project is forecast from all the others. Too few are not enough.',
    action: 'regime.read',
    params: z.strictObject({ regimeId: idSchema }),
    responses: { 200: calibrationSchema },
    handler: async ({ params: { regimeId }, now, services: { register } }) => {
      const version = await register.regimes.activeAt(regimeId, now.slice(0, 10));
      const found = version && (await register.queries.calibration(version.hash));
      return found ? ok({ ...found, hash: version.hash, verified: found.caveats.length === 0 }) : notFound();
    },
  }),
];
