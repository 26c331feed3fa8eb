import { createHash } from 'node:crypto';
import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { hint, idSchema, text } from '../../../contracts/api/common';
import { actAnswerSchema } from '../../../contracts/api/waiting';
import { streamName } from '../../../contracts/names';
import type { FileDocument } from '../../../domain/project/commands';
import { MAX_DOCUMENT_BYTES } from '../../../register/documents';
import { fault, notFound } from '../../answer';
import { perform } from '../../perform';
import { requestBytes } from '../../request-bytes';
import { defineRoute } from '../../route';
import { ACCEPTED_DOCUMENTS, notTaken } from './taking';

const query = z
  .strictObject({
    name: text(200).describe('File name, for the download.'),
    type: idSchema.describe('What it is in the case, by the regime’s document types.'),
    classification: z.enum(['public', 'embargo', 'restricted']).default('restricted'),
    legalRef: text(300).optional().describe('The provision that restricts it.'),
  })
  .refine(({ classification, legalRef }) => classification !== 'restricted' || legalRef !== undefined, {
    path: ['legalRef'],
    error: 'is missing',
    ...hint(
      'legal-reference-missing',
      'Name the provision that restricts the document, or choose another classification.',
    ),
  });

/** Uploads a document into a case: the content is kept once under its SHA-256, the case records the hash. */
export const fileDocumentRoute = defineRoute({
  method: 'post',
  path: '/projects/{projectId}/documents',
  summary: 'File a document in a case',
  description: 'The body is the file itself; its type is checked by its content. At most 25 MB.',
  tag: 'Documents',
  action: 'document.file',
  params: projectParams,
  query,
  bodyKind: 'stream',
  consumes: ACCEPTED_DOCUMENTS,
  responses: { 201: actAnswerSchema.extend({ documentId: z.string() }) },
  idempotency: 'register',
  ifMatch: 'none',
  rateClass: 'write',
  subject: 'domain',
  handler: async (context) => {
    const { params, query: filing, actor, now, request, services, command } = context;
    const project = await services.register.queries.projectDetail(actor, params.projectId);
    if (project?.access !== 'full') return notFound();
    const bytes = await requestBytes(request, MAX_DOCUMENT_BYTES);
    if (!bytes.ok) return fault('too-large', { facts: { limit: MAX_DOCUMENT_BYTES } });
    const stored = await services.register.documents.store({
      content: bytes.value,
      declaredType: request.get('content-type') ?? '',
      name: filing.name,
      agencyId: project.row.agency.id,
      uploadedBy: actor.id,
      at: now,
    });
    if (!stored.ok) return notTaken(stored.fault);
    const { id: documentId } = stored.value;
    const file: FileDocument = {
      type: 'FileDocument',
      document: { documentId, type: filing.type, name: filing.name },
      classification: filing.classification,
      ...(filing.legalRef !== undefined && { legalRef: filing.legalRef }),
    };
    // The body is not part of the request's hash here, so its own hash is: the same key with another file is refused.
    const requestHash = createHash('sha256').update(command.requestHash).update(documentId).digest('hex');
    return perform(context, {
      stream: streamName('project', params.projectId),
      command: file,
      requestHash,
      places: {
        '/document/name': { in: 'query', pointer: '/name' },
        '/legalRef': { in: 'query', pointer: '/legalRef' },
      },
      location: `/api/v1/documents/${documentId}`,
      made: { documentId },
    });
  },
});
