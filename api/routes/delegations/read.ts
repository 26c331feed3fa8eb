import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import { delegationListQuery, delegationPageSchema, delegationSchema } from '../../../contracts/api/delegations';
import type { Actor } from '../../../domain/kernel';
import { findDelegation, listDelegations, type Delegation } from '../../../register/directory/delegations';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { pageById } from '../admin/shared';
import { shownAt } from './shown';

const reading = {
  method: 'get',
  tag: 'People',
  action: 'delegation.read',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
} as const;

const seesAll = ({ appointments }: Actor): boolean =>
  appointments.some(({ role }) => role === 'administrator' || role === 'auditor');

/** Whether somebody is a party to it, or may look after all. */
export const seesDelegation = (viewer: Actor, { delegatorId, delegateId }: Delegation): boolean =>
  viewer.id === delegatorId || viewer.id === delegateId || seesAll(viewer);

export const listDelegationsRoute = defineRoute({
  ...reading,
  path: '/delegations',
  summary: 'What I have delegated, and what was delegated to me',
  query: delegationListQuery,
  responses: { 200: delegationPageSchema },
  handler: async ({ query, url, actor, now, db }) => {
    const { personId = actor.id, direction } = query;
    if (personId !== actor.id && !seesAll(actor)) return notFound();
    return pageById(
      { url, query, order: 'delegations' },
      (range) => listDelegations(db, { personId, ...(direction && { direction }), ...range }),
      shownAt(now),
    );
  },
});

export const readDelegationRoute = defineRoute({
  ...reading,
  path: '/delegations/{delegationId}',
  summary: 'One delegation',
  params: z.strictObject({ delegationId: idSchema }),
  responses: { 200: delegationSchema },
  handler: async ({ params: { delegationId }, actor, now, db }) => {
    const delegation = await findDelegation(db, delegationId);
    return delegation && seesDelegation(actor, delegation) ? ok(shownAt(now)(delegation)) : notFound();
  },
});
