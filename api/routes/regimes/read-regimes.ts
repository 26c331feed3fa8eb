import { Readable } from 'node:stream';
import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import { hashSchema, regimeVersionSchema } from '../../../contracts/api/regime-version';
import { textOfVersion } from '../../../register/regime-text';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

const reading = {
  method: 'get',
  tag: 'Regimes',
  action: 'regime.read',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
} as const;

/** The rules, readable by everybody: an agency must know by what it is measured. */
export const readRegimeRoutes = [
  defineRoute({
    ...reading,
    path: '/regimes',
    summary: 'List regimes and their versions',
    responses: { 200: z.strictObject({ items: z.array(regimeVersionSchema) }) },
    handler: async ({ services }) => ok({ items: await services.register.regimes.list() }),
  }),
  defineRoute({
    ...reading,
    path: '/regimes/{regimeId}',
    summary: 'List the versions of a regime',
    params: z.strictObject({ regimeId: idSchema }),
    responses: { 200: z.strictObject({ items: z.array(regimeVersionSchema) }) },
    handler: async ({ params, services }) => {
      const items = await services.register.regimes.list({ regimeId: params.regimeId });
      return items.length > 0 ? ok({ items }) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/regimes/{regimeId}/versions/{hash}',
    summary: 'Read a version of a regime, with the mark of every value that is not verified',
    params: z.strictObject({ regimeId: idSchema, hash: hashSchema }),
    responses: { 200: regimeVersionSchema.extend({ document: z.record(z.string(), z.unknown()) }) },
    handler: async ({ params, services: { register } }) => {
      const version = await register.regimes.find(params.hash);
      const document = version?.regimeId === params.regimeId ? await register.regimes.byHash(params.hash) : null;
      return version && document ? ok({ ...version, document }) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/regimes/{regimeId}/versions/{hash}/text',
    summary: 'Take a version of a regime along as YAML',
    description: 'As it was written, comments and all; another document begins from it.',
    params: z.strictObject({ regimeId: idSchema, hash: hashSchema }),
    responses: { 200: null },
    handler: async ({ params: { regimeId, hash }, services: { register } }) => {
      const version = await register.regimes.find(hash);
      const text = version?.regimeId === regimeId ? await textOfVersion(register.regimes, hash) : null;
      if (!version || text === null) return notFound();
      return {
        status: 200,
        stream: Readable.from([text]),
        headers: {
          'Content-Type': 'application/yaml; charset=utf-8',
          'Content-Disposition': `attachment; filename="${regimeId}-${version.version}.yaml"`,
        },
      };
    },
  }),
];
