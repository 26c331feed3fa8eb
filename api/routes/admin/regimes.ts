import { regimeVersionSchema } from '../../../contracts/api/regime-version';
import { regimeHash } from '../../../register/regimes';
import { created, notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { documentBody, rulesIn } from '../regimes/document';

export const createRegimeRoute = defineRoute({
  method: 'post',
  path: '/regimes',
  summary: 'Add a version of a regime',
  description:
    'The document as JSON or as YAML. It is checked by its schema and by its meaning; every fault is listed, in YAML with its line. It is named by its hash; it comes into force when it was proposed, approved by somebody else, and published. The same document again changes nothing.',
  tag: 'Regimes',
  action: 'regime.write',
  body: documentBody,
  bodyKind: 'json-or-yaml',
  responses: { 200: regimeVersionSchema, 201: regimeVersionSchema },
  idempotency: 'kept',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async ({ body, actor, now, services }) => {
    const rules = rulesIn(body);
    if (!rules.ok) return rules.fault;
    const { regimes } = services.register;
    const hash = regimeHash(rules.value.regime);
    const added = await regimes.insert({ hash, ...rules.value, by: actor, at: now });
    const version = await regimes.find(hash);
    if (!version) return notFound();
    return added === 'created' ? created(`/api/v1/regimes/${version.regimeId}/versions/${hash}`, version) : ok(version);
  },
});
