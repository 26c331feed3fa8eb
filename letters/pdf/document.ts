import PDFDocument from 'pdfkit';
import { letterFonts } from './fonts';
import { xmpDescriptions, type LetterMetadata } from './xmp';

/** Points. DIN A4. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
/** Points: 25 mm on the sides, room for the running head and the page number above and below. */
export const MARGINS = { top: 76, bottom: 76, left: 71, right: 71 } as const;
export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
export const BOTTOM = PAGE.height - MARGINS.bottom;

const PRODUCER = 'Tollgate';

/** A font as pdfkit embeds it; what its types leave out. */
interface EmbeddedFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  /** By glyph: the characters that it stands for. */
  readonly unicode: number[][];
}

/**
 * A tagged document that says of itself what ISO 14289-1 (PDF/UA-1) wants it to say. The same letter gives the same
 * bytes: the date is the letter's own, the file's id follows from what the document says of itself, and nothing is
 * compressed, since compressors differ between machines.
 *
 * pdfkit's own `subset: 'PDF/UA'` is left out: it adds a list of the glyphs in each font (`CIDSet`) that lacks the parts
 * of composed ones, which 7.21.4.2 forbids; without a list there is nothing to be incomplete. Its metadata is replaced,
 * since it escapes no title.
 */
export class LetterDocument extends PDFDocument {
  private readonly metadataOf: LetterMetadata;

  /** @param date local date of the letter, ISO 8601 */
  constructor({ title, author, language }: Pick<LetterMetadata, 'title' | 'author' | 'language'>, date: string) {
    const created = new Date(`${date}T00:00:00Z`);
    super({
      size: [PAGE.width, PAGE.height],
      margins: MARGINS,
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      compress: false,
      bufferPages: true,
      font: '',
      info: {
        Title: title,
        Author: author,
        Creator: PRODUCER,
        Producer: PRODUCER,
        CreationDate: created,
        ModDate: created,
      },
    });
    this.metadataOf = { title, author, language, producer: PRODUCER, createdAt: `${date}T00:00:00Z` };
    const fonts = letterFonts();
    this.registerFont('regular', fonts.regular);
    this.registerFont('strong', fonts.strong);
    for (const name of ['strong', 'regular']) this.font(name).nameTheMissingGlyph();
  }

  /** Called by pdfkit when it writes the metadata. */
  _addInfo(): void {
    (this as unknown as { appendXML(xml: string): void }).appendXML(xmpDescriptions(this.metadataOf));
  }

  /** Text as it can be set: a character that the typeface does not have is named by its code point. */
  settable(text: string): string {
    const { font } = this.embedded();
    return Array.from(text.normalize('NFC').replaceAll('\r', '').replaceAll('\t', ' '))
      .map((character) => {
        const codePoint = character.codePointAt(0) ?? 0;
        if (character === '\n' || font.hasGlyphForCodePoint(codePoint)) return character;
        return SUBSTITUTES[character] ?? `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
      })
      .join('');
  }

  /** ISO 14289-1, 7.21.7: no glyph may stand for the character 0, not even the one that is never shown. */
  private nameTheMissingGlyph(): void {
    this.embedded().unicode[0] = [0xfffd];
  }

  private embedded(): EmbeddedFont {
    return (this as unknown as { _font: EmbeddedFont })._font;
  }
}

/** Spaces and hyphens of fine typography that a typeface may lack. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '\u2007': '\u00a0',
  '\u2011': '-',
  '\u00ad': '',
  '\u200b': '',
};
