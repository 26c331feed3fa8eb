import { z } from 'zod';
import { hint } from '../../../contracts/api/common';
import { regimeDraftSchema } from '../../../contracts/api/regime-draft';
import { regimeVersionSchema } from '../../../contracts/api/regime-version';
import { MOST_CHARACTERS, readRegimeYaml, regimeHash } from '../../../register/regimes';
import { created, fault, noContent, notFound, ok, type Answer } from '../../answer';
import { defineRoute } from '../../route';
import { notAdopted, reasonBody } from '../regimes/adopt';
import { checked, draftParams, draftSubject, notChanged, pictureOf, versionRead } from './shared';

const changing = {
  tag: 'Regimes',
  action: 'regime_draft.write',
  params: draftParams,
  ifMatch: 'required',
  rateClass: 'write',
  subject: draftSubject,
} as const;

export const changeRegimeDraftRoutes = [
  defineRoute({
    ...changing,
    method: 'put',
    path: '/regime-drafts/{draftId}',
    summary: 'Write the text of a draft of rules anew',
    description: 'The YAML as it is. A stale version is 412 and says who changed the draft, and when.',
    body: z
      .string()
      .max(MOST_CHARACTERS)
      .refine((written) => !written.includes('\0'), hint('text', 'Send the text without characters of code zero.'))
      .meta({ id: 'RegimeText', description: 'YAML; see the reference of regimes.' }),
    bodyKind: 'yaml',
    responses: { 200: regimeDraftSchema },
    idempotency: 'none',
    handler: async ({ params: { draftId }, body, actor, now, ifMatch, services }) => {
      const change = { id: draftId, version: versionRead(ifMatch), text: body };
      const written = await services.register.regimeDrafts.write(change, { by: actor, at: now });
      return written.ok ? ok(pictureOf(written.value), written.value.version) : notChanged(written.fault);
    },
  }),
  defineRoute({
    ...changing,
    method: 'delete',
    path: '/regime-drafts/{draftId}',
    summary: 'Throw a draft of rules away',
    responses: { 204: null },
    idempotency: 'none',
    handler: async ({ params: { draftId }, actor, now, ifMatch, services }) => {
      const removed = await services.register.regimeDrafts.remove(draftId, versionRead(ifMatch), {
        by: actor,
        at: now,
      });
      return removed.ok ? noContent() : notChanged(removed.fault);
    },
  }),
  defineRoute({
    ...changing,
    method: 'post',
    path: '/regime-drafts/{draftId}/proposal',
    summary: 'Propose a draft of rules: it becomes a version, for somebody else to approve',
    description: 'Refused while it has faults. The version is immutable, and named by its hash; the draft is closed.',
    action: 'regime.propose',
    body: reasonBody,
    responses: { 201: regimeVersionSchema },
    idempotency: 'kept',
    handler: async ({ params: { draftId }, body: { reason }, actor, now, ifMatch, services }): Promise<Answer> => {
      const { regimes, regimeDrafts } = services.register;
      const draft = await regimeDrafts.find(draftId);
      if (!draft) return notFound();
      if (draft.proposedHash !== null) return notChanged({ code: 'proposed' });
      if (draft.version !== (versionRead(ifMatch) ?? draft.version))
        return notChanged({ code: 'stale', present: draft });
      const { regime } = readRegimeYaml(draft.text);
      const { valid, faults } = checked(draft);
      if (!regime || !valid) {
        const errors = faults.map(({ line: _line, column: _column, ...each }) => ({ in: 'draft' as const, ...each }));
        return fault('validation-failed', { errors });
      }
      const hash = regimeHash(regime);
      await regimes.insert({ hash, regime, text: draft.text, by: actor, at: now });
      const { id, version, authors } = draft;
      const said = { reason, authors, draft: { id, version } };
      const refusal = notAdopted(await regimes.adopt({ ...said, hash, act: 'propose', by: actor, at: now }));
      if (refusal) return refusal;
      const proposed = await regimes.find(hash);
      return proposed ? created(`/api/v1/regimes/${regime.id}/versions/${hash}`, proposed) : notFound();
    },
  }),
];
