/** A drawn chart without its frame: the marks, and the size in which they are drawn. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** SVG elements, to be put into an `svg` of that size. */
  readonly marks: string;
}

const ELEMENTS = new Set(['g', 'path', 'line', 'rect', 'text', 'tspan']);

/** What places and colours a mark. Neither `style`, which a strict policy blocks, nor anything that leads elsewhere. */
const ATTRIBUTES = new Set([
  ...['d', 'transform', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'width', 'height', 'rx'],
  ...['fill', 'fill-opacity', 'opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity'],
  ...['stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'paint-order'],
  ...['text-anchor', 'font-size', 'font-weight', 'font-style'],
]);

const TAG = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/gi;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/**
 * Takes the marks out of what vega wrote and leaves only elements and attributes of the lists above: a colour is a
 * variable of the stylesheet, the typeface that of the page. Fails on anything else, so that it never reaches a page.
 */
export function pictureOf(svg: string): Picture {
  const found = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"[^>]*>(.*)<\/svg>$/s.exec(svg);
  const [, width, height, inner] = found ?? [];
  if (width === undefined || height === undefined || inner === undefined) throw new Error('That is no SVG of vega.');
  return { width: Math.ceil(Number(width)), height: Math.ceil(Number(height)), marks: withoutEmpty(cleaned(inner)) };
}

function cleaned(inner: string): string {
  return inner.replaceAll(TAG, (_tag, close: string, name: string, attributes: string, alone: string) => {
    if (!ELEMENTS.has(name)) throw new Error(`A chart has no place for <${name}>.`);
    return close === '' ? `<${name}${kept(attributes)}${alone}>` : `</${name}>`;
  });
}

const kept = (attributes: string): string =>
  [...attributes.matchAll(ATTRIBUTE)]
    .flatMap(([, name = '', value = '']) =>
      ATTRIBUTES.has(name) && !isDefault(name, value) ? [` ${name}="${value}"`] : [],
    )
    .join('');

function isDefault(name: string, value: string): boolean {
  if (/url\s*\(|:\/\//i.test(value)) throw new Error(`A chart leads nowhere else: ${name}="${value}"`);
  return (name === 'opacity' && value === '1') || (name === 'transform' && value === 'translate(0,0)');
}

/** Groups without marks, marks without form, and groups that say nothing of what they hold: half of what vega writes. */
function withoutEmpty(marks: string): string {
  const less = marks
    .replaceAll(/<rect[^>]* fill="transparent"\/>/g, '')
    .replaceAll(/<path(?: (?!d=)[\w-]+="[^"]*")*(?: d="(?:M0,0h0v0h0Z)?")?(?: (?!d=)[\w-]+="[^"]*")*\/>/g, '')
    .replaceAll(/<text[^>]*><\/text>/g, '')
    .replaceAll(/<g[^>]*><\/g>/g, '');
  return less === marks ? marks : withoutEmpty(less);
}
