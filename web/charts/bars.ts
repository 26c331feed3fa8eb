import type { Size, Tone } from './chart';
import { FONT, WIDTH, colour, pixels, type Layer, type Place } from './look';

/** A row of bars that lie one below the other; a heading has no bar. */
export type BarRow =
  | { readonly heading: string }
  | {
      readonly name: string;
      /** What the bar counts, in words. */
      readonly said: string;
      readonly value: number;
      readonly tone: Tone;
    };

interface Columns {
  readonly row: number;
  readonly heading: number;
  readonly bar: { readonly from: number; readonly to: number; readonly top: number; readonly height: number };
  readonly said: { readonly x: number; readonly y: number };
  readonly name: number;
}

/** Bars need no room for labels at the end of lines. */
const WHOLE: Readonly<Record<Size, number>> = { wide: WIDTH.wide + 110, narrow: WIDTH.narrow + 90 };

/** Side by side on a wide page; on a narrow one name, bar and words lie below each other. In pixels from the row's top. */
const COLUMNS: Readonly<Record<Size, Columns>> = {
  wide: {
    row: 30,
    heading: 36,
    name: 14,
    bar: { from: 180, to: WHOLE.wide - 220, top: 4, height: 20 },
    said: { x: WHOLE.wide - 210, y: 14 },
  },
  narrow: {
    row: 54,
    heading: 34,
    name: 8,
    bar: { from: 0, to: WHOLE.narrow, top: 18, height: 12 },
    said: { x: 0, y: 40 },
  },
};

const heightOf = (row: BarRow, size: Size): number => COLUMNS[size]['heading' in row ? 'heading' : 'row'];

/** Size of a picture of bars. */
export const barsSize = (rows: readonly BarRow[], size: Size) => ({
  width: WHOLE[size],
  height: rows.reduce((sum, row) => sum + heightOf(row, size), 0),
});

/** The layers of a picture of bars, the longest of which takes the whole room. */
export function barLayers(rows: readonly BarRow[], size: Size): Layer[] {
  const { name, bar, said } = COLUMNS[size];
  const { width, height } = barsSize(rows, size);
  const largest = Math.max(0, ...rows.map((row) => ('heading' in row ? 0 : row.value))) || 1;
  let top = 0;
  const values = rows.map((row) => {
    const at = top;
    top += heightOf(row, size);
    if ('heading' in row) return { heading: row.heading, y: at + heightOf(row, size) - 14 };
    return {
      name: row.name,
      said: row.said,
      ink: colour(row.tone),
      y: at + name,
      saidX: said.x,
      saidY: at + said.y,
      from: bar.from,
      to: bar.from + (row.value / largest) * (bar.to - bar.from),
      top: at + bar.top,
      bottom: at + bar.top + bar.height,
    };
  });
  const data = { values };
  const x = (field: string) => pixels(field, width, 'left');
  const y = (field: string) => pixels(field, height, 'top');
  const text = (field: string, place: Place, look: { fontWeight: 'normal' | 'bold'; fontSize?: number }): Layer => ({
    data,
    transform: [{ filter: `isValid(datum.${field})` }],
    mark: { type: 'text', align: 'left', baseline: 'middle', ...look },
    encoding: { ...place, text: { field } },
  });
  return [
    text('heading', { x: { value: 0 }, y: y('y') }, { fontWeight: 'bold', fontSize: FONT[size] + 1 }),
    text('name', { x: { value: 0 }, y: y('y') }, { fontWeight: 'normal' }),
    {
      data,
      transform: [{ filter: 'datum.to > datum.from' }],
      mark: { type: 'rect' },
      encoding: {
        x: x('from'),
        x2: { field: 'to' },
        y: y('top'),
        y2: { field: 'bottom' },
        color: { field: 'ink', type: 'nominal', scale: null },
      },
    },
    text('said', { x: x('saidX'), y: y('saidY') }, { fontWeight: 'normal' }),
  ];
}
