import type { TopLevelSpec } from 'vega-lite';
import { monthText, numberText } from '../format';
import type { Language } from '../i18n';
import type { Chart, Key, Size } from './chart';
import { HEIGHT, WIDTH, axisTitle, colour, frame, instantOf, niceMaximum, timeChannel, valueChannel } from './look';
import { chartWords } from './words';

interface LoadedMonth {
  /** `2025-03` */
  readonly month: string;
  /** Person-days that rounds ask for in it. */
  readonly load: number;
  /** Person-days that the council has in it; null where nobody says. */
  readonly capacity: number | null;
  /** Rounds that sit in it. */
  readonly rounds: number;
}

/** What a council has to do, month by month, against what it can do. */
export interface CouncilLoad {
  /** Working days that one seat in a round is taken to ask for. */
  readonly memberDays: number;
  readonly months: readonly LoadedMonth[];
}

/** Bars for what is needed, a line for what there is; what goes beyond lies above the line. */
export function councilLoad({ memberDays, months }: CouncilLoad, language: Language): Chart {
  const { load: says } = chartWords(language);
  const isEmpty = months.every(({ load }) => load === 0);
  const keys: readonly (Key | false)[] = [
    { label: says.load, form: 'bar', tone: 'one' },
    months.some(isBeyond) && { label: says.over, form: 'bar', tone: 'poor' },
    months.some(({ capacity }) => capacity !== null) && { label: says.capacity, form: 'line', tone: 'two' },
  ];
  return {
    language,
    title: says.title,
    summary: isEmpty ? says.empty : summaryOf(memberDays, months, language),
    spec: isEmpty || months.length < 2 ? null : (size) => specOf(months, language, size),
    keys: keys.filter((key) => key !== false),
    table: {
      columns: [
        { key: 'month', label: says.columns.month, kind: 'month' },
        { key: 'person_days_needed', label: says.columns.load, kind: 'number' },
        { key: 'person_days_there_are', label: says.columns.capacity, kind: 'number' },
        { key: 'rounds', label: says.columns.rounds, kind: 'number' },
      ],
      rows: months.map(({ month, load, capacity, rounds }) => [month, load, capacity, rounds]),
    },
  };
}

const isBeyond = ({ load, capacity }: LoadedMonth): boolean => capacity !== null && load > capacity;

function summaryOf(memberDays: number, months: readonly LoadedMonth[], language: Language): string {
  const { load: says } = chartWords(language);
  const days = (number: number) => numberText(number, language, 1);
  const beyond = months.filter(isBeyond);
  const isKnown = months.some(({ capacity }) => capacity !== null);
  const worst = (beyond.length > 0 ? beyond : months).reduce((a, b) => (b.load > a.load ? b : a));
  const month = monthText(worst.month, language);
  const tells = !isKnown
    ? says.noCapacity(month, days(worst.load))
    : beyond.length === 0
      ? says.within
      : says.beyond(numberText(beyond.length, language), month, days(worst.load), days(worst.capacity ?? 0));
  return `${tells} ${says.assumed(days(memberDays))}`;
}

/** The first day of the month after. */
function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}

function specOf(months: readonly LoadedMonth[], language: Language, size: Size): TopLevelSpec {
  const { load: says } = chartWords(language);
  const width = WIDTH[size] + (size === 'wide' ? 70 : 65);
  const ceiling = niceMaximum(Math.max(...months.flatMap(({ load, capacity }) => [load, capacity ?? 0])));
  const days = months.flatMap(({ month }) => [`${month}-01`, nextMonth(month)]);
  const place = { x: timeChannel(size, days), y: valueChannel(ceiling) };
  const gap = 0.12 * 30 * 86_400_000;
  const bars = months.flatMap(({ month, load, capacity }) => {
    const span = { at: instantOf(`${month}-01`) + gap, to: instantOf(nextMonth(month)) - gap };
    const within = Math.min(load, capacity ?? load);
    return [
      { ...span, from: 0, value: within, ink: colour('one') },
      ...(load > within ? [{ ...span, from: within, value: load, ink: colour('poor') }] : []),
    ];
  });
  const lines = months.flatMap(({ month, capacity }) =>
    capacity === null ? [] : [{ at: instantOf(`${month}-01`), to: instantOf(nextMonth(month)), value: capacity }],
  );
  return {
    ...frame(size),
    width,
    height: HEIGHT[size] - 60,
    title: axisTitle(says.axis, size),
    layer: [
      {
        data: { values: bars.filter(({ from, value }) => value > from) },
        mark: { type: 'rect' },
        encoding: {
          ...place,
          x2: { field: 'to' },
          y2: { field: 'from' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: lines },
        mark: { type: 'rule', color: colour('two'), strokeWidth: 3 },
        encoding: { ...place, x2: { field: 'to' } },
      },
    ],
  };
}
