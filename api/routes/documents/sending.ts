import type { StoredDocument } from '../../../register/documents';

/** A file name for a header (RFC 6266, RFC 8187): plain ASCII, and the name as it is. */
const disposition = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** The headers under which a document is handed out. */
export const sentAs = ({ id, mediaType, size }: StoredDocument, name: string): Readonly<Record<string, string>> => ({
  'Content-Type': mediaType,
  'Content-Length': String(size),
  'Content-Disposition': disposition(name),
  ETag: `"${id}"`,
  // Whatever the file holds, it runs nothing in the reader's browser under this origin.
  'Content-Security-Policy': "default-src 'none'; sandbox",
});
