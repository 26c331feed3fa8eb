import { z } from 'zod';
import { slicesSchema } from '../../../contracts/api/clusters';
import { findScope } from '../../../domain/regime/scope';
import { findDraft, type Draft } from '../../../register/drafts';
import type { Viewer } from '../../../register/queries/types';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import type { Services } from '../../services';
import { slicesToWire } from '../clusters/represent';
import { asSlice } from '../clusters/told';
import { describedBy } from './read-similar';
import { draftParams, draftSubject, regimeOf } from './shared';

type SlicesOnWire = z.infer<typeof slicesSchema>;

/** What a draft would come to with projects that are filed, as far as its reader sees them; null where it is no slice. */
export async function slicesOf(
  services: Services,
  viewer: Viewer,
  draft: Draft,
  now: string,
): Promise<SlicesOnWire | null> {
  const found = await regimeOf(services, draft, now);
  if (!found) return null;
  const { register, directory } = services;
  const { hash, regime } = found;
  const facts = (await directory.filingAgency(draft.agencyId))?.facts ?? {};
  const { subject, text } = describedBy(draft);
  const finding = findScope(subject, regime, facts);
  const filed = asSlice(
    { id: draft.projectId ?? draft.id, agencyId: draft.agencyId, text, subject, finding },
    regime,
    now,
  );
  return slicesToWire(await register.queries.slicesWith(viewer, hash, filed));
}

/** What a draft would complete, before it is filed. */
export const readSlicesRoute = defineRoute({
  method: 'get',
  path: '/drafts/{draftId}/slices',
  summary: 'What the project that is being written would come to together with others, and why these count with it',
  description:
    'By what the draft says already; a field that is not finished does not count. Only projects that the reader sees.',
  tag: 'Drafts',
  action: 'draft.read',
  params: draftParams,
  responses: { 200: z.strictObject({ slices: slicesSchema.nullable() }) },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: draftSubject,
  handler: async ({ params, db, now, viewer, services }) => {
    const draft = await findDraft(db, params.draftId);
    return draft ? ok({ slices: await slicesOf(services, viewer, draft, now) }) : notFound();
  },
});
