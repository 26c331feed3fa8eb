import type { CostClass } from '../regime/common';
import type { CostEstimate, CostLine } from '../submission';

/** What a line comes to over all its years, by its point, in minor units. */
const lineTotal = ({ point, per, years }: CostLine): number => (per === 'year' ? point * (years ?? 1) : point);

/**
 * The points of all lines over all years, in minor units. A total that was stated without a breakdown counts where there
 * are no lines and it is the only one; null where nothing is known.
 */
export function totalOf({ lines, stated = [] }: CostEstimate): number | null {
  if (lines.length > 0) return lines.reduce((sum, line) => sum + lineTotal(line), 0);
  const [only, ...others] = stated;
  return only && others.length === 0 ? only.amount : null;
}

/** The same at a quantile; null where a line does not state it, or there are no lines. */
export function totalAt({ lines }: CostEstimate, quantile: 'p50' | 'p85'): number | null {
  if (lines.length === 0) return null;
  return lines.reduce<number | null>((sum, line) => {
    const point = line[quantile];
    return sum === null || point === undefined ? null : sum + lineTotal({ ...line, point });
  }, 0);
}

/** The same by cost class. */
export function totalByClass({ lines }: CostEstimate): Readonly<Partial<Record<CostClass, number>>> {
  const sums: Partial<Record<CostClass, number>> = {};
  for (const line of lines) sums[line.class] = (sums[line.class] ?? 0) + lineTotal(line);
  return sums;
}

/** Whether `to` differs from `from` by more than so many percent, either way; compared without rounding. */
export const differsByMoreThan = (from: number, to: number, percent: number): boolean =>
  Math.abs(to - from) * 100 > percent * from;
