import type { DocumentRef } from '../../domain/submission';
import type { ProjectionContext, RowChange } from './projection';

/** Who may read a document, and by which provision it is kept back. */
export interface Classified {
  readonly classification: 'public' | 'embargo' | 'restricted';
  readonly legalRef?: string;
}

/** What nobody has classified is restricted to those who see the case. */
const UNCLASSIFIED: Classified = { classification: 'restricted' };

/** One row for each document that an event files in the case; the same one named twice is one. */
export const filingRows = (
  documents: readonly DocumentRef[],
  { stream, meta, identity }: ProjectionContext<unknown>,
  { classification, legalRef }: Classified = UNCLASSIFIED,
): readonly RowChange[] =>
  documents.map(({ documentId, name, type }) => ({
    op: 'put',
    table: 'document_filing',
    row: {
      stream,
      seq: meta.seq,
      document_id: documentId,
      project_id: identity.projectId,
      name,
      type,
      classification,
      legal_ref: legalRef ?? null,
      filed_by: meta.actor,
      at: meta.at,
    },
  }));
