import type { LetterText } from '../../contracts/letter';
import { BOTTOM, MARGINS, TEXT_WIDTH, type LetterDocument } from './document';

/** An element of the document's structure tree. */
export type Element = ReturnType<LetterDocument['struct']>;

/** How a piece of text is set. Sizes and distances in points. */
export interface Setting {
  readonly size: number;
  readonly strong?: boolean;
  readonly colour?: string;
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

export const INK = '#1b1f24';
export const QUIET = '#4a5560';
export const ACCENT = '#123a5f';
export const RULE = '#b8c2cc';
export const SHADE = '#eef2f6';

/** Distance between lines beyond the font's own. */
const LEADING = 1.5;

/** Sets text and lines one below the other on as many pages as it takes, and tags all of it. */
export class Flow {
  readonly root: Element;

  constructor(readonly doc: LetterDocument) {
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
    doc.lineWidth(0.75);
  }

  get y(): number {
    return this.doc.y;
  }

  set y(value: number) {
    this.doc.y = value;
  }

  /** Leaves room, unless at the top of a page. */
  space(points: number): void {
    if (this.y > MARGINS.top + 1) this.y += points;
  }

  /** Goes to a new page unless so much room is left on this one; says whether it did. */
  ensure(height: number): boolean {
    if (this.y + height <= BOTTOM || this.y <= MARGINS.top + 1) return false;
    this.doc.addPage();
    return true;
  }

  element(type: string, parent: Element, options: Parameters<LetterDocument['struct']>[1] = {}): Element {
    const element = this.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Height that a text takes. */
  heightOf(text: LetterText, { size, strong, width = TEXT_WIDTH }: Setting): number {
    this.doc.font(strong ? 'strong' : 'regular').fontSize(size);
    return this.doc.heightOfString(this.settable(text), { width, lineGap: LEADING });
  }

  /** Sets a text as a new element; each stretch in another language is one of its own within it. */
  text(
    parent: Element,
    type: string,
    text: LetterText,
    setting: Setting,
    options: { scope?: 'Column' | 'Row' } = {},
  ): Element {
    const element = this.element(type, parent, options as never);
    this.into(element, text, setting);
    element.end();
    return element;
  }

  /** Sets a text into an element that is open. */
  into(element: Element, text: LetterText, { size, strong, colour = INK, x, width, align }: Setting): void {
    const { doc } = this;
    const runs = text.filter((run) => run.text !== '');
    doc.x = x ?? MARGINS.left;
    runs.forEach((run, index) => {
      const set = (): void => {
        doc.font(strong || run.strong ? 'strong' : 'regular').fontSize(size);
        doc.fillColor(colour);
        doc.text(doc.settable(run.text), {
          width: width ?? TEXT_WIDTH,
          align,
          lineGap: LEADING,
          continued: index < runs.length - 1,
        });
      };
      if (run.lang === undefined) element.add(set);
      else {
        const span = this.element('Span', element, { lang: run.lang });
        span.add(set);
        span.end();
      }
    });
  }

  /** A line across the text; decoration, which readers leave out. */
  rule(x = MARGINS.left, width = TEXT_WIDTH, y = this.y): void {
    this.decorate(() => {
      this.doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .strokeColor(RULE)
        .stroke();
    });
  }

  /** Draws something that is no content. */
  decorate(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  bookmark(title: string): void {
    this.doc.outline.addItem(title, { expanded: true });
  }

  private settable(text: LetterText): string {
    return this.doc.settable(text.map((run) => run.text).join(''));
  }
}
