import { Readable } from 'node:stream';
import { z } from 'zod';
import { idSchema, text } from '../../../contracts/api/common';
import { draftSchema } from '../../../contracts/api/draft';
import { documentIdSchema, documentRefSchema } from '../../../contracts/api/submission';
import { MAX_DOCUMENT_BYTES } from '../../../register/documents';
import { findDraft, writeDraft, type Draft } from '../../../register/drafts';
import { fault, notFound, ok, stale } from '../../answer';
import { invalid } from '../../problem';
import { requestBytes } from '../../request-bytes';
import { defineRoute } from '../../route';
import { ACCEPTED_DOCUMENTS, notTaken } from '../documents/taking';
import { sentAs } from '../documents/sending';
import { draftFault, draftParams, draftSubject, pictureOf } from './shared';

const params = draftParams.extend({ documentId: documentIdSchema });

const papersSchema = z.array(documentRefSchema).catch([]);

/** The documents that a draft names, as far as they are whole. */
const papersIn = ({ content }: Draft) => papersSchema.parse(content['documents'] ?? []);

/**
 * Keeps a document for a draft, before anything is filed: the agency's own until then, since no filing names it. The
 * address names the content, so that a repetition does nothing twice.
 */
export const putPaperRoute = defineRoute({
  method: 'put',
  path: '/drafts/{draftId}/documents/{documentId}',
  summary: 'Put a document into a draft',
  description:
    'The body is the file itself, whose SHA-256 the address names; its type is checked by its content. At most 25 MB. Nobody outside the agency reads it before the draft is filed.',
  tag: 'Drafts',
  action: 'draft.write',
  params,
  query: z.strictObject({
    name: text(200).describe('File name, for the download.'),
    type: idSchema.describe('What it is in the case, by the regime’s document types.'),
  }),
  bodyKind: 'stream',
  consumes: ACCEPTED_DOCUMENTS,
  responses: { 200: draftSchema },
  idempotency: 'none',
  ifMatch: 'required',
  rateClass: 'write',
  subject: draftSubject,
  handler: async ({ params: { draftId, documentId }, query, ifMatch, actor, now, request, db, services }) => {
    const draft = await findDraft(db, draftId);
    if (!draft) return notFound();
    if (draft.submittedAt !== null) return draftFault({ code: 'submitted' });
    const { version, updatedBy: changedBy, updatedAt: changedAt } = draft;
    if (ifMatch !== '*' && ifMatch !== version) return stale(version, { changedBy, changedAt });
    const bytes = await requestBytes(request, MAX_DOCUMENT_BYTES);
    if (!bytes.ok) return fault('too-large', { facts: { limit: MAX_DOCUMENT_BYTES } });
    const stored = await services.register.documents.store({
      ...{ content: bytes.value, declaredType: request.get('content-type') ?? '', name: query.name },
      ...{ agencyId: draft.agencyId, uploadedBy: actor.id, at: now },
    });
    if (!stored.ok) return notTaken(stored.fault);
    if (stored.value.id !== documentId) {
      const differs = { rule: 'document-differs', message: 'is not the document that the address names' };
      return { problem: invalid({ in: 'body', pointer: '', ...differs, remedy: 'Name the SHA-256 of the body.' }) };
    }
    const others = papersIn(draft).filter((paper) => paper.documentId !== documentId);
    const content = { ...draft.content, documents: [...others, { documentId, ...query }] };
    const written = await writeDraft(db, { id: draftId, version, content, by: actor.id, at: now });
    if (!written.ok) return draftFault(written.fault);
    return ok(await pictureOf(services, written.value, now), written.value.version);
  },
});

/** Hands out a document that was put into a draft by its agency. */
export const readPaperRoute = defineRoute({
  method: 'get',
  path: '/drafts/{draftId}/documents/{documentId}',
  summary: 'Download a document of a draft',
  tag: 'Drafts',
  action: 'draft.read',
  params,
  responses: { 200: null },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: draftSubject,
  handler: async ({ params: { draftId, documentId }, db, services }) => {
    const { documents } = services.register;
    const draft = await findDraft(db, draftId);
    const paper = draft && papersIn(draft).find((each) => each.documentId === documentId);
    // A draft may name any document; only what its own agency has brought in is handed out here.
    if (!paper || !(await documents.uploadedBy(documentId, draft.agencyId))) return notFound();
    const found = await documents.content(documentId);
    return found
      ? { status: 200, stream: Readable.from([found.content]), headers: sentAs(found, paper.name) }
      : notFound();
  },
});
