import { createHash } from 'node:crypto';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Instant } from '../domain/time';
import type { PrismaClient } from '../generated/prisma/client';
import { agreesWith, detectType } from './document-types';

/** The most that one document may have, in bytes. */
export const MAX_DOCUMENT_BYTES = 25 * 1024 * 1024;

/** Why a document is not taken. */
export type DocumentFault =
  | { readonly code: 'document-empty' }
  | { readonly code: 'document-too-large'; readonly most: number }
  /** The content is of none of the accepted types. */
  | { readonly code: 'document-type-not-accepted'; readonly declared: string }
  /** The content is not what it was said to be. */
  | { readonly code: 'document-type-differs'; readonly declared: string; readonly found: string };

export interface Upload {
  readonly content: Buffer;
  /** The media type that the sender states. */
  readonly declaredType: string;
  readonly name: string;
  /** Whose it is; null while that is not known. */
  readonly agencyId: string | null;
  readonly uploadedBy: string;
  readonly at: Instant;
}

export interface StoredDocument {
  /** SHA-256 of the content, in hex. */
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

/** Documents by the hash of their content; each is kept once, however often it is filed, and never changes. */
export interface DocumentStore {
  /** Keeps a document; the same content again is the same document. */
  store(upload: Upload): Promise<Result<StoredDocument, DocumentFault>>;
  find(id: string): Promise<StoredDocument | null>;
  /** The content; null if there is no such document. Who may see it is asked before (`queries.documentFilings`). */
  content(id: string): Promise<(StoredDocument & { readonly content: Buffer }) | null>;
  /** Whether the agency brought this document in itself. */
  uploadedBy(id: string, agencyId: string): Promise<boolean>;
}

export function createDocumentStore(prisma: PrismaClient): DocumentStore {
  return {
    store: async (upload) => {
      const checked = check(upload);
      if (!checked.ok) return checked;
      const { id, mediaType, size } = checked.value;
      const content = new Uint8Array(upload.content);
      const { at, agencyId, name, uploadedBy } = upload;
      await prisma.$transaction(async (tx) => {
        const known = await tx.document.findUnique({ where: { id }, select: { id: true } });
        if (!known)
          await tx.document.createMany({ data: [{ ...checked.value, content, storedAt: at }], skipDuplicates: true });
        if (agencyId === null) return;
        await tx.documentUpload.createMany({
          data: [{ documentId: id, agencyId, name, uploadedBy, uploadedAt: at }],
          skipDuplicates: true,
        });
      });
      return ok({ id, size, mediaType });
    },
    find: (id) => prisma.document.findUnique({ where: { id }, select: { id: true, size: true, mediaType: true } }),
    content: async (id) => {
      const row = await prisma.document.findUnique({ where: { id } });
      return row && { id, size: row.size, mediaType: row.mediaType, content: Buffer.from(row.content) };
    },
    uploadedBy: async (documentId, agencyId) =>
      (await prisma.documentUpload.findUnique({ where: { documentId_agencyId: { documentId, agencyId } } })) !== null,
  };
}

function check({ content, declaredType }: Upload): Result<StoredDocument, DocumentFault> {
  if (content.length === 0) return fail({ code: 'document-empty' });
  if (content.length > MAX_DOCUMENT_BYTES) return fail({ code: 'document-too-large', most: MAX_DOCUMENT_BYTES });
  const declared = (declaredType.split(';')[0] ?? '').trim().toLowerCase();
  const found = detectType(content);
  if (!found) return fail({ code: 'document-type-not-accepted', declared });
  if (!agreesWith(declared, found)) return fail({ code: 'document-type-differs', declared, found });
  const id = createHash('sha256').update(content).digest('hex');
  return ok({ id, size: content.length, mediaType: found === 'text/plain' ? declared : found });
}
