import { chooseMailBody, mailChoiceSchema } from '../../../contracts/api/mail';
import { chooseMail, mailChoiceOf } from '../../../register/mail';
import { ok } from '../../answer';
import { defineRoute } from '../../route';

const own = {
  path: '/me/mail',
  tag: 'What waits for me',
  action: 'task.read',
  responses: { 200: mailChoiceSchema },
  idempotency: 'none',
  ifMatch: 'none',
} as const;

/** How often one is told by mail. */
export const mailRoutes = [
  defineRoute({
    ...own,
    method: 'get',
    summary: 'How often am I told by mail?',
    rateClass: 'read',
    handler: async ({ actor, db }) => ok(await mailChoiceOf(db, actor.id)),
  }),
  defineRoute({
    ...own,
    method: 'put',
    summary: 'Choose how often one is told by mail: at once, once a day, or not at all',
    body: chooseMailBody,
    rateClass: 'write',
    handler: async ({ actor, body, now, db }) => ok(await chooseMail(db, actor.id, { ...body, at: now })),
  }),
];
