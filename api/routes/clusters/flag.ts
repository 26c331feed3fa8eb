import { z } from 'zod';
import { flagClusterBody } from '../../../contracts/api/clusters';
import { actAnswerSchema } from '../../../contracts/api/waiting';
import { streamName } from '../../../contracts/names';
import type { FlagCluster } from '../../../domain/cluster/commands';
import { madeId } from '../../act';
import { invalidField } from '../../answer';
import { perform } from '../../perform';
import { defineRoute, type RouteContext } from '../../route';

type Context = RouteContext<unknown, unknown, z.infer<typeof flagClusterBody>>;

/** Says of projects that they are one, which no look has found. */
export const flagClusterRoute = defineRoute({
  method: 'post',
  path: '/clusters',
  summary: 'Flag projects that belong together, with reasons and evidence',
  description:
    'For what no look of the register finds: a remark in a document, a word of a supplier. The rules must let them come to ' +
    'a line together. The agencies are told, and asked to explain where the rules say so; it is decided as any other.',
  tag: 'Clusters',
  action: 'cluster.decide',
  body: flagClusterBody,
  responses: { 201: actAnswerSchema.extend({ clusterId: z.string() }) },
  idempotency: 'register',
  ifMatch: 'none',
  rateClass: 'write',
  subject: 'domain',
  handler: async (context) => {
    const { body, command: asked, services } = context;
    const { projects, reasons, evidence } = body;
    const regimeHash = await regimeOf(context);
    const found = regimeHash && (await services.register.flaggedTogether(regimeHash, projects, evidence));
    if (!regimeHash || !found) {
      const remedy =
        'Name projects that you may see, that count, and whose rules are the same and say when projects count together.';
      return invalidField('/projects', 'not-together', 'are not all projects that can count together', remedy);
    }
    const clusterId = madeId(asked.id);
    const command: FlagCluster = { type: 'FlagCluster', clusterId, regimeHash, found, reasons, evidence };
    const stream = streamName('cluster', clusterId);
    const location = `/api/v1/clusters/${clusterId}`;
    return perform(context, { stream, command, opens: true, location, made: { clusterId } });
  },
});

/** The rules of the project that was admitted last; null where the actor does not see all of them. */
async function regimeOf({ body: { projects }, actor, services }: Context): Promise<string | null> {
  const { register, db } = services;
  for (const id of projects) if ((await register.queries.access(actor, id)) !== 'full') return null;
  const rows = await db.project.findMany({
    where: { id: { in: projects } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
    select: { regimeHash: true },
    take: 1,
  });
  return rows[0]?.regimeHash ?? null;
}
