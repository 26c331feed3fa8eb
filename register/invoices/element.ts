import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as the parser gives it: children by name without prefix, attributes with `@`, text under `#text`. */
export interface Element {
  readonly [name: string]: readonly Element[] | string | undefined;
}

const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  alwaysCreateTextNode: true,
  trimValues: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** The document's tree; null where it is not well-formed XML. Only for text that was inspected before. */
export function parseXml(text: string): Element | null {
  try {
    return XMLValidator.validate(text) === true ? (parser.parse(text) as Element) : null;
  } catch {
    // The parser throws at names that every object has (`__proto__`), and at nothing that a UBL document says.
    return null;
  }
}

/** The children of this name, in their order. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  const found = element?.[name];
  return Array.isArray(found) ? (found as readonly Element[]) : [];
}

/** The first element at the end of a path of names. */
export function elementAt(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((parent, name) => childrenOf(parent, name)[0], element);
}

/** The text at the end of a path, without blanks around it; null where there is none. */
export function textAt(element: Element | undefined, ...path: readonly string[]): string | null {
  return textOf(elementAt(element, ...path));
}

/** No business term that is read is longer; notes and attachments, which are, stay in the document. */
const LONGEST_TEXT = 10_000;

/** An element's own text. */
export function textOf(element: Element | undefined): string | null {
  const text = element?.['#text'];
  if (typeof text !== 'string') return null;
  const plain = unescaped(text.slice(0, LONGEST_TEXT)).trim();
  return plain === '' ? null : plain;
}

/** An attribute's value. */
export function attributeOf(element: Element | undefined, name: string): string | null {
  const value = element?.[`@${name}`];
  return typeof value === 'string' && value.trim() !== '' ? unescaped(value).trim() : null;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML's own five entities and references to characters (XML 1.0, 4.6 and 4.1), each once. */
const unescaped = (text: string): string =>
  text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-fA-F]+));/g,
    (_all, name?: string, dec?: string, hex?: string) => {
      if (name !== undefined) return NAMED[name] ?? '';
      const code = dec === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(dec, 10);
      // A character that no text may have, and no database keeps, is not taken in by its number either.
      return code > 0x10ffff || code === 0 || (code >= 0xd800 && code <= 0xdfff)
        ? '\ufffd'
        : String.fromCodePoint(code);
    },
  );
