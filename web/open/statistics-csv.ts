import { Readable } from 'node:stream';
import { publicStatisticsSchema } from '../../contracts/api/statistics';
import { csvOf } from '../charts';
import { csvFile } from '../frame/csv-file';
import type { Page } from '../frame/page';
import { standingChart } from './standing-chart';
import type { OfRules } from './sums';

/** The same in every language: codes of the register and plain decimals. */
const COLUMNS = [
  ...['what', 'regime', 'regime_version', 'status', 'stage', 'rater', 'level', 'field', 'projects', 'cost', 'currency'],
  ...['cost_counted', 'cost_withheld', 'cost_unknown', 'until', 'ground', 'as_of'],
] as const;

type Line = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

const cellsOf = (line: Line): readonly (string | null)[] =>
  COLUMNS.map((column) => {
    const cell = line[column] ?? null;
    return cell === null ? null : String(cell);
  });

/** Stages with one line for each currency of their cost, ratings, and what is kept back. */
function linesOf({ regime, stages, ratings, withheld }: OfRules, asOf: string): readonly Line[] {
  const of = { regime: regime.id, regime_version: regime.version, as_of: asOf };
  const byStage = stages.flatMap(({ status, stage, projects, cost }): readonly Line[] => {
    const { counted, withheld: keptBack, unknown } = cost;
    const place = { ...of, what: 'stage', status, stage };
    const [first, ...others] = cost.sums;
    const counts = { projects, cost_counted: counted, cost_withheld: keptBack, cost_unknown: unknown };
    return [
      { ...place, ...counts, cost: first?.amount, currency: first?.currency },
      ...others.map(({ amount, currency }) => ({ ...place, cost: amount, currency })),
    ];
  });
  return [
    ...byStage,
    ...ratings.map(({ rater, level, projects }) => ({ ...of, what: 'rating', rater, level, projects })),
    ...withheld.map(({ field, until, ground, projects }) => ({
      ...of,
      what: 'withheld',
      field,
      until,
      ground,
      projects,
    })),
  ];
}

/** The figures of the register as CSV. */
const statisticsCsv: Page = {
  method: 'get',
  path: '/statistics.csv',
  audience: 'everybody',
  answer: async ({ desk }) => {
    const read = await desk.read(publicStatisticsSchema, '/statistics');
    if (!read.ok) return { problem: read.fault };
    const { asOf, regimes } = read.value.value;
    const lines = regimes.map((rules) => linesOf(rules, asOf).map(cellsOf));
    return csvFile('statistics', COLUMNS, Readable.from(lines));
  },
};

/** The numbers of the chart. */
const standingCsv: Page = {
  method: 'get',
  path: '/statistics/standing.csv',
  audience: 'everybody',
  answer: async ({ desk, visit: { language } }) => {
    const read = await desk.read(publicStatisticsSchema, '/statistics');
    if (!read.ok) return { problem: read.fault };
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="standing.csv"',
    };
    return { file: { headers, stream: Readable.from([csvOf(standingChart(read.value.value, language).table)]) } };
  },
};

export const statisticsFiles: readonly Page[] = [statisticsCsv, standingCsv];
