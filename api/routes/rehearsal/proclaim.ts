import { regimeVersionSchema } from '../../../contracts/api/regime-version';
import { SYSTEM } from '../../../domain/kernel';
import { regimeHash } from '../../../register/regimes';
import { created, notFound } from '../../answer';
import { defineRoute } from '../../route';
import { notAdopted } from '../regimes/adopt';
import { documentBody, rulesIn } from '../regimes/document';

/** Rules are tried before anybody approves them; outside rehearsal there is no such thing. */
export const proclaimRoute = defineRoute({
  method: 'post',
  path: '/rehearsal/regimes',
  summary: 'Bring rules into force in this rehearsal, without approval',
  description:
    'The document as JSON or as YAML, from its `validFrom` on. Another text of the same id and version takes the place of the one before; cases that were admitted under that stay under it.',
  tag: 'Rehearsal',
  action: 'rehearsal.proclaim',
  body: documentBody,
  bodyKind: 'json-or-yaml',
  responses: { 201: regimeVersionSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async ({ body, actor, now, services }) => {
    if (services.config.mode !== 'rehearsal') return notFound();
    const rules = rulesIn(body);
    if (!rules.ok) return rules.fault;
    const { regimes, audit } = services.register;
    const { regime } = rules.value;
    const hash = regimeHash(regime);
    await regimes.insert({ hash, ...rules.value, by: actor, at: now });
    for (const other of await regimes.list({ regimeId: regime.id })) {
      if (other.version !== regime.version || other.hash === hash || other.status === 'draft') continue;
      await regimes.adopt({ hash: other.hash, act: 'refuse', by: SYSTEM, at: now });
    }
    const refusal = notAdopted(await regimes.activate(hash, SYSTEM, now));
    if (refusal) return refusal;
    await audit.add({ at: now, actor, action: 'rehearsal.proclaim', subject: `regime/${hash}` });
    const version = await regimes.find(hash);
    return version ? created(`/api/v1/regimes/${regime.id}/versions/${hash}`, version) : notFound();
  },
});
