import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import {
  importProfileRowSchema,
  profileBody,
  suggestionQuery,
  suggestionSchema,
} from '../../../contracts/api/import-profiles';
import type { Regime } from '../../../domain/regime/types';
import { checkProfile, parseProfileYaml } from '../../../register/imports/profile-document';
import type { ListedProfile } from '../../../register/imports/profiles';
import { suggestProfile } from '../../../register/imports/suggest';
import { created, fault, notFound, ok } from '../../answer';
import { requestBytes } from '../../request-bytes';
import { defineRoute } from '../../route';
import { wrong } from './shared';

const common = { tag: 'Imports', action: 'import.run', ifMatch: 'none' } as const;

const toWire = ({ profile, addedBy }: ListedProfile) => ({ id: profile.id, label: profile.label, addedBy, profile });

const listRoute = defineRoute({
  ...common,
  method: 'get',
  path: '/import-profiles',
  summary: 'Which kinds of file can be imported?',
  responses: { 200: z.strictObject({ items: z.array(importProfileRowSchema) }) },
  idempotency: 'none',
  rateClass: 'read',
  handler: async ({ services }) => ok({ items: (await services.importProfiles.list()).map(toWire) }),
});

const readRoute = defineRoute({
  ...common,
  method: 'get',
  path: '/import-profiles/{profileId}',
  summary: 'Read a mapping profile',
  params: z.strictObject({ profileId: idSchema }),
  responses: { 200: importProfileRowSchema },
  idempotency: 'none',
  rateClass: 'read',
  handler: async ({ params, services }) => {
    const found = (await services.importProfiles.list()).find(({ profile }) => profile.id === params.profileId);
    return found ? ok(toWire(found)) : notFound();
  },
});

const addRoute = defineRoute({
  ...common,
  method: 'post',
  path: '/import-profiles',
  summary: 'Add a mapping profile',
  description:
    'As JSON or as YAML. Every fault is listed. A profile is never changed, since rows are recognised by it: another one gets another id.',
  body: profileBody,
  bodyKind: 'json-or-yaml',
  responses: { 200: importProfileRowSchema, 201: importProfileRowSchema },
  idempotency: 'kept',
  rateClass: 'write',
  handler: async ({ body, actor, now, services }) => {
    const read = typeof body === 'string' ? parseProfileYaml(body) : checkProfile(body);
    if (!read.ok) {
      const errors = read.fault.map(({ pointer, message }) => ({
        ...{ in: 'body' as const, pointer, rule: 'profile', message, remedy: 'See the reference of import profiles.' },
      }));
      return fault('validation-failed', { errors });
    }
    const profile = read.value;
    const added = await services.importProfiles.add(profile, actor, now);
    if (added === 'taken') return fault('already-exists', { facts: { id: profile.id }, remedy: 'Choose another id.' });
    const row = toWire({ profile, addedBy: actor.id });
    return added === 'added' ? created(`/api/v1/import-profiles/${profile.id}`, row) : ok(row);
  },
});

const MAX_SAMPLE_BYTES = 64 * 1024 * 1024;

const suggestRoute = defineRoute({
  ...common,
  method: 'post',
  path: '/import-profiles/suggestions',
  summary: 'Suggest a mapping profile for an unknown file',
  description:
    'Reads the beginning of a CSV file and says, for each column, what it seems to mean, how sure that is and why, and what it could not tell. Nothing is kept.',
  query: suggestionQuery,
  bodyKind: 'stream',
  consumes: ['text/csv'],
  responses: { 200: suggestionSchema },
  idempotency: 'kept',
  rateClass: 'import',
  handler: async ({ query, request, now, services }) => {
    if (!request.is('text/csv')) return fault('unsupported-media-type', { facts: { accepted: ['text/csv'] } });
    let regime: Regime | null = null;
    if (query.regime !== undefined) {
      const version = await services.register.regimes.activeAt(query.regime, now.slice(0, 10));
      if (!version) return wrong('query', '/regime', 'regime-unknown', 'is no regime in force', 'Name one that is.');
      ({ regime } = version);
    }
    const bytes = await requestBytes(request, MAX_SAMPLE_BYTES);
    if (!bytes.ok) return fault('too-large', { facts: { limit: MAX_SAMPLE_BYTES } });
    const suggestion = suggestProfile(bytes.value, { fileName: query.fileName, regime });
    if (suggestion) return ok(suggestion);
    return wrong('body', '', 'empty-file', 'has no rows under a heading', 'Send a file with a heading and rows.');
  },
});

/** Mapping profiles: read, added, and suggested for an unknown file. */
export const profileRoutes = [listRoute, readRoute, addRoute, suggestRoute];
