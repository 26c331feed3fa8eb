import type { TopLevelSpec } from 'vega-lite';
import type { Size, Tone } from './chart';

/** Variables of charts.css; each is told from both backgrounds by 3:1 (WCAG 2.2, 1.4.11). */
export const colour = (tone: Tone): string => `var(--tg-chart-${tone})`;

const INK = 'var(--tg-chart-ink)';
const SUBTLE = 'var(--tg-chart-subtle)';
const GRID = 'var(--tg-chart-grid)';

/** Pixels of the drawing; the stylesheet lets a wide one shrink to 0.8 before it shows the narrow one. */
export const WIDTH: Readonly<Record<Size, number>> = { wide: 560, narrow: 166 };
export const HEIGHT: Readonly<Record<Size, number>> = { wide: 300, narrow: 240 };
export const FONT: Readonly<Record<Size, number>> = { wide: 14, narrow: 12 };

/** Day to milliseconds, as the time axis counts. */
export const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** What every picture has in common: no frame and no ground, quiet axes, letters in the colour of the text. */
export const frame = (size: Size) =>
  ({
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'transparent',
    padding: 4,
    config: {
      aria: false,
      view: { stroke: null },
      axis: {
        domainColor: SUBTLE,
        gridColor: GRID,
        tickColor: SUBTLE,
        labelColor: INK,
        labelFontSize: FONT[size],
        labelLimit: 400,
        titleColor: INK,
        titleFontSize: FONT[size],
        titleFontWeight: 'normal',
        titleLimit: 500,
      },
      header: { labelColor: INK, labelFontSize: FONT[size], labelLimit: 400, title: null },
      text: { color: INK, fontSize: FONT[size], limit: 500 },
      rule: { color: SUBTLE },
    },
  }) as const satisfies Partial<TopLevelSpec>;

type Layered = Extract<TopLevelSpec, { layer: unknown }>;

/** One layer of a picture. */
export type Layer = Layered['layer'][number];
type Encoding = NonNullable<Extract<Layer, { mark: unknown }>['encoding']>;

/** Where a mark lies: along the time, and by its value. */
export type Place = Required<Pick<Encoding, 'x' | 'y'>>;

/** Places marks by a field that counts pixels: from the left, or with `y` from the top. */
export const pixels = (field: string, all: number, from: 'left' | 'top'): NonNullable<Place['x']> => ({
  field,
  type: 'quantitative',
  scale: { domain: [0, all], nice: false, reverse: from === 'top' },
  axis: null,
});

/** Places marks by the field `at`, in milliseconds, between the first and the last of the days. */
export const timeChannel = (size: Size, days: readonly string[]): Place['x'] => ({
  field: 'at',
  type: 'temporal',
  scale: { type: 'utc', domain: [instantOf(days.reduce(least)), instantOf(days.reduce(most))] },
  axis: timeAxis(size, days),
});

/** Places marks by the field `value`, from nought to the ceiling. */
export const valueChannel = (ceiling: number): Place['y'] => ({
  field: 'value',
  type: 'quantitative',
  scale: { domain: [0, ceiling], nice: false },
  axis: { title: null, tickCount: 5, format: '~f' },
});

/** Places marks by the field `value`, a time, from the bottom up. */
export const upwardsChannel = (size: Size, days: readonly string[], room: number): Place['y'] => ({
  field: 'value',
  type: 'temporal',
  scale: { type: 'utc', domain: [instantOf(days.reduce(least)) - room, instantOf(days.reduce(most)) + room] },
  axis: { ...timeAxis(size, days), grid: true, labelFlush: false, tickCount: 5 },
});

/** What the numbers of an axis count, above its end: nobody has to turn the head. */
export const axisTitle = (text: string, size: Size) =>
  ({
    text,
    anchor: 'start',
    fontWeight: 'normal',
    fontSize: FONT[size],
    color: INK,
    offset: 10,
  }) as const;

/** The axis of months: few labels, and years alone where the time is long. */
function timeAxis(size: Size, days: readonly string[]) {
  const [from, to] = [days.reduce(least), days.reduce(most)];
  const years = (instantOf(to) - instantOf(from)) / (365.25 * 86_400_000);
  return {
    title: null,
    grid: false,
    tickCount: size === 'wide' ? 6 : 3,
    format: years > 5 ? '%Y' : years < 0.3 ? '%e %b' : '%b %Y',
    labelOverlap: 'greedy',
    labelFlush: true,
  } as const;
}

/** The earlier and the later of two days. */
export const least = (a: string, b: string): string => (a < b ? a : b);
export const most = (a: string, b: string): string => (a > b ? a : b);

/** The end of an axis that begins at nought and has room for the largest value. */
export function niceMaximum(largest: number): number {
  if (largest <= 0) return 1;
  const step = 10 ** Math.floor(Math.log10(largest)) / 2;
  return Math.ceil((largest * 1.05) / step) * step;
}

/** A label at the end of a line: what it says, and the value beside which it stands. */
export interface EndLabel {
  readonly text: string;
  readonly at: number;
  readonly tone: Tone;
}

/**
 * Labels moved apart so that no two lie on each other, each as near to its value as the others let it; the order stays.
 * `perLine` is what one line of text takes, in units of the axis; `ceiling` its end.
 */
export function spread(labels: readonly EndLabel[], perLine: number, ceiling: number): readonly EndLabel[] {
  const placed = labels.toSorted((a, b) => a.at - b.at);
  const upwards: EndLabel[] = [];
  for (const label of placed) {
    const below = upwards.at(-1);
    upwards.push({ ...label, at: below ? Math.max(label.at, below.at + perLine) : label.at });
  }
  const settled: EndLabel[] = [];
  for (const label of upwards.toReversed()) {
    const above = settled.at(-1);
    settled.push({ ...label, at: Math.min(label.at, above ? above.at - perLine : ceiling) });
  }
  return settled;
}
