import { deleteDraft, findDraft } from '../../../register/drafts';
import { noContent, notFound } from '../../answer';
import { defineRoute } from '../../route';
import { draftFault, draftParams, draftSubject } from './shared';

export const deleteDraftRoute = defineRoute({
  method: 'delete',
  path: '/drafts/{draftId}',
  summary: 'Throw a draft away',
  tag: 'Drafts',
  action: 'draft.write',
  params: draftParams,
  responses: { 204: null },
  idempotency: 'none',
  ifMatch: 'required',
  rateClass: 'write',
  subject: draftSubject,
  handler: async ({ params, db, ifMatch }) => {
    const draft = await findDraft(db, params.draftId);
    if (!draft) return notFound();
    const deleted = await deleteDraft(db, draft.id, typeof ifMatch === 'number' ? ifMatch : draft.version);
    return deleted.ok ? noContent() : draftFault(deleted.fault);
  },
});
