import type { TopLevelSpec } from 'vega-lite';
import { numberText } from '../format';
import type { Language } from '../i18n';
import { moneyUnit, shortMoney } from './amounts';
import type { Chart, Size, Tone } from './chart';
import { WIDTH, axisTitle, colour, frame, niceMaximum, valueChannel } from './look';
import { chartWords } from './words';

interface SweptPoint {
  /** Where the line would lie, a decimal of the data's currency. */
  readonly amount: string;
  readonly projects: number;
  /** Cost of the projects in scope. */
  readonly money: string;
}

/** What a line at another amount would bring into scope. */
export interface ThresholdSweep {
  readonly currency: string;
  /** Projects that were looked at. */
  readonly all: number;
  /** By rising amount. */
  readonly points: readonly SweptPoint[];
  /** The line of today; null where the rules have none such. */
  readonly today: SweptPoint | null;
}

/** Two panels over one axis: how many projects, and how much money; two axes in one panel would be misread. */
export function thresholdSweep(data: ThresholdSweep, language: Language): Chart {
  const { sweep: says } = chartWords(language);
  const { currency, all, points } = data;
  const isDrawn = new Set(points.map(({ amount }) => Number(amount))).size > 1;
  return {
    language,
    title: says.title,
    summary: isDrawn ? summaryOf(data, language) : says.empty,
    spec: isDrawn ? (size) => specOf(data, language, size) : null,
    keys: [],
    table: {
      columns: [
        { key: 'line', label: says.columns.amount, kind: 'money', currency },
        { key: 'projects_in_scope', label: says.columns.projects, kind: 'number' },
        { key: 'percent_of_projects', label: says.columns.share, kind: 'number' },
        { key: 'cost', label: says.columns.money, kind: 'money', currency },
      ],
      rows: points.map(({ amount, projects, money }) => [
        amount,
        projects,
        all === 0 ? null : Math.round((projects / all) * 1000) / 10,
        money,
      ]),
    },
  };
}

function summaryOf({ currency, points, today }: ThresholdSweep, language: Language): string {
  const words = chartWords(language);
  const money = (decimal: string) => shortMoney(Number(decimal), currency, language);
  const projects = (count: number) => words.portfolio.projects(count, numberText(count, language));
  const [low, high] = [points[0], points.at(-1)];
  return [
    ...(low && high
      ? [words.sweep.summary(money(low.amount), projects(low.projects), money(high.amount), projects(high.projects))]
      : []),
    ...(today ? [words.sweep.today(money(today.amount), projects(today.projects), money(today.money))] : []),
  ].join(' ');
}

function specOf({ currency, points, today }: ThresholdSweep, language: Language, size: Size): TopLevelSpec {
  const { sweep: says } = chartWords(language);
  const along = moneyUnit(Math.max(...points.map(({ amount }) => Number(amount))), currency, language);
  const largest = Math.max(...points.map(({ money }) => Number(money)), Number(today?.money ?? 0));
  const unit = moneyUnit(largest, currency, language);
  const at = ({ amount }: SweptPoint) => Number(amount) / along.by;
  const domain = [Math.min(...points.map(at)), Math.max(...points.map(at))];
  const x = {
    field: 'at',
    type: 'quantitative',
    scale: { domain, nice: false, zero: false },
    axis: { title: `${says.axis}, ${along.name}`, grid: false, tickCount: size === 'wide' ? 8 : 4, format: '~f' },
  } as const;
  const isSeen = today && at(today) >= Math.min(...domain) && at(today) <= Math.max(...domain) ? today : null;
  const panel = (title: string, tone: Tone, measure: (point: SweptPoint) => number) => {
    const valuesOf = (of: readonly SweptPoint[]) => of.map((point) => ({ at: at(point), value: measure(point) }));
    const y = valueChannel(niceMaximum(Math.max(...points.map(measure), isSeen ? measure(isSeen) : 0)));
    const now = { values: valuesOf(isSeen ? [isSeen] : []) };
    return {
      title: axisTitle(title, size),
      width: WIDTH[size] + (size === 'wide' ? 70 : 50),
      height: 130,
      layer: [
        {
          data: { values: valuesOf(points) },
          mark: {
            type: 'line' as const,
            color: colour(tone),
            strokeWidth: 2.5,
            point: { color: colour(tone), size: 25 },
          },
          encoding: { x, y },
        },
        { data: now, mark: { type: 'rule' as const, strokeDash: [5, 4], strokeWidth: 1.5 }, encoding: { x } },
        {
          data: now,
          mark: { type: 'text' as const, align: 'left' as const, dx: 5, fontWeight: 600 as const },
          encoding: { x, y: { value: 8 }, text: { value: says.now } },
        },
      ],
    };
  };
  return {
    ...frame(size),
    spacing: 24,
    vconcat: [
      panel(says.projects, 'one', ({ projects }) => projects),
      panel(`${says.money}, ${unit.name}`, 'three', ({ money }) => Number(money) / unit.by),
    ],
  };
}
