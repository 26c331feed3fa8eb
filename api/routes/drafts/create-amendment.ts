import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import { draftSchema } from '../../../contracts/api/draft';
import { submissionToWire } from '../../../contracts/api/submission';
import { createDraft } from '../../../register/drafts';
import { created, notFound } from '../../answer';
import { newId } from '../../new-id';
import { defineRoute } from '../../route';
import { pictureOf } from './shared';

export const createAmendmentRoute = defineRoute({
  method: 'post',
  path: '/projects/{projectId}/drafts',
  summary: 'Begin a draft that amends a project',
  description: 'The draft holds the latest submission, to be changed. What was submitted stays.',
  tag: 'Drafts',
  action: 'draft.create',
  params: z.strictObject({ projectId: idSchema }),
  responses: { 201: draftSchema },
  idempotency: 'kept',
  ifMatch: 'none',
  rateClass: 'write',
  subject: {
    load: async ({ params, db }) =>
      db.project.findUnique({ where: { id: params.projectId }, select: { agencyId: true } }),
  },
  handler: async ({ params, actor, now, db, command, services }) => {
    const detail = await services.register.queries.projectDetail(actor, params.projectId);
    if (!detail?.submission) return notFound();
    const draft = await createDraft(db, {
      id: newId('draft', command.id),
      agencyId: detail.row.agency.id,
      projectId: params.projectId,
      regimeId: detail.row.regime.id,
      content: submissionToWire(detail.submission.content),
      by: actor.id,
      at: now,
    });
    return created(`/api/v1/drafts/${draft.id}`, await pictureOf(services, draft, now), draft.version);
  },
});
