import { draftSchema, newDraftSchema } from '../../../contracts/api/draft';
import { createDraft } from '../../../register/drafts';
import { created, invalidField } from '../../answer';
import { newId } from '../../new-id';
import { defineRoute } from '../../route';
import { pictureOf, regimeOf } from './shared';

export const createDraftRoute = defineRoute({
  method: 'post',
  path: '/drafts',
  summary: 'Begin a draft',
  description: 'A draft is private to its agency. It may be incomplete; it is checked whole when it is submitted.',
  tag: 'Drafts',
  action: 'draft.create',
  body: newDraftSchema,
  responses: { 201: draftSchema },
  idempotency: 'kept',
  ifMatch: 'none',
  rateClass: 'write',
  subject: { load: async ({ body }) => ({ agencyId: body.agencyId }) },
  handler: async ({ body, actor, now, db, command, services }) => {
    const { agencyId, regimeId, content } = body;
    if (!(await regimeOf(services, { projectId: null, regimeId }, now))) {
      return invalidField('/regimeId', 'regime-in-force', 'has no version in force today', 'See GET /regimes.');
    }
    const id = newId('draft', command.id);
    const draft = await createDraft(db, { id, agencyId, projectId: null, regimeId, content, by: actor.id, at: now });
    return created(`/api/v1/drafts/${id}`, await pictureOf(services, draft, now), draft.version);
  },
});
