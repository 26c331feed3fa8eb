import type { ImportCost, ImportProfile } from '../../contracts/import-profile';
import type { PublishedFigures } from '../../domain/project/commands';
import type { CostEstimate, CostLine } from '../../domain/submission';
import type { LocalDate } from '../../domain/time';
import type { Cells } from './cells';
import { dateFrom } from './dates';
import { roundingStep, scaledAmount } from './decimal';

/** A figure in minor units, with the step to which it was rounded; 0 where it is exact. */
interface Figure {
  readonly amount: number;
  readonly step: number;
}

/** The figure of one cell; null where it is unknown, withheld or no amount (which is noted). */
function figureIn(cells: Cells, column: string, cost: ImportCost, field: string): Figure | null {
  const stated = cells.value(column, cost.unknown, field);
  if (stated === null) return null;
  const amount = scaledAmount(stated, cost);
  if (!amount.ok) {
    const words = cost.unknown.filter(Boolean).join(', ');
    const remedy = `Write a number with '${cost.decimal}' before the decimals${words === '' ? '' : `, or one of: ${words}`}.`;
    if (amount.fault.code === 'overflow') return cells.fault(column, 'The amount is too large.', remedy);
    if (amount.fault.code !== 'too-many-decimals') return cells.fault(column, 'This is no amount.', remedy);
    const rounding = 'Round it, or use a profile that says that figures are rounded (`cost.roundedTo`).';
    return cells.fault(column, 'The amount is finer than the smallest unit of the currency.', rounding);
  }
  if (amount.value.minor < 0) return cells.fault(column, 'The amount is negative.', 'Costs are zero or more.');
  return { amount: amount.value.minor, step: roundingStep(stated, cost) ?? 0 };
}

/** The sum of columns; unknown where one of them is: a part is never taken for the whole. Their roundings add up. */
function sumOf(cells: Cells, columns: readonly string[], cost: ImportCost, field: string): Figure | null {
  const figures = columns.map((column) => figureIn(cells, column, cost, field));
  const known = figures.filter((figure) => figure !== null);
  if (known.length < figures.length) return null;
  return known.reduce((sum, { amount, step }) => ({ amount: sum.amount + amount, step: sum.step + step }), {
    ...{ amount: 0, step: 0 },
  });
}

const stating = ({ cost, regimeId }: ImportProfile, lines: readonly CostLine[], total: Figure | null) => ({
  currency: cost.currency,
  vat: cost.vat,
  lines,
  ...(total && {
    stated: [
      {
        ...{ regimeId, basisId: cost.basisId, amount: total.amount },
        ...(total.step > 0 && { roundedTo: total.step }),
      },
    ],
  }),
});

/** A cost that is not known stays unknown: it becomes neither zero nor a fault. */
export function costIn(cells: Cells, profile: ImportProfile): CostEstimate | null {
  const { cost } = profile;
  const total = cost.column === undefined ? null : sumOf(cells, [cost.column, ...cost.plus], cost, '/cost');
  const lines = cost.lines.flatMap(({ class: kind, column, year, perYearFor }): CostLine[] => {
    const point = figureIn(cells, column, cost, '/cost')?.amount;
    if (point === undefined) return [];
    const spread = perYearFor === undefined ? { per: 'total' as const } : { per: 'year' as const, years: perYearFor };
    return [{ class: kind, point, ...spread, ...(year === undefined ? {} : { year }) }];
  });
  // A breakdown of which a part is missing is no breakdown of the whole.
  const whole = lines.length === cost.lines.length ? lines : [];
  if (total === null && whole.length === 0) return null;
  return stating(profile, whole, total);
}

/** What the publisher says that the project costs now, and when it ends. */
export function forecastIn(cells: Cells, profile: ImportProfile): PublishedFigures['forecast'] {
  const { latest } = profile.cost;
  if (!latest) return undefined;
  const total = sumOf(cells, [latest.column, ...latest.plus], profile.cost, '/forecast/cost');
  const end = latest.end ? dateIn(cells, latest.end, 'end', '/forecast/end') : null;
  return total === null ? undefined : { cost: stating(profile, [], total), end };
}

/** What was spent up to a date; nothing where either is unknown, or nothing was. */
export function spentIn(cells: Cells, { cost }: ImportProfile): PublishedFigures['spent'] {
  const { spent } = cost;
  if (!spent) return undefined;
  const amount = figureIn(cells, spent.column, cost, '/spent')?.amount;
  const date = dateIn(cells, spent.date, 'end', '/spent');
  if (amount === undefined || amount === 0 || date === null) return undefined;
  return { class: spent.class, amount, currency: cost.currency, date };
}

/** The date of a cell; null where it is unknown or withheld, or no date (which is noted). */
export function dateIn(
  cells: Cells,
  { column, formats, unknown }: NonNullable<ImportProfile['start']>,
  edge: 'start' | 'end',
  field: string,
): LocalDate | null {
  const stated = cells.value(column, unknown, field);
  if (stated === null) return null;
  const date = dateFrom(stated, formats, edge);
  return date ?? cells.fault(column, 'This is no date.', `Write the date as ${formats.join(' or ')}.`);
}
