import { Readable } from 'node:stream';
import { z } from 'zod';
import { documentRowSchema } from '../../../contracts/api/cases';
import { documentIdSchema } from '../../../contracts/api/submission';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { sentAs } from './sending';

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
        headers: sentAs(found, filing.name),
      };
    },
  }),
];
