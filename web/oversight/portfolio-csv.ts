import { csvFile } from '../frame/csv-file';
import type { Desk } from '../frame/desk';
import type { Page } from '../frame/page';
import { boardSchema, type BoardRow } from './board';
import { askedOf, filtersOf } from './filters';

/** The same in every language: codes of the register, ISO dates, plain decimals. */
const COLUMNS: readonly (readonly [name: string, of: (project: BoardRow) => string | null])[] = [
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

const rowsOf = (projects: readonly BoardRow[]): readonly (readonly (string | null)[])[] =>
  projects.map((project) => COLUMNS.map(([, of]) => of(project)));

const AT_ONCE = '200';

const pageAfter = (desk: Desk, filters: URLSearchParams, cursor: string | null) => {
  const asked = new URLSearchParams([...filters, ['limit', AT_ONCE], ...(cursor === null ? [] : [['cursor', cursor]])]);
  return desk.read(boardSchema, `/portfolio/board?${asked.toString()}`);
};

type FirstPage = Extract<Awaited<ReturnType<typeof pageAfter>>, { ok: true }>['value']['value'];

/** The rows a page at a time. */
async function* rowsFrom(desk: Desk, filters: URLSearchParams, first: FirstPage) {
  yield rowsOf(first.items);
  for (let cursor = first.next; cursor !== null;) {
    const read = await pageAfter(desk, filters, cursor);
    if (!read.ok) throw new Error(`The list of projects ended early: ${read.fault.code}.`);
    yield rowsOf(read.value.value.items);
    cursor = read.value.value.next;
  }
}

/** The list of projects as CSV (RFC 4180), with the filters of its page. */
export const portfolioCsv: Page = {
  method: 'get',
  path: '/portfolio.csv',
  audience: 'signed_in',
  answer: async ({ desk, query, visit }) => {
    const filters = askedOf(filtersOf(query), visit);
    const first = await pageAfter(desk, filters, null);
    if (!first.ok) return { problem: first.fault };
    const names = COLUMNS.map(([name]) => name);
    return csvFile('portfolio', names, rowsFrom(desk, filters, first.value.value));
  },
};
