import { draftSchema } from '../../../contracts/api/draft';
import { findDraft } from '../../../register/drafts';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { draftParams, draftSubject, pictureOf } from './shared';

export const readDraftRoute = defineRoute({
  method: 'get',
  path: '/drafts/{draftId}',
  summary: 'Read a draft, with what is missing',
  tag: 'Drafts',
  action: 'draft.read',
  params: draftParams,
  responses: { 200: draftSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: draftSubject,
  handler: async ({ params, db, now, services }) => {
    const draft = await findDraft(db, params.draftId);
    return draft ? ok(await pictureOf(services, draft, now), draft.version) : notFound();
  },
});
