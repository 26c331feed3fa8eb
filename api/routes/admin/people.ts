import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import {
  newPersonSchema,
  personListQuery,
  personPageSchema,
  personPatchSchema,
  personSchema,
} from '../../../contracts/api/directory';
import type { Actor, Role } from '../../../domain/kernel';
import { addPerson, changePerson, findPerson, listPeople, type Person } from '../../../register/directory/people';
import { created, notFound, ok, stale } from '../../answer';
import { newId } from '../../new-id';
import { defineRoute } from '../../route';
import { pageById, taken } from './shared';

const params = z.strictObject({ personId: idSchema });
const reading = {
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  action: 'directory.read',
  tag: 'Directory',
} as const;

/** Who judges whether somebody is independent. */
const JUDGES_TIES: readonly Role[] = ['council_secretary', 'council_chair', 'auditor'];

/**
 * How to reach somebody and how they sign in concerns administrators and themselves only; who employs them, also those
 * who judge whether they are independent.
 */
function shownTo(viewer: Actor, { email, issuer, subject, employers, ...rest }: Person): object {
  const holds = (roles: readonly Role[]) => viewer.appointments.some(({ role }) => roles.includes(role));
  if (viewer.id === rest.id || holds(['administrator'])) return { ...rest, employers, email, issuer, subject };
  return holds(JUDGES_TIES) ? { ...rest, employers } : rest;
}

export const listPeopleRoute = defineRoute({
  ...reading,
  method: 'get',
  path: '/people',
  summary: 'People of the directory',
  query: personListQuery,
  responses: { 200: personPageSchema },
  handler: async ({ query, db, url, actor }) => {
    const { handle } = query;
    return pageById(
      { url, query, order: 'people' },
      (range) => listPeople(db, { handle, ...range }),
      (person) => shownTo(actor, person),
    );
  },
});

export const readPersonRoute = defineRoute({
  ...reading,
  method: 'get',
  path: '/people/{personId}',
  summary: 'One person',
  params,
  responses: { 200: personSchema },
  handler: async ({ params: { personId }, db, actor }) => {
    const person = await findPerson(db, personId);
    return person ? ok(shownTo(actor, person), person.version) : notFound();
  },
});

export const createPersonRoute = defineRoute({
  method: 'post',
  path: '/people',
  summary: 'Enter a person',
  description: 'With the development issuer the person can sign in at once: the handle is the `client_id`.',
  tag: 'Directory',
  action: 'directory.write',
  body: newPersonSchema,
  responses: { 201: personSchema },
  idempotency: 'answer',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async ({ body: { id, ...text }, actor, now, db, command, services }) => {
    const personId = id ?? newId('person', command.id);
    const person = await addPerson(db, personId, text, now);
    if (typeof person === 'string') return taken(`/${person}`, `the ${person}`);
    await services.register.audit.add({ at: now, actor, action: 'person.create', subject: `person/${personId}` }, db);
    return created(`/api/v1/people/${personId}`, person, person.version);
  },
});

export const changePersonRoute = defineRoute({
  method: 'patch',
  path: '/people/{personId}',
  summary: 'Change a person, or end their access',
  tag: 'Directory',
  action: 'directory.write',
  params,
  body: personPatchSchema,
  bodyKind: 'merge-patch',
  responses: { 200: personSchema },
  idempotency: 'none',
  ifMatch: 'required',
  rateClass: 'write',
  handler: async ({ params: { personId }, body, ifMatch, actor, now, services }) => {
    const { db, register, directory } = services;
    const before = await findPerson(db, personId);
    if (!before) return notFound();
    if (ifMatch !== '*' && ifMatch !== before.version) return stale(before.version, { changedAt: before.updatedAt });
    const changed = await db.$transaction(async (tx) => {
      const after = await changePerson(tx, before, body, now);
      if (typeof after === 'string') return after;
      const facts = { fields: Object.keys(body) };
      await register.audit.add({ at: now, actor, action: 'person.change', subject: `person/${personId}`, facts }, tx);
      return after;
    });
    if (changed === 'subject') return taken('/subject', 'the subject of this issuer');
    if (changed === 'stale') return stale((await findPerson(db, personId))?.version ?? before.version);
    directory.forget();
    return ok(changed, changed.version);
  },
});
