import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import {
  bodyFactsSchema,
  bodyListQuery,
  bodyPageSchema,
  bodyPatchSchema,
  bodySchema,
  newBodySchema,
} from '../../../contracts/api/directory';
import { addBody, changeBody, findBody, listBodies } from '../../../register/directory/bodies';
import { created, fault, notFound, ok, stale } from '../../answer';
import { mergePatch } from '../../merge-patch';
import { newId } from '../../new-id';
import { defineRoute } from '../../route';
import { check } from '../../validation';
import { pageById, taken } from './shared';

const params = z.strictObject({ bodyId: idSchema });
const reading = {
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  action: 'directory.read',
  tag: 'Directory',
} as const;

export const listBodiesRoute = defineRoute({
  ...reading,
  method: 'get',
  path: '/bodies',
  summary: 'Agencies, councils and other bodies',
  query: bodyListQuery,
  responses: { 200: bodyPageSchema },
  handler: async ({ query, db, url }) => {
    const { kind: kinds, jurisdiction } = query;
    return pageById(
      { url, query, order: 'bodies' },
      (range) => listBodies(db, { kinds, jurisdiction, ...range }),
      (body) => body,
    );
  },
});

export const readBodyRoute = defineRoute({
  ...reading,
  method: 'get',
  path: '/bodies/{bodyId}',
  summary: 'One body',
  params,
  responses: { 200: bodySchema },
  handler: async ({ params: { bodyId }, db }) => {
    const body = await findBody(db, bodyId);
    return body ? ok(body, body.version) : notFound();
  },
});

export const createBodyRoute = defineRoute({
  method: 'post',
  path: '/bodies',
  summary: 'Enter a body',
  tag: 'Directory',
  action: 'directory.write',
  body: newBodySchema,
  responses: { 201: bodySchema },
  idempotency: 'answer',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async ({ body: { id, ...text }, actor, now, db, command, services }) => {
    const bodyId = id ?? newId('body', command.id);
    const body = await addBody(db, bodyId, text, now);
    if (body === 'id') return taken('/id', 'the id');
    if (body === 'key') return taken('/key', 'the key in this jurisdiction');
    const { kind, jurisdiction, key } = body;
    await services.register.audit.add(
      { at: now, actor, action: 'body.create', subject: `body/${bodyId}`, facts: { kind, jurisdiction, key } },
      db,
    );
    return created(`/api/v1/bodies/${bodyId}`, body, body.version);
  },
});

export const changeBodyRoute = defineRoute({
  method: 'patch',
  path: '/bodies/{bodyId}',
  summary: 'Change or close a body',
  tag: 'Directory',
  action: 'directory.write',
  params,
  body: bodyPatchSchema,
  bodyKind: 'merge-patch',
  responses: { 200: bodySchema },
  idempotency: 'none',
  ifMatch: 'required',
  rateClass: 'write',
  handler: async ({ params: { bodyId }, body: { facts, ...rest }, ifMatch, actor, now, services }) => {
    const { db, register, directory } = services;
    const before = await findBody(db, bodyId);
    if (!before) return notFound();
    if (ifMatch !== '*' && ifMatch !== before.version) return stale(before.version, { changedAt: before.updatedAt });
    const merged = check(bodyFactsSchema, mergePatch(before.facts, facts ?? {}), 'body');
    if (!merged.ok) return fault('validation-failed', { errors: merged.fault });
    const changed = await db.$transaction(async (tx) => {
      const after = await changeBody(tx, before, { ...rest, facts: merged.value }, now);
      if (typeof after === 'string') return after;
      const entry = { at: now, actor, action: 'body.change', subject: `body/${bodyId}` };
      await register.audit.add({ ...entry, facts: { fields: Object.keys({ ...rest, ...(facts && { facts }) }) } }, tx);
      return after;
    });
    if (changed === 'key') return taken('/key', 'the key in this jurisdiction');
    if (changed === 'stale') return stale((await findBody(db, bodyId))?.version ?? before.version);
    directory.forget();
    return ok(changed, changed.version);
  },
});
