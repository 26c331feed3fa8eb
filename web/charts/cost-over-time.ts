import type { TopLevelSpec } from 'vega-lite';
import { dayText } from '../format';
import type { Language } from '../i18n';
import { inUnit, moneyUnit, shortMoney, signedPercent, type MoneyUnit } from './amounts';
import type { Chart, ChartTable, Key, Size, Tone } from './chart';
import {
  FONT,
  HEIGHT,
  WIDTH,
  axisTitle,
  colour,
  frame,
  instantOf,
  least,
  niceMaximum,
  spread,
  timeChannel,
  valueChannel,
  type Layer,
  type Place,
} from './look';
import { chartWords } from './words';

const QUANTILES = ['p50', 'p80', 'p90'] as const;

const FAN: Tone = 'four';

/** A plan or forecast: what it comes to, and when it ends. Amounts are decimals of the data's currency. */
interface Outcome {
  readonly amount: string;
  readonly end: string;
}

/** What a project was to cost, has cost and may come to. */
export interface CostOverTime {
  readonly currency: string;
  readonly start: string | null;
  readonly first: Outcome | null;
  /** The same as the first while that was not changed. */
  readonly latest: Outcome | null;
  /** Spent in all up to and with the day. */
  readonly spent: readonly { readonly day: string; readonly amount: string }[];
  /** What the agency expected in the end, and on which day it said so. */
  readonly stated: readonly { readonly day: string; readonly amount: string }[];
  readonly fan: Readonly<Record<(typeof QUANTILES)[number], Outcome>> | null;
}

interface Line {
  readonly label: string;
  readonly tone: Tone;
  readonly dash: number[];
  readonly weight: number;
  readonly points: readonly { readonly day: string; readonly amount: number }[];
}

/** Baselines as what may be spent until their end, what was spent, what was expected, and where experience leads. */
export function costOverTime(data: CostOverTime, language: Language): Chart {
  const { cost: says } = chartWords(language);
  const lines = linesOf(data, language);
  const known = lines.flatMap(({ points }) => points);
  const isDrawn = new Set(known.map(({ day }) => day)).size > 1;
  return {
    language,
    title: says.title,
    summary: isDrawn || known.length > 0 ? summaryOf(data, language) : says.empty,
    spec: isDrawn ? (size) => specOf(lines, data.currency, language, size) : null,
    keys: isDrawn ? keysOf(data, language) : [],
    table: tableOf(data, language),
  };
}

const isMoved = ({ first, latest }: CostOverTime): boolean =>
  latest !== null && (first?.amount !== latest.amount || first.end !== latest.end);

function linesOf(data: CostOverTime, language: Language): readonly Line[] {
  const { cost: says } = chartWords(language);
  const { first, latest, spent, stated, fan, start } = data;
  const asNumbers = (points: CostOverTime['spent']) =>
    points.map(({ day, amount }) => ({ day, amount: Number(amount) }));
  const level = ({ amount, end }: Outcome) => [
    { day: least(start ?? end, end), amount: Number(amount) },
    { day: end, amount: Number(amount) },
  ];
  const last = asNumbers(spent).at(-1) ?? (start === null ? null : { day: start, amount: 0 });
  const all: readonly (Line | false | null)[] = [
    first && { label: says.shortFirst, tone: 'quiet', dash: [8, 4], weight: 2, points: level(first) },
    isMoved(data) && latest && { label: says.shortLatest, tone: 'two', dash: [1, 0], weight: 2, points: level(latest) },
    stated.length > 0 && { label: says.shortStated, tone: 'three', dash: [2, 3], weight: 2, points: asNumbers(stated) },
    ...QUANTILES.map(
      (quantile): Line | null =>
        fan && {
          label: says.quantile[quantile],
          tone: FAN,
          dash: [3, 3],
          weight: 1.5,
          points: [...(last ? [last] : []), { day: fan[quantile].end, amount: Number(fan[quantile].amount) }],
        },
    ),
    spent.length > 0 && { label: says.spent, tone: 'one', dash: [1, 0], weight: 3, points: asNumbers(spent) },
  ];
  return all.filter((line): line is Line => Boolean(line));
}

function keysOf(data: CostOverTime, language: Language): readonly Key[] {
  const { cost: says } = chartWords(language);
  const all: readonly (Key | false)[] = [
    data.first !== null && { label: says.first, form: 'dash', tone: 'quiet' },
    isMoved(data) && { label: says.latest, form: 'line', tone: 'two' },
    data.spent.length > 0 && { label: says.spent, form: 'line', tone: 'one' },
    data.stated.length > 0 && { label: says.stated, form: 'dots', tone: 'three' },
    data.fan !== null && { label: says.fan, form: 'dots', tone: 'four' },
  ];
  return all.filter((key) => key !== false);
}

function specOf(lines: readonly Line[], currency: string, language: Language, size: Size): TopLevelSpec {
  const points = lines.flatMap(({ points: each }) => each);
  const unit = moneyUnit(Math.max(...points.map(({ amount }) => amount)), currency, language);
  const ceiling = niceMaximum(Math.max(...points.map(({ amount }) => amount)) / unit.by);
  const height = HEIGHT[size];
  const place = {
    x: timeChannel(
      size,
      points.map(({ day }) => day),
    ),
    y: valueChannel(ceiling),
  };
  return {
    ...frame(size),
    width: WIDTH[size],
    height,
    title: axisTitle(unit.name, size),
    layer: [
      fanLayer(lines, unit, place),
      ...lines.flatMap((line) => lineLayers(line, unit, place)),
      labelLayer(lines, unit, { ceiling, height, size, language }),
    ],
  };
}

/** The room between the quantiles, from the day up to which is known what was spent. */
function fanLayer(lines: readonly Line[], unit: MoneyUnit, encoding: Place): Layer {
  const corners = lines.filter(({ tone }) => tone === FAN).flatMap(({ points }) => points);
  const values = corners.map(({ day, amount }) => ({ at: instantOf(day), value: amount / unit.by }));
  return {
    data: { values },
    mark: { type: 'line', filled: true, fill: colour(FAN), opacity: 0.15, strokeWidth: 0 },
    encoding,
  };
}

function lineLayers({ points, tone, dash, weight }: Line, unit: MoneyUnit, encoding: Place): Layer[] {
  const values = points.map(({ day, amount }) => ({ at: instantOf(day), value: amount / unit.by }));
  const stroke = colour(tone);
  return [
    {
      data: { values },
      mark: { type: 'line', color: stroke, strokeDash: dash, strokeWidth: weight, interpolate: 'linear' },
      encoding,
    },
    {
      data: { values: values.slice(-1) },
      mark: { type: 'point', filled: true, size: 50, color: stroke, opacity: 1 },
      encoding,
    },
  ];
}

interface Room {
  readonly ceiling: number;
  readonly height: number;
  readonly size: Size;
  readonly language: Language;
}

/** What each line is, beside its end, in a column of its own so that no label lies on a line. */
function labelLayer(lines: readonly Line[], unit: MoneyUnit, { ceiling, height, size, language }: Room): Layer {
  const labels = lines.map(({ label, tone, points }) => {
    const amount = points.at(-1)?.amount ?? 0;
    return { text: `${label} ${inUnit(amount, unit, language)}`, at: amount / unit.by, tone };
  });
  const perLine = ((FONT[size] + 4) / height) * ceiling;
  return {
    data: { values: spread(labels, perLine, ceiling).map(({ text, at, tone }) => ({ text, at, ink: colour(tone) })) },
    mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 600 },
    encoding: {
      x: { value: WIDTH[size] + 10 },
      y: { field: 'at', type: 'quantitative', scale: { domain: [0, ceiling], nice: false } },
      text: { field: 'text' },
      color: { field: 'ink', type: 'nominal', scale: null },
    },
  };
}

function summaryOf({ currency, first, latest, spent, stated, fan }: CostOverTime, language: Language): string {
  const { cost: says } = chartWords(language);
  const money = (amount: string) => shortMoney(Number(amount), currency, language);
  const day = (date: string) => dayText(date, language);
  const [lastSpent, lastStated] = [spent.at(-1), stated.at(-1)];
  const isNew = latest && first && (latest.amount !== first.amount || latest.end !== first.end);
  return [
    first && says.baselineWas(money(first.amount), day(first.end)),
    isNew && says.baselineIs(money(latest.amount), day(latest.end), changeText(first, latest, language)),
    lastSpent && says.spentIs(money(lastSpent.amount), day(lastSpent.day)),
    lastStated && says.statedIs(money(lastStated.amount), day(lastStated.day)),
    fan && says.fanIs(money(fan.p50.amount), money(fan.p80.amount), money(fan.p90.amount)),
  ]
    .filter(Boolean)
    .join(' ');
}

function changeText(first: Outcome, latest: Outcome, language: Language): string {
  const before = Number(first.amount);
  return signedPercent(before === 0 ? 0 : (Number(latest.amount) - before) / before, language);
}

function tableOf({ currency, first, latest, spent, stated, fan }: CostOverTime, language: Language): ChartTable {
  const { cost: says } = chartWords(language);
  const rows = [
    ...(first ? [[says.first, first.end, first.amount]] : []),
    ...(latest ? [[says.latest, latest.end, latest.amount]] : []),
    ...spent.map(({ day, amount }) => [says.spent, day, amount]),
    ...stated.map(({ day, amount }) => [says.stated, day, amount]),
    ...(fan ? QUANTILES.map((quantile) => [says.quantileLong[quantile], fan[quantile].end, fan[quantile].amount]) : []),
  ];
  return {
    columns: [
      { key: 'what', label: says.columns.what, kind: 'text' },
      { key: 'date', label: says.columns.day, kind: 'day' },
      { key: 'amount', label: says.columns.amount, kind: 'money', currency },
    ],
    rows,
  };
}
