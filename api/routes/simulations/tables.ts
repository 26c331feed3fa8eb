import { formatMoney } from '../../../domain/money';
import type { Measured } from '../../../domain/simulation/measure';
import type { Assumptions } from '../../../domain/simulation/types';

type Cell = string | number | null;

/** One set of rules, or one step of a sweep, with its figures. */
export interface Row {
  readonly name: string | number;
  readonly measured: Measured;
  readonly currency: string;
}

const FIGURES = [
  'name',
  'currency',
  'in',
  'out',
  'undetermined',
  'covered',
  'all',
  'rounds',
  'councilDays',
  'officerDays',
  'costOfOversight',
  'peakPercentOfCapacity',
  'limitDays',
  'overran',
  'overrunsSeen',
  'overrunMoneySeen',
];

/** The figures as tables: plain numbers, money in whole units with decimals as the currency has them. */
export const tablesOf = (rows: readonly Row[], assumptions: Pick<Assumptions, 'capacity'>) => ({
  figures: { columns: FIGURES, rows: rows.map(figuresOf) },
  tiers: {
    columns: ['name', 'level', 'projects', 'councilDays', 'officerDays', 'limitDays'],
    rows: rows.flatMap(({ name, measured }) =>
      measured.tiers.map(({ level, projects, councilDays, officerDays, limitDays }): Cell[] => [
        ...[name, level, projects, councilDays, officerDays, limitDays],
      ]),
    ),
  },
  years: {
    columns: ['name', 'year', 'projects', 'councilDays', 'capacity'],
    rows: rows.flatMap(({ name, measured: { effort } }) =>
      effort.years.map(({ year, projects, councilDays }): Cell[] => [
        ...[name, year, projects, councilDays, assumptions.capacity],
      ]),
    ),
  },
});

function figuresOf({ name, measured, currency }: Row): Cell[] {
  const { scope, money, effort, limitDays, overruns } = measured;
  const amount = (minor: number): string => formatMoney({ minor, currency }).amount;
  return [
    name,
    currency,
    scope.in,
    scope.out,
    scope.undetermined,
    amount(money.covered),
    amount(money.all),
    effort.rounds,
    effort.councilDays,
    effort.officerDays,
    effort.cost === null ? null : amount(effort.cost),
    effort.peakPercentOfCapacity,
    limitDays,
    overruns.overran,
    overruns.seen,
    amount(overruns.moneySeen),
  ];
}

const load = { id: 'load', kind: 'bar', table: 'years', x: 'year', y: ['councilDays'], series: 'name' } as const;
const tiers = { id: 'tiers', kind: 'bar', table: 'tiers', x: 'level', y: ['projects'], series: 'name' } as const;
const overFigures = (kind: 'bar' | 'line') => {
  const chart = { kind, table: 'figures', x: 'name', series: null } as const;
  return [
    { ...chart, id: 'scope', y: ['in', 'undetermined'] },
    { ...chart, id: 'effort', y: ['councilDays', 'officerDays'] },
    { ...chart, id: 'overruns', y: ['overran', 'overrunsSeen'] },
  ];
};

/** What is drawn of the tables: side by side, or along the amounts of a line. */
export const CHARTS = { rules: [...overFigures('bar'), tiers, load], sweep: overFigures('line') };
