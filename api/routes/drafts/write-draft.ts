import { draftPatchSchema, draftSchema, writtenDraftSchema } from '../../../contracts/api/draft';
import { findDraft, writeDraft } from '../../../register/drafts';
import { draftContentSchema } from '../../../contracts/api/draft';
import { fault, notFound, ok, type Answer } from '../../answer';
import { mergePatch } from '../../merge-patch';
import { defineRoute, type RouteContext } from '../../route';
import { check } from '../../validation';
import { draftFault, draftParams, draftSubject, pictureOf } from './shared';

/** A draft grows by many small patches; this is where it ends. */
const MAX_CONTENT_CHARACTERS = 1_000_000;

type Context = RouteContext<{ draftId: string }, unknown, unknown>;

export const replaceDraftRoute = defineRoute({
  method: 'put',
  path: '/drafts/{draftId}',
  summary: 'Write a draft anew',
  tag: 'Drafts',
  action: 'draft.write',
  params: draftParams,
  body: writtenDraftSchema,
  responses: { 200: draftSchema },
  idempotency: 'none',
  ifMatch: 'required',
  rateClass: 'write',
  subject: draftSubject,
  handler: async (context) => write(context, context.body.content),
});

export const patchDraftRoute = defineRoute({
  method: 'patch',
  path: '/drafts/{draftId}',
  summary: 'Change parts of a draft (autosave)',
  description: 'JSON merge patch, RFC 7396. A stale version is 412 and says who changed the draft, and when.',
  tag: 'Drafts',
  action: 'draft.write',
  params: draftParams,
  body: draftPatchSchema,
  bodyKind: 'merge-patch',
  responses: { 200: draftSchema },
  idempotency: 'none',
  ifMatch: 'required',
  rateClass: 'write',
  subject: draftSubject,
  handler: async (context) => {
    const draft = await findDraft(context.db, context.params.draftId);
    if (!draft) return notFound();
    const merged = check(draftContentSchema, mergePatch(draft.content, context.body.content), 'body');
    if (!merged.ok) return fault('validation-failed', { errors: merged.fault });
    return write(context, merged.value, draft.version);
  },
});

/** `readVersion`: what a patch was merged into, which must still be there when it is written. */
async function write(context: Context, content: Record<string, unknown>, readVersion?: number): Promise<Answer> {
  const { params, db, actor, now, ifMatch, services } = context;
  if (JSON.stringify(content).length > MAX_CONTENT_CHARACTERS) {
    return fault('too-large', { facts: { limit: MAX_CONTENT_CHARACTERS } });
  }
  const present = readVersion ?? (await findDraft(db, params.draftId))?.version ?? 0;
  const version = typeof ifMatch === 'number' ? ifMatch : present;
  const written = await writeDraft(db, { id: params.draftId, version, content, by: actor.id, at: now });
  if (!written.ok) return draftFault(written.fault);
  return ok(await pictureOf(services, written.value, now), written.value.version);
}
