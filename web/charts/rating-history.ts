import type { Rater } from '../../domain/rating/divergence';
import { dayText } from '../format';
import type { Language } from '../i18n';
import type { Chart, Size } from './chart';
import { FONT, WIDTH, colour, frame, instantOf, most, pixels, timeChannel, type Layer } from './look';
import { TONE_OF_LIGHT, type Light } from './portfolio-by-rating';
import { chartWords } from './words';

/** A rating that held from a day to another. */
interface Held {
  readonly from: string;
  /** The day of the next rating of the same rater, or the day of the data. */
  readonly to: string;
  /** Its name on the scale; null where the rater gave no light. */
  readonly label: string | null;
  readonly light: Light;
}

/** How a project was rated, by rater, each from the first to the one that holds now. */
export interface RatingHistory {
  readonly raters: readonly { readonly rater: Rater; readonly ratings: readonly Held[] }[];
}

const ROW: Readonly<Record<Size, number>> = { wide: 56, narrow: 56 };
const BAR = 24;

/** A line of each rater's ratings, one below the other, so that it shows who saw what when. */
export function ratingHistory({ raters }: RatingHistory, language: Language): Chart {
  const words = chartWords(language);
  const { history: says } = words;
  const rated = raters.filter(({ ratings }) => ratings.length > 0);
  const days = rated.flatMap(({ ratings }) => ratings.flatMap(({ from, to }) => [from, to]));
  const isDrawn = new Set(days).size > 1;
  return {
    language,
    title: says.title,
    summary:
      rated.length === 0
        ? says.empty
        : rated.map(({ rater, ratings }) => nowText(words.raters[rater], ratings, language)).join(' '),
    spec: isDrawn ? (size) => specOf(rated, days, language, size) : null,
    keys: [],
    table: {
      columns: [
        { key: 'rater', label: says.columns.rater, kind: 'text' },
        { key: 'date', label: says.columns.day, kind: 'day' },
        { key: 'rating', label: says.columns.level, kind: 'text' },
        { key: 'until', label: says.columns.until, kind: 'day' },
      ],
      rows: rated.flatMap(({ rater, ratings }) =>
        ratings.map(({ from, to, label }) => [words.raters[rater], from, label ?? says.noLight, to]),
      ),
    },
  };
}

function nowText(rater: string, ratings: readonly Held[], language: Language): string {
  const { history: says } = chartWords(language);
  const last = ratings.at(-1);
  return last ? says.now(rater, last.label ?? says.noLight, dayText(last.from, language)) : '';
}

function specOf(raters: RatingHistory['raters'], days: readonly string[], language: Language, size: Size) {
  const words = chartWords(language);
  const width = WIDTH[size] + (size === 'wide' ? 100 : 80);
  const height = raters.length * ROW[size];
  const y = (field: string) => pixels(field, height, 'top');
  const x = timeChannel(size, days);
  const span = instantOf(days.reduce(most)) - Math.min(...days.map(instantOf));
  const values = raters.flatMap(({ rater, ratings }, row) =>
    ratings.map(({ from, to, label, light }, index) => {
      const top = row * ROW[size] + 22;
      const text = label ?? words.history.noLight;
      const room = ((instantOf(to) - instantOf(from)) / span) * width;
      return {
        at: instantOf(from),
        to: instantOf(to),
        top,
        bottom: top + BAR,
        middle: top + BAR / 2,
        name: index === 0 ? words.raters[rater] : '',
        nameAt: top - 11,
        said: fits(text, room, size),
        ink: colour(TONE_OF_LIGHT[light]),
      };
    }),
  );
  const data = { values };
  const layer: Layer[] = [
    {
      data,
      mark: { type: 'rect', stroke: 'var(--tg-chart-ground)', strokeWidth: 1.5 },
      encoding: {
        x,
        x2: { field: 'to' },
        y: y('top'),
        y2: { field: 'bottom' },
        color: { field: 'ink', type: 'nominal', scale: null },
      },
    },
    {
      data,
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'middle',
        dx: 5,
        color: 'var(--tg-chart-ground)',
        fontWeight: 600,
      },
      encoding: { x, y: y('middle'), text: { field: 'said' } },
    },
    {
      data,
      mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 600 },
      encoding: { x: { value: 0 }, y: y('nameAt'), text: { field: 'name' } },
    },
  ];
  return { ...frame(size), width, height, layer };
}

/** The whole word where it has room, else its first letter, else nothing: the table has it. */
function fits(text: string, width: number, size: Size): string {
  const room = (width - 10) / (FONT[size] * 0.58);
  if (text.length <= room) return text;
  return room >= 1 ? text.slice(0, 1) : '';
}
