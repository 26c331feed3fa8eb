import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import {
  memberDetailSchema,
  memberListQuery,
  memberPageSchema,
  memberPatchSchema,
} from '../../../contracts/api/council-members';
import type { Instant } from '../../../domain/time';
import { findCouncil, historyOf, poolMember, poolOf } from '../../../register/directory/members';
import { changePerson, findPerson } from '../../../register/directory/people';
import { absencesOf, tiesOf } from '../../../register/directory/ties';
import { notFound, ok, stale } from '../../answer';
import { defineRoute } from '../../route';
import type { Services } from '../../services';
import { pageById } from '../admin/shared';
import { memberSubject } from './whose';

const params = z.strictObject({ bodyId: idSchema, personId: idSchema });

export const listPoolRoute = defineRoute({
  method: 'get',
  path: '/councils/{bodyId}/members',
  summary: 'The pool of a council: expertise, terms, absences, load, and what is missing',
  tag: 'Council',
  action: 'council.read',
  params: z.strictObject({ bodyId: idSchema }),
  query: memberListQuery,
  responses: { 200: memberPageSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: { load: async ({ params: { bodyId }, services }) => findCouncil(services.db, bodyId) },
  handler: async ({ params: { bodyId }, query, url, now, services }) => {
    const council = await findCouncil(services.db, bodyId);
    if (!council) return notFound();
    const pool = await poolOf(sourcesOf(services), council, now);
    const members = pool.map((member) => ({ ...member, id: member.personId }));
    return pageById(
      { url, query, order: 'pool' },
      ({ after = '', limit }) => Promise.resolve(members.filter(({ id }) => id > after).slice(0, limit)),
      ({ id: _id, version: _version, updatedAt: _updatedAt, active: _active, ties, ...member }) => ({
        ...member,
        ties: ties.length,
      }),
    );
  },
});

export const readMemberRoute = defineRoute({
  method: 'get',
  path: '/councils/{bodyId}/members/{personId}',
  summary: 'A member with ties, absences and the history of his offices in the pool',
  tag: 'Council',
  action: 'council.read_member',
  params,
  responses: { 200: memberDetailSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: { load: memberSubject },
  handler: async ({ params: { bodyId, personId }, now, services }) => {
    const member = await detailOf(services, bodyId, personId, now);
    return member ? ok(member, member.version) : notFound();
  },
});

export const changeMemberRoute = defineRoute({
  method: 'patch',
  path: '/councils/{bodyId}/members/{personId}',
  summary: 'Change a member’s expertise, or how many rounds he takes at a time',
  tag: 'Council',
  action: 'council.maintain',
  params,
  body: memberPatchSchema,
  bodyKind: 'merge-patch',
  responses: { 200: memberDetailSchema },
  idempotency: 'none',
  ifMatch: 'required',
  rateClass: 'write',
  subject: { load: memberSubject },
  handler: async ({ params: { bodyId, personId }, body, ifMatch, actor, now, services }) => {
    const { db, register } = services;
    const before = await findPerson(db, personId);
    if (!before) return notFound();
    if (ifMatch !== '*' && ifMatch !== before.version) return stale(before.version, { changedAt: before.updatedAt });
    const changed = await db.$transaction(async (tx) => {
      const after = await changePerson(tx, before, body, now);
      if (typeof after === 'string') return after;
      const facts = { fields: Object.keys(body) };
      await register.audit.add({ at: now, actor, action: 'member.change', subject: `person/${personId}`, facts }, tx);
      return after;
    });
    if (typeof changed === 'string') return stale((await findPerson(db, personId))?.version ?? before.version);
    const member = await detailOf(services, bodyId, personId, now);
    return member ? ok(member, member.version) : notFound();
  },
});

const sourcesOf = ({ db, register }: Services) => ({ db, regimes: register.regimes });

async function detailOf(services: Services, bodyId: string, personId: string, now: Instant) {
  const { db } = services;
  const council = await findCouncil(db, bodyId);
  const found = council && (await poolMember(sourcesOf(services), council, personId, now));
  if (!found) return null;
  const [ties, absences, history] = await Promise.all([
    tiesOf(db, personId),
    absencesOf(db, personId),
    historyOf(sourcesOf(services), council, personId, now),
  ]);
  const { active: _active, ...member } = found;
  return { ...member, ties, absences, history };
}
