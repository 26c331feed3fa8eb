import { z } from 'zod';
import { regimeVersionSchema } from '../../../contracts/api/regime-version';
import { idSchema } from '../../../contracts/api/common';
import type { Fault } from '../../../contracts/api/problem';
import type { Actor } from '../../../domain/kernel';
import type { Instant } from '../../../domain/time';
import { parseRegimeDocument, parseRegimeYaml, regimeHash, type DocumentFault } from '../../../register/regimes';
import { created, fault, notFound, ok, type Answer } from '../../answer';
import { rawBodyOf } from '../../bodies';
import { defineRoute } from '../../route';
import type { Services } from '../../services';

const params = z.strictObject({
  regimeId: idSchema,
  hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'is not a hash' }),
});

export const createRegimeRoute = defineRoute({
  method: 'post',
  path: '/regimes',
  summary: 'Add a version of a regime',
  description:
    'The document as JSON or as YAML. It is checked by its schema and by its meaning; every fault is listed, in YAML with its line. It is named by its hash and is not in force until it is activated. The same document again changes nothing.',
  tag: 'Regimes',
  action: 'regime.write',
  body: z.record(z.string(), z.unknown()).meta({ id: 'RegimeDocument', description: 'See the reference of regimes.' }),
  bodyKind: 'json-or-yaml',
  responses: { 200: regimeVersionSchema, 201: regimeVersionSchema },
  idempotency: 'kept',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async ({ body, request, actor, now, services }) => {
    const yaml = request.is(['*/yaml', '*/x-yaml']);
    const parsed = yaml ? parseRegimeYaml(rawBodyOf(request)?.toString('utf8') ?? '') : parseRegimeDocument(body);
    if (!parsed.ok) return fault('validation-failed', { errors: parsed.fault.map(documentFault) });
    const { regimes } = services.register;
    const regime = parsed.value;
    const hash = regimeHash(regime);
    const added = await regimes.insert({ hash, regime, by: actor, at: now });
    const version = await regimes.find(hash);
    if (!version) return notFound();
    return added === 'created' ? created(`/api/v1/regimes/${regime.id}/versions/${hash}`, version) : ok(version);
  },
});

const documentFault = ({
  pointer,
  code,
  message,
  ...place
}: Omit<DocumentFault, 'line' | 'column'> & Partial<DocumentFault>): Fault => ({
  in: 'body',
  pointer,
  rule: code,
  message: typeof place.line === 'number' ? `line ${place.line}: ${message}` : message,
  remedy: 'See the reference of regimes for what the field may hold.',
});

const changing = {
  tag: 'Regimes',
  action: 'regime.write',
  params,
  responses: { 200: regimeVersionSchema },
  idempotency: 'kept',
  ifMatch: 'none',
  rateClass: 'write',
} as const;

export const activateRegimeRoute = defineRoute({
  ...changing,
  method: 'post',
  path: '/regimes/{regimeId}/versions/{hash}/activation',
  summary: 'Bring a version into force',
  description: 'From its `validFrom` on, new projects are admitted under it. Running projects stay under theirs.',
  handler: async ({ params: { regimeId, hash }, actor, now, services }) =>
    change(services, regimeId, hash, async (regimes) => {
      const done = await regimes.activate(hash, actor, now);
      return done === 'version-taken' ? taken() : null;
    }),
});

export const retireRegimeRoute = defineRoute({
  ...changing,
  method: 'post',
  path: '/regimes/{regimeId}/versions/{hash}/retirement',
  summary: 'Admit nothing more under a version',
  handler: async ({ params: { regimeId, hash }, actor, now, services }) =>
    change(services, regimeId, hash, (regimes) => retire(regimes, hash, actor, now)),
});

type Store = Services['register']['regimes'];

async function retire(regimes: Store, hash: string, actor: Actor, now: Instant): Promise<null> {
  await regimes.retire(hash, actor, now);
  return null;
}

async function change(
  { register: { regimes } }: Services,
  regimeId: string,
  hash: string,
  act: (regimes: Store) => Promise<Answer | null>,
): Promise<Answer> {
  const before = await regimes.find(hash);
  if (before?.regimeId !== regimeId) return notFound();
  const refusal = await act(regimes);
  if (refusal) return refusal;
  const after = await regimes.find(hash);
  return after ? ok(after) : notFound();
}

const taken = (): Answer =>
  fault('already-exists', {
    detail: 'Another document with the same id and version was activated before.',
    remedy: 'Give the document a new `version`.',
  });
