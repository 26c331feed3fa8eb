import { formatMoney } from '../../../domain/money';
import type { Measured } from '../../../domain/simulation/measure';
import type { NamedProject } from '../../../register/simulation/portfolio';

/** Figures with their money as money of the regime's currency. */
export function measuredToWire(measured: Measured, currency: string) {
  const money = (minor: number) => formatMoney({ minor, currency });
  const { effort, overruns } = measured;
  return {
    ...measured,
    money: { ...measured.money, covered: money(measured.money.covered), all: money(measured.money.all) },
    effort: { ...effort, cost: effort.cost === null ? null : money(effort.cost) },
    overruns: { ...overruns, money: money(overruns.money), moneySeen: money(overruns.moneySeen) },
  };
}

/** So many are named; the count says how many there are. */
const MOST_NAMED = 200;

/** Projects by their places in the portfolio. */
export const namedAt = (places: readonly number[], projects: readonly NamedProject[]) => ({
  count: places.length,
  projects: places.slice(0, MOST_NAMED).flatMap((place) => {
    const project = projects[place];
    return project ? [{ id: project.id, reference: project.reference, title: project.title }] : [];
  }),
});

const COLUMNS = [
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
  'peakPercentOfCapacity',
  'limitDays',
  'overran',
  'overrunsSeen',
  'overrunMoneySeen',
] as const;

/** One row of the table: plain numbers, money in whole units with decimals as the currency has them. */
const rowOf = (name: string | number, { scope, money, effort, limitDays, overruns }: Measured, currency: string) => [
  name,
  currency,
  scope.in,
  scope.out,
  scope.undetermined,
  formatMoney({ minor: money.covered, currency }).amount,
  formatMoney({ minor: money.all, currency }).amount,
  effort.rounds,
  effort.councilDays,
  effort.officerDays,
  effort.peakPercentOfCapacity,
  limitDays,
  overruns.overran,
  overruns.seen,
  formatMoney({ minor: overruns.moneySeen, currency }).amount,
];

/** The figures as a table. */
export const tableOf = (
  rows: readonly { readonly name: string | number; readonly measured: Measured; readonly currency: string }[],
) => ({ columns: [...COLUMNS], rows: rows.map(({ name, measured, currency }) => rowOf(name, measured, currency)) });
