import { numberText } from '../format';
import type { Language } from '../i18n';
import type { Chart, Key, Size, Tone } from './chart';
import {
  FONT,
  HEIGHT,
  WIDTH,
  axisTitle,
  colour,
  frame,
  instantOf,
  least,
  most,
  spread,
  timeChannel,
  upwardsChannel,
  type Layer,
} from './look';
import { chartWords } from './words';

/** A milestone with every date that was stated for it. */
interface MovingMilestone {
  readonly name: string;
  /** By the first baseline; null of one that came later. */
  readonly first: string | null;
  /** In the order of the days on which they were stated. */
  readonly dates: readonly { readonly said: string; readonly expected: string; readonly reached: boolean }[];
}

export interface MilestoneSlip {
  readonly milestones: readonly MovingMilestone[];
}

/** More lines than these are not told apart. */
const MOST_DRAWN = 6;
const TONES = ['one', 'two', 'three', 'four', 'good', 'poor'] as const satisfies readonly Tone[];
const DASHES: readonly (readonly [number[], Key['form']])[] = [
  [[1, 0], 'line'],
  [[8, 4], 'dash'],
  [[2, 3], 'dots'],
];
const DAY = 86_400_000;

/** The labels of this upright axis are as wide as a date. */
const widthOf = (size: Size): number => (size === 'wide' ? WIDTH.wide : WIDTH.narrow - 35);

/** Room above the latest and below the earliest date. */
const MARGIN = 15 * DAY;

/** For when each milestone was expected, by the day on which that was said: a level line keeps its date. */
export function milestoneSlip({ milestones }: MilestoneSlip, language: Language): Chart {
  const { slip: says } = chartWords(language);
  const drawn = milestones
    .filter(({ dates }) => dates.length > 0)
    .toSorted((a, b) => daysLate(b) - daysLate(a))
    .slice(0, MOST_DRAWN);
  const isDrawn = new Set(drawn.flatMap(({ dates }) => dates.map(({ said }) => said))).size > 1;
  return {
    language,
    title: says.title,
    summary: summaryOf(milestones, isDrawn, language),
    spec: isDrawn ? (size) => specOf(drawn, language, size) : null,
    keys: isDrawn ? drawn.map(({ name }, index) => ({ label: name, tone: toneAt(index), form: dashAt(index)[1] })) : [],
    table: {
      columns: [
        { key: 'milestone', label: says.columns.milestone, kind: 'text' },
        { key: 'stated_on', label: says.columns.said, kind: 'day' },
        { key: 'expected', label: says.columns.expected, kind: 'day' },
        { key: 'reached', label: says.columns.reached, kind: 'text' },
        { key: 'first_planned', label: says.columns.first, kind: 'day' },
        { key: 'days_late', label: says.columns.days, kind: 'number' },
      ],
      rows: milestones.flatMap(({ name, first, dates }) =>
        dates.map(({ said, expected, reached }) => [
          name,
          said,
          expected,
          reached ? says.yes : says.no,
          first,
          first === null ? null : daysBetween(first, expected),
        ]),
      ),
    },
  };
}

const toneAt = (index: number): Tone => TONES[index % TONES.length] ?? 'one';
const dashAt = (index: number) => DASHES[index % DASHES.length] ?? ([[1, 0], 'line'] as const);

const daysBetween = (from: string, to: string): number => Math.round((instantOf(to) - instantOf(from)) / DAY);

const daysLate = ({ first, dates }: MovingMilestone): number => {
  const last = dates.at(-1)?.expected;
  return first === null || last === undefined ? 0 : daysBetween(first, last);
};

function summaryOf(milestones: readonly MovingMilestone[], isDrawn: boolean, language: Language): string {
  const words = chartWords(language);
  const { slip: says } = words;
  const stated = milestones.filter(({ dates }) => dates.length > 0);
  if (stated.length === 0) return says.empty;
  const late = stated.filter((milestone) => daysLate(milestone) > 0).toSorted((a, b) => daysLate(b) - daysLate(a));
  const count = (number: number) => numberText(number, language);
  const [worst] = late;
  return [
    ...(isDrawn ? [] : [says.tooFew]),
    ...(worst
      ? [
          says.late(count(late.length), count(stated.length)),
          says.worst(worst.name, words.days(count(daysLate(worst)))),
        ]
      : [says.none]),
    ...(isDrawn && stated.length > MOST_DRAWN ? [says.shown(count(MOST_DRAWN))] : []),
  ].join(' ');
}

function specOf(milestones: readonly MovingMilestone[], language: Language, size: Size) {
  const { slip: says } = chartWords(language);
  const height = HEIGHT[size];
  const said = milestones.flatMap(({ dates }) => dates.map(({ said: day }) => day));
  const expected = milestones.flatMap(({ dates }) => dates.map(({ expected: day }) => day));
  const x = timeChannel(size, said);
  const y = upwardsChannel(size, expected, MARGIN);
  const [low, high] = [instantOf(expected.reduce(least)) - MARGIN, instantOf(expected.reduce(most)) + MARGIN];
  const perLine = ((FONT[size] + 4) / height) * (high - low);
  const ends = milestones.map(({ name, dates }, index) => ({
    text: shortened(name, size),
    at: instantOf(dates.at(-1)?.expected ?? ''),
    tone: toneAt(index),
  }));
  const layer: Layer[] = [
    ...milestones.flatMap(({ dates }, index): Layer[] => {
      const values = dates.map(({ said: day, expected: until, reached }) => ({
        at: instantOf(day),
        value: instantOf(until),
        reached,
      }));
      const [strokeDash] = dashAt(index);
      const stroke = colour(toneAt(index));
      return [
        {
          data: { values },
          mark: { type: 'line', color: stroke, strokeDash: [...strokeDash], strokeWidth: 2, interpolate: 'step-after' },
          encoding: { x, y },
        },
        {
          data: { values: values.filter(({ reached }) => reached) },
          mark: { type: 'point', shape: 'diamond', filled: true, size: 90, color: stroke, opacity: 1 },
          encoding: { x, y },
        },
      ];
    }),
    {
      data: {
        values: spread(ends, perLine, high).map(({ text, at, tone }) => ({ text, value: at, ink: colour(tone) })),
      },
      mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 600 },
      encoding: {
        x: { value: widthOf(size) + 8 },
        y,
        text: { field: 'text' },
        color: { field: 'ink', type: 'nominal', scale: null },
      },
    },
  ];
  return { ...frame(size), width: widthOf(size), height, title: axisTitle(says.axisExpected, size), layer };
}

/** The whole name is in the legend. */
function shortened(name: string, size: Size): string {
  const room = size === 'wide' ? 18 : 12;
  return name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`;
}
