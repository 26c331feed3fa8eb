import { listFile, type Columns } from '../frame/list-file';
import type { Page } from '../frame/page';
import { boardSchema, type BoardRow } from './board';
import { askedOf, filtersOf } from './filters';

const COLUMNS: Columns<BoardRow> = [
  ['reference', ({ reference }) => reference],
  ['title', ({ title }) => title],
  ['kind', ({ kind }) => kind],
  ['agency', ({ agency }) => agency.name ?? agency.id],
  ['regime', ({ regime }) => regime.id],
  ['regime_version', ({ regime }) => regime.version],
  ['status', ({ status }) => status],
  ['stage', ({ stage }) => stage],
  ['gate', ({ gate }) => gate],
  ['overlays', ({ overlays }) => overlays.join(' ')],
  ['tier', ({ tier }) => tier],
  ['cost', ({ cost }) => cost?.amount ?? null],
  ['currency', ({ cost }) => cost?.currency ?? null],
  ['cost_basis', ({ costBasis }) => costBasis],
  ['planned_start', ({ plannedStart }) => plannedStart],
  ['planned_end', ({ plannedEnd }) => plannedEnd],
  ...(['self', 'council', 'oversight', 'machine'] as const).map(
    (rater) =>
      [
        `rating_${rater}`,
        ({ ratings }: BoardRow) => ratings.find((each) => each.rater === rater)?.level ?? null,
      ] as const,
  ),
  ['first_baseline_cost', ({ baselines }) => baselines.first?.cost?.amount ?? null],
  ['first_baseline_end', ({ baselines }) => baselines.first?.end ?? null],
  ['latest_baseline_cost', ({ baselines }) => baselines.latest?.cost?.amount ?? null],
  ['latest_baseline_end', ({ baselines }) => baselines.latest?.end ?? null],
  ['forecast_percent_of_first_baseline', ({ forecastPercent }) => forecastPercent?.toString() ?? null],
  ['forecast_cost_p50', ({ forecast }) => forecast?.cost.p50.amount ?? null],
  ['forecast_cost_p80', ({ forecast }) => forecast?.cost.p80.amount ?? null],
  ['forecast_end_p50', ({ forecast }) => forecast?.end.p50 ?? null],
  ['forecast_end_p80', ({ forecast }) => forecast?.end.p80 ?? null],
  ['committed', ({ money }) => money?.committed.amount ?? null],
  ['paid', ({ money }) => money?.paid.amount ?? null],
  ['spent', ({ money }) => money?.spent.amount ?? null],
  ['next_due', ({ nextDue }) => nextDue],
  ['submitted_at', ({ submittedAt }) => submittedAt],
  ['updated_at', ({ updatedAt }) => updatedAt],
];

/** The list of projects as CSV (RFC 4180), with the filters of its page. */
export const portfolioCsv: Page = {
  method: 'get',
  path: '/portfolio.csv',
  audience: 'signed_in',
  answer: ({ desk, query, visit }) => {
    const filters = askedOf(filtersOf(query), visit);
    return listFile({
      name: 'portfolio',
      columns: COLUMNS,
      read: (part) =>
        desk.read(boardSchema, `/portfolio/board?${new URLSearchParams([...filters, ...part]).toString()}`),
    });
  },
};
