import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import {
  baselineFromWire,
  baselineParams,
  baselineRowSchema,
  baselineToWire,
  comparisonSchema,
  comparisonToWire,
  decideBaselineBody,
  indexedBaselineSchema,
  setBaselineBody,
} from '../../../contracts/api/baseline';
import { idSchema } from '../../../contracts/api/common';
import { formatMoney } from '../../../domain/money';
import type { DecideBaseline, SetBaseline } from '../../../domain/project/commands';
import { baselineOn } from '../../../domain/regime/indexation';
import type { Baselines } from '../../../register/queries/baselines';
import { defineAct } from '../../act';
import { notFound, ok } from '../../answer';
import { defineRoute, type RouteContext } from '../../route';

const onProject = { on: 'project', tag: 'Oversight' } as const;

/** What a project is measured against: set, changed by decision, and read with the first always beside the latest. */
export const baselineRoutes = [
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/baselines',
    summary: 'Set the baseline, or propose another one',
    description:
      'The first holds at once and is kept for ever. A later one needs a reason and, where the regime names a body for ' +
      'it, that body’s decision; until then the latest holds.',
    params: projectParams,
    id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
    action: 'project.set_baseline',
    body: setBaselineBody,
    makes: 'baselineId',
    command: ({ body: { reason, ...content } }, baselineId): SetBaseline => ({
      type: 'SetBaseline',
      baselineId,
      ...baselineFromWire(content),
      ...(reason !== undefined && { reason }),
    }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/baselines/{baselineId}/decision',
    summary: 'Approve or refuse a new baseline',
    description: 'A change beyond the regime’s limit is approved only after the council has looked at it.',
    params: baselineParams,
    id: ({ projectId }: z.infer<typeof baselineParams>) => projectId,
    action: 'project.decide_baseline',
    body: decideBaselineBody,
    places: { '/baselineId': { in: 'path', pointer: '/baselineId' } },
    command: ({ params: { baselineId }, body }): DecideBaseline => ({ type: 'DecideBaseline', baselineId, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/projects/{projectId}/baselines',
    summary: 'Read the baselines of a project, the first and the latest side by side',
    tag: 'Oversight',
    action: 'project.read_case',
    params: projectParams,
    responses: {
      200: z.strictObject({
        items: z.array(baselineRowSchema),
        first: idSchema.nullable(),
        latest: idSchema.nullable(),
        comparison: comparisonSchema.nullable(),
        indexed: z
          .array(indexedBaselineSchema)
          .describe('First and latest in the prices of today, where the rules say that baselines move with an index.'),
      }),
    },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    subject: 'query',
    handler: async (context) => {
      const { viewer, params, services } = context;
      const found = await services.register.queries.baselines(viewer, params.projectId);
      if (!found) return notFound();
      const { items, comparison } = found;
      const currency = items[0]?.content.cost.currency ?? '';
      return ok({
        ...found,
        items: items.map((item) => ({ ...item, content: baselineToWire(item.content) })),
        comparison: comparison && comparisonToWire(comparison, currency),
        indexed: await indexedIn(context, found, currency),
      });
    },
  }),
];

/** First and latest in the prices of today, by the rules under which the project stands. */
async function indexedIn(
  { params, now, services }: RouteContext<z.infer<typeof projectParams>, unknown, unknown>,
  { items, first, latest, comparison }: Baselines,
  currency: string,
) {
  const where = { id: params.projectId };
  const project = await services.db.project.findUnique({ where, select: { regimeHash: true } });
  const regime = project && (await services.register.regimes.byHash(project.regimeHash));
  if (!regime || !comparison) return [];
  const costs = new Map([
    [first, comparison.cost.first],
    [latest, comparison.cost.latest],
  ]);
  const money = (minor: number) => formatMoney({ minor, currency });
  return items.flatMap(({ baselineId, at }) => {
    const stated = costs.get(baselineId) ?? null;
    const indexed = stated === null ? null : baselineOn(regime, { stated, setOn: at.slice(0, 10) }, now.slice(0, 10));
    return indexed ? [{ ...indexed, baselineId, stated: money(indexed.stated), cost: money(indexed.cost) }] : [];
  });
}
