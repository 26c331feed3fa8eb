import { Readable } from 'node:stream';
import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { letterDetailSchema, letterParams, letterRowSchema } from '../../../contracts/api/letters';
import { renderHtml } from '../../../letters/html';
import { notFound, ok, type Reply } from '../../answer';
import { defineRoute } from '../../route';

const reading = {
  method: 'get',
  tag: 'Letters',
  action: 'letter.read',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** A letter to look at: whatever it quotes, it runs nothing in the reader's browser under this origin. */
const shown = (content: Buffer, type: string, name: string, etag: string): Reply => ({
  status: 200,
  stream: Readable.from([content]),
  headers: {
    'Content-Type': type,
    'Content-Length': String(content.length),
    'Content-Disposition': `inline; filename="${name}"`,
    ETag: `"${etag}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  },
});

const fileName = (reference: string, ending: string): string => `${reference.replaceAll(/[^\w-]/g, '-')}.${ending}`;

/** Letters as data, as PDF and as a plain page. */
export const readLetterRoutes = [
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/letters',
    summary: 'List the letters of a case; the public those that are published',
    params: projectParams,
    responses: { 200: z.strictObject({ items: z.array(letterRowSchema) }) },
    handler: async ({ viewer, params, services }) => {
      const { queries } = services.register;
      const items = await queries.letters(viewer, params.projectId);
      if (items.length > 0 || (viewer && (await queries.access(viewer, params.projectId)) === 'full')) {
        return ok({ items });
      }
      return notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/letters/{letterId}.pdf',
    summary: 'Read a letter as PDF/UA',
    description: 'The document as it was issued; `documentId` of the letter is its SHA-256.',
    params: letterParams,
    responses: { 200: null },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.letter(viewer, params.letterId);
      const stored = found && (await services.register.documents.content(found.row.documentId));
      if (!found || !stored) return notFound();
      return shown(stored.content, stored.mediaType, fileName(found.row.reference, 'pdf'), stored.id);
    },
  }),
  defineRoute({
    ...reading,
    path: '/letters/{letterId}.html',
    summary: 'Read a letter as a plain page',
    params: letterParams,
    responses: { 200: null },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.letter(viewer, params.letterId);
      if (!found) return notFound();
      const page = Buffer.from(renderHtml(found.letter), 'utf8');
      const { reference, documentId } = found.row;
      return shown(page, 'text/html; charset=utf-8', fileName(reference, 'html'), `${documentId}-html`);
    },
  }),
  defineRoute({
    ...reading,
    path: '/letters/{letterId}',
    summary: 'Read a letter as data',
    params: letterParams,
    responses: { 200: letterDetailSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.letter(viewer, params.letterId);
      return found ? ok({ ...found.row, letter: found.letter }) : notFound();
    },
  }),
];
