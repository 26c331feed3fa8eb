import { z } from 'zod';
import { idSchema, localDateSchema, text } from '../../../contracts/api/common';
import { adoptionStepSchema, hashSchema, regimeVersionSchema } from '../../../contracts/api/regime-version';
import type { AdoptionAct } from '../../../domain/regime/adoption/adoption';
import type { Adopted, Adoption } from '../../../register/regime-adoption';
import { fault, notFound, ok, refused, type Answer } from '../../answer';
import { defineRoute, type RouteContext, type SubjectLoader } from '../../route';

const versionParams = z.strictObject({ regimeId: idSchema, hash: hashSchema });
type VersionParams = z.infer<typeof versionParams>;

/** Why it is done; kept with the version. */
export const reasonBody = z.strictObject({ reason: text(4_000) });

const onVersion = {
  tag: 'Regimes',
  params: versionParams,
  responses: { 200: regimeVersionSchema },
  idempotency: 'kept',
  ifMatch: 'none',
  rateClass: 'write',
} as const;

/** Rules are those of their jurisdiction. */
const versionSubject: SubjectLoader<VersionParams, unknown, unknown> = {
  load: async ({ params: { regimeId, hash }, services }) => {
    const version = await services.register.regimes.find(hash);
    return version?.regimeId === regimeId ? { jurisdiction: version.jurisdiction } : null;
  },
};

/** From the proposal of a version to its end; two people stand behind every version that a person brings into force. */
export const adoptionRoutes = [
  defineRoute({
    ...onVersion,
    method: 'post',
    path: '/regimes/{regimeId}/versions/{hash}/proposal',
    summary: 'Propose a version',
    description: 'Who proposes it, or added it, does not approve it.',
    action: 'regime.propose',
    body: reasonBody,
    subject: versionSubject,
    handler: (context) => adopt(context, 'propose', context.body),
  }),
  defineRoute({
    ...onVersion,
    method: 'post',
    path: '/regimes/{regimeId}/versions/{hash}/approval',
    summary: 'Approve a version that others wrote and proposed',
    action: 'regime.approve',
    body: reasonBody,
    subject: versionSubject,
    handler: (context) => adopt(context, 'approve', context.body),
  }),
  defineRoute({
    ...onVersion,
    method: 'post',
    path: '/regimes/{regimeId}/versions/{hash}/refusal',
    summary: 'Refuse a proposal, or take it back',
    action: 'regime.propose',
    body: reasonBody,
    subject: versionSubject,
    handler: (context) => adopt(context, 'refuse', context.body),
  }),
  defineRoute({
    ...onVersion,
    method: 'post',
    path: '/regimes/{regimeId}/versions/{hash}/activation',
    summary: 'Publish a version that was approved',
    description:
      'From the day given on, new projects are admitted under it; without one from its `validFrom`, and in any case not before today, except in a rehearsal. Its agencies are told. Running projects stay under the version that admitted them.',
    action: 'regime.write',
    body: z.strictObject({ from: localDateSchema.optional() }).optional(),
    handler: (context) => {
      const { from } = context.body ?? {};
      const mayBePast = context.services.config.mode === 'rehearsal';
      return adopt(context, 'publish', { mayBePast, ...(from !== undefined && { day: from }) });
    },
  }),
  defineRoute({
    ...onVersion,
    method: 'post',
    path: '/regimes/{regimeId}/versions/{hash}/retirement',
    summary: 'Admit nothing more under a version, at once or after a day',
    action: 'regime.write',
    body: reasonBody.extend({ lastDay: localDateSchema.optional().describe('Absent: it ends at once.') }),
    handler: (context) => {
      const { reason, lastDay } = context.body;
      return adopt(context, 'retire', { reason, ...(lastDay !== undefined && { day: lastDay }) });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/regimes/{regimeId}/versions/{hash}/adoption',
    summary: 'Who proposed, approved and published a version, and why; oldest first',
    tag: 'Regimes',
    action: 'regime.read_adoption',
    params: versionParams,
    responses: { 200: z.strictObject({ version: regimeVersionSchema, steps: z.array(adoptionStepSchema) }) },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    handler: async ({ params: { regimeId, hash }, services: { register } }) => {
      const version = await register.regimes.find(hash);
      if (version?.regimeId !== regimeId) return notFound();
      return ok({ version, steps: await register.regimes.history(hash) });
    },
  }),
];

type Said = Omit<Adoption, 'hash' | 'act' | 'by' | 'at'>;

async function adopt(
  { params: { regimeId, hash }, actor, now, services }: RouteContext<VersionParams, unknown, unknown>,
  act: AdoptionAct,
  said: Said,
): Promise<Answer> {
  const { regimes } = services.register;
  if ((await regimes.find(hash))?.regimeId !== regimeId) return notFound();
  const refusal = notAdopted(await regimes.adopt({ ...said, hash, act, by: actor, at: now }));
  if (refusal) return refusal;
  const version = await regimes.find(hash);
  return version ? ok(version) : notFound();
}

/** Why an act on a version was not done; null if it was. */
export function notAdopted(adopted: Adopted): Answer | null {
  if (adopted === 'done') return null;
  if (adopted === 'unknown') return notFound();
  if (adopted === 'stale')
    return fault('stale-version', { remedy: 'Read the draft again, and propose what is in it now.' });
  if (typeof adopted === 'object') return refused(adopted.refusal);
  return fault('already-exists', {
    detail: 'Another document with the same id and version was published before.',
    remedy: 'Give the document a new `version`.',
  });
}
