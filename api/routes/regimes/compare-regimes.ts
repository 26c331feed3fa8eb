import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import { hashSchema, regimeChangeSchema, regimeVersionSchema } from '../../../contracts/api/regime-version';
import { compareRegimes } from '../../../domain/regime/comparison/compare';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

/** In what two versions differ, in plain words. */
export const compareRegimesRoute = defineRoute({
  method: 'get',
  path: '/regimes/{regimeId}/versions/{hash}/comparison',
  summary: 'Compare a version with another, in plain words',
  description:
    'Every change from the version named by `from` to this one, changes of rules before changes of words. `from` may be a version of another regime.',
  tag: 'Regimes',
  action: 'regime.read',
  params: z.strictObject({ regimeId: idSchema, hash: hashSchema }),
  query: z.strictObject({ from: hashSchema.describe('The earlier version by its hash.') }),
  responses: {
    200: z.strictObject({ from: regimeVersionSchema, to: regimeVersionSchema, changes: z.array(regimeChangeSchema) }),
  },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  handler: async ({ params: { regimeId, hash }, query, services: { register } }) => {
    const { regimes } = register;
    const [from, to] = [await regimes.find(query.from), await regimes.find(hash)];
    const [before, after] = [await regimes.byHash(query.from), await regimes.byHash(hash)];
    if (!from || !to || !before || !after || to.regimeId !== regimeId) return notFound();
    return ok({ from, to, changes: [...compareRegimes(before, after)] });
  },
});
