import { z } from 'zod';
import { notificationRowSchema } from '../../../contracts/api/cases';
import { pageOf, pageQuery } from '../../../contracts/api/common';
import { emptyBody } from '../../../contracts/api/review-acts';
import { taskSchema } from '../../../contracts/api/waiting';
import { fault, noContent, notFound, page } from '../../answer';
import { defineRoute } from '../../route';
import { withActs } from '../../task-acts';

const reading = { tag: 'What waits for me', action: 'task.read', ifMatch: 'none' } as const;

/** What waits for the person who asks, and what he was told. */
export const taskRoutes = [
  defineRoute({
    ...reading,
    method: 'get',
    path: '/tasks',
    summary: 'What waits for me, the earliest date first',
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(taskSchema) },
    idempotency: 'none',
    rateClass: 'read',
    handler: async ({ actor, query, url, services }) => {
      const found = await services.register.queries.tasksFor(actor, query);
      return found.ok ? page(url, found.value.items.map(withActs), found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    ...reading,
    method: 'get',
    path: '/notifications',
    summary: 'What I was told, newest first',
    query: z.strictObject({ ...pageQuery, unread: z.stringbool().default(false) }),
    responses: { 200: pageOf(notificationRowSchema) },
    idempotency: 'none',
    rateClass: 'read',
    handler: async ({ actor, query, url, services }) => {
      const found = await services.register.queries.notificationsFor(actor, query);
      return found.ok ? page(url, found.value.items, found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    ...reading,
    method: 'post',
    path: '/notifications/reading',
    summary: 'Mark everything that I was told so far as read',
    body: emptyBody,
    responses: { 204: null },
    idempotency: 'none',
    rateClass: 'write',
    handler: async ({ actor, now, services }) => {
      await services.register.queries.markAllRead(actor, now);
      return noContent();
    },
  }),
  defineRoute({
    ...reading,
    method: 'post',
    path: '/notifications/{notificationId}/read',
    summary: 'Mark a notification as read',
    // It names the stream, the event and the reader: `project/…:7:0:…`.
    params: z.strictObject({ notificationId: z.string().min(1).max(500) }),
    body: emptyBody,
    responses: { 204: null },
    idempotency: 'none',
    rateClass: 'write',
    handler: async ({ actor, params, now, services }) =>
      (await services.register.queries.markRead(actor, params.notificationId, now)) ? noContent() : notFound(),
  }),
];
