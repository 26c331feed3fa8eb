import { Readable } from 'node:stream';
import { z } from 'zod';
import { documentRowSchema } from '../../../contracts/api/cases';
import { documentIdSchema } from '../../../contracts/api/submission';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

const reading = {
  method: 'get',
  tag: 'Documents',
  action: 'document.read',
  params: z.strictObject({ documentId: documentIdSchema }),
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** A file name for a header (RFC 6266, RFC 8187): plain ASCII, and the name as it is. */
const disposition = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** Documents as their classification and the case allow. */
export const readDocumentRoutes = [
  defineRoute({
    ...reading,
    path: '/documents/{documentId}',
    summary: 'Read where a document is filed',
    responses: { 200: z.strictObject({ items: z.array(documentRowSchema) }) },
    handler: async ({ viewer, params, services }) => {
      const filings = await services.register.queries.documentFilings(viewer, params.documentId);
      return filings.length > 0 ? ok({ items: filings }) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/documents/{documentId}/content',
    summary: 'Download a document',
    responses: { 200: null },
    handler: async ({ viewer, params, services }) => {
      const [filing] = await services.register.queries.documentFilings(viewer, params.documentId);
      const found = filing && (await services.register.documents.content(params.documentId));
      if (!filing || !found) return notFound();
      return {
        status: 200,
        stream: Readable.from([found.content]),
        headers: {
          'Content-Type': found.mediaType,
          'Content-Length': String(found.size),
          'Content-Disposition': disposition(filing.name),
          ETag: `"${params.documentId}"`,
          // Whatever the file holds, it runs nothing in the reader's browser under this origin.
          'Content-Security-Policy': "default-src 'none'; sandbox",
        },
      };
    },
  }),
];
