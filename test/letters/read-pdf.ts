import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  PDFHexString,
  type PDFObject,
} from 'pdf-lib';

/** An element of the structure tree, with the text of its content. */
export interface TaggedElement {
  readonly type: string;
  readonly lang: string | null;
  readonly scope: string | null;
  readonly text: string;
  readonly children: readonly TaggedElement[];
}

/** Text that a page shows: under which mark, and whether as an artifact or not at all marked. */
export interface ShownText {
  readonly page: number;
  readonly mark: number | 'artifact' | 'unmarked';
  readonly text: string;
}

/** A PDF as a reader takes it in, for tests. Streams are not compressed. */
export class ReadPdf {
  readonly shown: readonly ShownText[];
  readonly tree: TaggedElement;

  private constructor(private readonly document: PDFDocument) {
    this.shown = document.getPages().flatMap((_, page) => this.textOfPage(page));
    const root = this.dict(this.catalog.get(PDFName.of('StructTreeRoot')));
    this.tree = this.element(this.dict((root.lookup(PDFName.of('K')) as PDFArray).get(0)));
  }

  static async read(bytes: Buffer): Promise<ReadPdf> {
    return new ReadPdf(await PDFDocument.load(bytes, { updateMetadata: false }));
  }

  get catalog(): PDFDict {
    return this.document.catalog;
  }

  get pages(): number {
    return this.document.getPageCount();
  }

  /** A text of the catalog or of one of its dictionaries, by path. */
  value(...path: readonly string[]): string {
    let at: PDFObject | undefined = this.catalog;
    for (const name of path) at = (at as PDFDict).lookup(PDFName.of(name));
    if (at instanceof PDFString || at instanceof PDFHexString) return at.decodeText();
    return String(at);
  }

  get metadata(): string {
    return this.streamOf(this.catalog.get(PDFName.of('Metadata'))).toString('utf8');
  }

  /** Titles of the bookmarks, in order. */
  get bookmarks(): string[] {
    const titles: string[] = [];
    let item = this.dict(this.catalog.get(PDFName.of('Outlines'))).get(PDFName.of('First'));
    while (item) {
      const entry = this.dict(item);
      titles.push((entry.lookup(PDFName.of('Title')) as PDFString).decodeText());
      item = entry.get(PDFName.of('Next'));
    }
    return titles;
  }

  /** The fonts: whether each is embedded, what its glyphs stand for, and which of them the pages show. */
  get fonts(): { readonly embedded: boolean; readonly unicode: ReadonlyMap<number, string> }[] {
    const fonts = new Map<string, PDFDict>();
    for (const page of this.document.getPages()) {
      const resources = page.node.Resources()!.lookup(PDFName.of('Font')) as PDFDict | undefined;
      for (const [name] of resources?.entries() ?? []) fonts.set(String(name), resources!.lookup(name) as PDFDict);
    }
    return [...fonts.values()].map((font) => this.fontOf(font));
  }

  /** Every element of the tree, in reading order. */
  elements(within: TaggedElement = this.tree): TaggedElement[] {
    return [within, ...within.children.flatMap((child) => this.elements(child))];
  }

  private fontOf(font: PDFDict) {
    const [descendant] = (font.lookup(PDFName.of('DescendantFonts')) as PDFArray).asArray();
    const descriptor = this.dict(descendant).lookup(PDFName.of('FontDescriptor')) as PDFDict;
    const embedded = descriptor.has(PDFName.of('FontFile2'));
    const cmap = this.streamOf(font.get(PDFName.of('ToUnicode'))).toString('latin1');
    const unicode = new Map<number, string>();
    for (const [, start, , list] of cmap.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
      [...list!.matchAll(/<([^>]*)>/g)].forEach(([, hex], index) => {
        const units = hex!.split(' ').map((unit) => Number.parseInt(unit, 16));
        unicode.set(Number.parseInt(start!, 16) + index, String.fromCharCode(...units));
      });
    }
    return { embedded, unicode };
  }

  private element(dict: PDFDict): TaggedElement {
    const kids = dict.lookup(PDFName.of('K'));
    const list = kids instanceof PDFArray ? kids.asArray() : [];
    const page = this.pageOf(dict.get(PDFName.of('Pg')));
    const children: TaggedElement[] = [];
    let text = '';
    for (const kid of list) {
      const found = kid instanceof PDFRef ? this.document.context.lookup(kid) : kid;
      if (found instanceof PDFNumber) text += this.marked(page, found.asNumber());
      else if (found instanceof PDFDict && found.get(PDFName.of('Type')) === PDFName.of('MCR')) {
        const mark = (found.get(PDFName.of('MCID')) as PDFNumber).asNumber();
        text += this.marked(this.pageOf(found.get(PDFName.of('Pg'))), mark);
      } else if (found instanceof PDFDict) {
        const child = this.element(found);
        children.push(child);
        text += child.text;
      }
    }
    const attributes = dict.lookup(PDFName.of('A')) as PDFDict | undefined;
    const lang = dict.lookup(PDFName.of('Lang'));
    const scope = attributes?.get(PDFName.of('Scope'));
    return {
      type: (dict.get(PDFName.of('S')) as PDFName).decodeText(),
      lang: lang instanceof PDFString ? lang.decodeText() : null,
      scope: scope instanceof PDFName ? scope.decodeText() : null,
      text,
      children,
    };
  }

  private marked(page: number, mark: number): string {
    return this.shown
      .filter((each) => each.page === page && each.mark === mark)
      .map(({ text }) => text)
      .join('');
  }

  private pageOf(ref: PDFObject | undefined): number {
    return this.document.getPages().findIndex((page) => page.ref === ref);
  }

  /** Reads the operators that mark and show: `BDC`, `BMC`, `EMC`, `Tf` and `TJ`. */
  private textOfPage(page: number): ShownText[] {
    const node = this.document.getPages()[page]!.node;
    const content = this.streamOf(node.get(PDFName.of('Contents')))
      .toString('latin1')
      .replaceAll(/<<[^>]*>>/g, (dictionary) => dictionary.replaceAll('\n', ' '));
    const fonts = node.Resources()!.lookup(PDFName.of('Font')) as PDFDict;
    const found: ShownText[] = [];
    const open: ShownText['mark'][] = [];
    let unicode: ReadonlyMap<number, string> = new Map();
    for (const line of content.split('\n')) {
      const begun = /^\/(\w+) (?:(<<[^]*>>) )?B(?:DC|MC)$/.exec(line);
      const mcid = /\/MCID (\d+)/.exec(line);
      if (begun) open.push(begun[1] === 'Artifact' ? 'artifact' : mcid ? Number(mcid[1]) : 'unmarked');
      else if (line === 'EMC') open.pop();
      const font = /^\/(\w+) [\d.]+ Tf$/.exec(line);
      if (font) unicode = this.fontOf(fonts.lookup(PDFName.of(font[1]!)) as PDFDict).unicode;
      if (!line.endsWith(' TJ')) continue;
      const glyphs = [...line.matchAll(/<(\w+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g)!);
      const text = glyphs.map((glyph) => unicode.get(Number.parseInt(glyph, 16)) ?? '�').join('');
      found.push({ page, mark: open.at(-1) ?? 'unmarked', text });
    }
    return found;
  }

  private streamOf(object: PDFObject | undefined): Buffer {
    const stream = object instanceof PDFRef ? this.document.context.lookup(object) : object;
    if (!(stream instanceof PDFRawStream)) throw new Error('no stream');
    return Buffer.from(decodePDFRawStream(stream).decode());
  }

  private dict(object: PDFObject | undefined): PDFDict {
    const found = object instanceof PDFRef ? this.document.context.lookup(object) : object;
    if (!(found instanceof PDFDict)) throw new Error('no dictionary');
    return found;
  }
}
