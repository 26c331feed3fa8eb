import { zipEntries } from './zip';

const PDF = 'application/pdf';
const PNG = 'image/png';
const JPEG = 'image/jpeg';
const PLAIN = 'text/plain';

const OFFICE_OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const DOCX = `${OFFICE_OPEN_XML}.wordprocessingml.document`;
const XLSX = `${OFFICE_OPEN_XML}.spreadsheetml.sheet`;
const PPTX = `${OFFICE_OPEN_XML}.presentationml.presentation`;

/** Text formats have no signature; what is readable text may be declared as any of these. */
const TEXTS: readonly string[] = [
  PLAIN,
  'text/csv',
  'text/markdown',
  'application/json',
  'application/xml',
  'text/xml',
];

const startsWith = (content: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => content[index] === byte);

/**
 * The media type that the content itself shows: PDF (ISO 32000, `%PDF-` at its start), PNG (RFC 2083), JPEG, the office
 * formats that are ZIP archives (OpenDocument, Office Open XML), or readable text. Null for everything else, programs
 * and plain ZIP archives among them.
 */
export function detectType(content: Buffer): string | null {
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return PDF;
  if (startsWith(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return PNG;
  if (startsWith(content, 0xff, 0xd8, 0xff)) return JPEG;
  if (startsWith(content, 0x50, 0x4b, 0x03, 0x04)) return officeType(content);
  return isText(content) ? PLAIN : null;
}

/** Whether content that shows one type may be declared as another. */
export const agreesWith = (declared: string, found: string): boolean =>
  declared === found || (found === PLAIN && TEXTS.includes(declared));

/** A ZIP archive whose entries say which office format it is; macros are not accepted. */
function officeType(content: Buffer): string | null {
  if (content.length < LOCAL_HEADER) return null;
  const openDocument = openDocumentType(content);
  if (openDocument) return openDocument;
  const names = (zipEntries(content) ?? []).map(({ name }) => name);
  if (!names.includes('[Content_Types].xml') || names.some((name) => name.endsWith('vbaProject.bin'))) return null;
  if (names.includes('word/document.xml')) return DOCX;
  if (names.includes('xl/workbook.xml')) return XLSX;
  return names.includes('ppt/presentation.xml') ? PPTX : null;
}

/** OpenDocument 1.3, part 2, 3.3: the first entry is `mimetype`, stored without compression. */
function openDocumentType(content: Buffer): string | null {
  const nameLength = content.readUInt16LE(26);
  if (content.subarray(30, 30 + nameLength).toString('latin1') !== 'mimetype') return null;
  const start = 30 + nameLength + content.readUInt16LE(28);
  const type = content.subarray(start, start + content.readUInt32LE(22)).toString('latin1');
  return /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)$/.test(type) ? type : null;
}

/** Length of an entry's header without its name. */
const LOCAL_HEADER = 30;

/** UTF-8 without control characters other than tab, line feed, carriage return and form feed. */
function isText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d) return false;
    }
    return true;
  } catch {
    return false;
  }
}
