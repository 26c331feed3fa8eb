import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  checkedDraftSchema,
  regimeDraftListQuery,
  regimeDraftPageSchema,
  regimeDraftSchema,
} from '../../../contracts/api/regime-draft';
import { hashSchema, regimeChangeSchema, regimeVersionSchema } from '../../../contracts/api/regime-version';
import { compareRegimes } from '../../../domain/regime/comparison/compare';
import type { Actor } from '../../../domain/kernel';
import { readRegimeYaml } from '../../../register/regimes';
import { fault, notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { pageById } from '../admin/shared';
import { faultIn } from '../regimes/document';
import { checked, draftParams, draftSubject, pictureOf, rowOf } from './shared';

const reading = {
  method: 'get',
  tag: 'Regimes',
  action: 'regime_draft.read',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
} as const;

/** The jurisdictions whose drafts a person may read; null: an administrator sees those of all. */
export function readsDraftsOf({ appointments }: Actor): readonly string[] | null {
  if (appointments.some(({ role }) => role === 'administrator')) return null;
  return appointments
    .filter(({ role }) => role === 'oversight_decider' || role === 'auditor')
    .map(({ jurisdiction }) => jurisdiction);
}

export const readRegimeDraftRoutes = [
  defineRoute({
    ...reading,
    action: 'regime_draft.list',
    path: '/regime-drafts',
    summary: 'Drafts of rules of one’s jurisdictions',
    query: z.strictObject(regimeDraftListQuery),
    responses: { 200: regimeDraftPageSchema },
    subject: 'query',
    handler: async ({ query, actor, url, services }) =>
      pageById(
        { url, query, order: 'regime_drafts' },
        (range) => services.register.regimeDrafts.list({ jurisdictions: readsDraftsOf(actor), ...range }),
        rowOf,
      ),
  }),
  defineRoute({
    ...reading,
    path: '/regime-drafts/{draftId}',
    summary: 'Read a draft of rules, with everything that is wrong or doubtful in it',
    params: draftParams,
    responses: { 200: regimeDraftSchema },
    subject: draftSubject,
    handler: async ({ params, services }) => {
      const draft = await services.register.regimeDrafts.find(params.draftId);
      return draft ? ok(pictureOf(draft), draft.version) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/regime-drafts/{draftId}/text',
    summary: 'The text of a draft of rules as a YAML file, to be edited and sent back',
    params: draftParams,
    responses: { 200: null },
    subject: draftSubject,
    handler: async ({ params, services }) => {
      const draft = await services.register.regimeDrafts.find(params.draftId);
      if (!draft) return notFound();
      const content = Buffer.from(draft.text);
      return {
        status: 200,
        stream: Readable.from([content]),
        headers: {
          'Content-Type': 'application/yaml',
          'Content-Length': String(content.length),
          'Content-Disposition': 'attachment; filename="rules.yaml"',
          ETag: `"${draft.version}"`,
        },
      };
    },
  }),
  defineRoute({
    ...reading,
    path: '/regime-drafts/{draftId}/faults',
    summary: 'Check a draft of rules: every fault with its place and its remedy, and what should be looked at again',
    params: draftParams,
    responses: { 200: checkedDraftSchema },
    subject: draftSubject,
    handler: async ({ params, services }) => {
      const draft = await services.register.regimeDrafts.find(params.draftId);
      return draft ? ok(checked(draft), draft.version) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/regime-drafts/{draftId}/comparison',
    summary: 'In what a draft of rules differs from the version that it began from, in plain words',
    description:
      'Or from the version named by `from`. The draft may still have faults, but must be a document of rules.',
    params: draftParams,
    query: z.strictObject({ from: hashSchema.optional() }),
    responses: { 200: z.strictObject({ from: regimeVersionSchema, changes: z.array(regimeChangeSchema) }) },
    subject: draftSubject,
    handler: async ({ params, query, services: { register } }) => {
      const draft = await register.regimeDrafts.find(params.draftId);
      const hash = query.from ?? draft?.origin;
      const from = hash === undefined ? null : await register.regimes.find(hash);
      const before = from && (await register.regimes.byHash(from.hash));
      if (!draft || !before) return notFound();
      const { regime, faults } = readRegimeYaml(draft.text);
      if (!regime) return fault('validation-failed', { errors: faults.map((each) => faultIn('draft', each)) });
      return ok({ from, changes: [...compareRegimes(before, regime)] });
    },
  }),
];
