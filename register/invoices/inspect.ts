import { fail, ok, type Result } from '../../domain/result';
import type { InvoiceFault } from './faults';

/** The most that one e-invoice may have, with everything that is attached to it, in MB. */
export const MAX_INVOICE_MB = 10;

/** The same in bytes. */
export const MAX_INVOICE_BYTES = MAX_INVOICE_MB * 1024 * 1024;

/** UBL 2.1 nests about ten deep. */
const MAX_DEPTH = 32;

/** Tags, comments and sections together; an invoice of 5,000 lines has about 300,000. */
const MAX_MARKUP = 400_000;

/** Characters of one tag; a root element with all of UBL's namespaces has about a thousand. */
const MAX_TAG = 16_384;

/** Characters within which a declaration of the encoding stands. */
const DECLARATION = 200;

/** The start tag of the root element, as it stands. */
export type RootTag = string;

type Inspected = Result<{ readonly text: string; readonly root: RootTag }, InvoiceFault>;

const fault = (code: InvoiceFault['code'], rule: string, message: string, remedy: string) =>
  fail<InvoiceFault>({ code, rule, message, remedy });

const malformed = (message: string) =>
  fault('not-well-formed', 'XML 1.0, 2.1', message, 'Send the invoice as the sending system has made it.');

/**
 * Looks at the bytes of an XML document before any parser does: UTF-8, of bounded size, depth and number of elements,
 * without a document type declaration and without references to entities other than XML's own five. So nothing is
 * expanded, fetched or built that the sender could make larger than what he sends.
 */
export function inspectXml(bytes: Uint8Array): Inspected {
  if (bytes.length > MAX_INVOICE_BYTES) {
    return fault(
      'too-large',
      'size',
      `is larger than ${MAX_INVOICE_MB} MB`,
      'Send attachments apart from the invoice.',
    );
  }
  const text = decode(bytes);
  if (text === null) {
    return fault('not-utf8', 'Peppol BIS Billing 3.0, encoding', 'is not text in UTF-8', 'Send the document in UTF-8.');
  }
  return walk(text);
}

/** What XML 1.0 (2.2) does not let stand in a document. */
const FORBIDDEN = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]');
const ENCODING = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/;

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const declared = ENCODING.exec(text.slice(0, DECLARATION))?.[1]?.toLowerCase() ?? 'utf-8';
    return FORBIDDEN.test(text) || !['utf-8', 'utf8', 'us-ascii'].includes(declared) ? null : text;
  } catch {
    return null;
  }
}

/** Parts of a document in which markup is not markup. */
const SKIPPED = [
  { open: '<!--', close: '-->' },
  { open: '<![CDATA[', close: ']]>' },
  { open: '<?', close: '?>' },
] as const;

/** A reference that is none of XML's own five and no character. */
const FOREIGN_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

function walk(text: string): Inspected {
  let [at, depth, markup] = [0, 0, 0];
  let root: RootTag | null = null;
  for (;;) {
    const next = text.indexOf('<', at);
    if (FOREIGN_REFERENCE.test(text.slice(at, next < 0 ? undefined : next))) return foreign();
    if (next < 0) break;
    const skipped = SKIPPED.find(({ open }) => text.startsWith(open, next));
    const end = skipped ? endOf(text, skipped.close, next) : endOfTag(text, next);
    if (end === null) return malformed('has markup that does not end, or a tag that is longer than any of UBL');
    const tag = text.slice(next, end);
    at = end;
    markup++;
    if (markup > MAX_MARKUP) return tooMany();
    if (skipped) continue;
    if (tag.startsWith('<!')) return doctype();
    if (FOREIGN_REFERENCE.test(tag)) return foreign();
    if (tag.startsWith('</')) depth--;
    else {
      root ??= tag;
      if (!tag.endsWith('/>')) depth++;
    }
    if (depth > MAX_DEPTH)
      return fault('too-deep', 'depth', `nests deeper than ${MAX_DEPTH}`, 'Send a UBL 2.1 invoice.');
  }
  return root === null ? malformed('has no element') : ok({ text, root });
}

function endOf(text: string, close: string, from: number): number | null {
  const found = text.indexOf(close, from);
  return found < 0 ? null : found + close.length;
}

/** The end of a tag: its `>` outside of an attribute's value; null where it is longer than any of UBL. */
function endOfTag(text: string, from: number): number | null {
  let quote = '';
  for (let at = from; at < Math.min(text.length, from + MAX_TAG); at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return null;
}

const tooMany = () => fault('too-many-elements', 'size', `has more than ${MAX_MARKUP} tags`, 'Send several invoices.');

const doctype = () =>
  fault(
    'doctype-refused',
    'UBL 2.1, 1.3',
    'has a document type declaration',
    'Leave the declaration out; UBL has none.',
  );

const foreign = () =>
  fault(
    'entity-refused',
    'XML 1.0, 4.1',
    'refers to an entity that is not one of XML’s own five',
    'Write the characters themselves.',
  );
