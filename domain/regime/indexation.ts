import { fractionOf, inverse, product, times, type Fraction } from '../currency/exact';
import type { LocalDate } from '../time';
import type { Threshold } from './admission';
import type { Regime } from './types';

/** How a line came to its amount of a year. */
export interface IndexedBy {
  readonly series: string;
  /** The amount as the rules state it, minor units, in prices of the base year. */
  readonly stated: number;
  readonly base: number;
  /** The year whose point was used: the latest published one at most as late as the day asked for. */
  readonly year: number;
}

/** A line whose amount has moved with an index. */
export type IndexedThreshold = Threshold & { readonly indexed?: IndexedBy };

/**
 * The rules as they stand on a day: where they say that lines move with an index, each line that is held against a cost
 * has its amount of that year, rounded to whole steps of `roundTo` minor units. Without such a rule, and before the base
 * year, they are what is written.
 */
export function indexedOn(regime: Regime, day: LocalDate): Regime {
  const { indexation } = regime.money;
  if (!indexation?.appliesTo.includes('threshold')) return regime;
  const moved = factorBetween(regime, indexation.base, Number(day.slice(0, 4)));
  if (!moved || moved.year <= indexation.base) return regime;
  const { series, base, roundTo = 1 } = indexation;
  const thresholds = regime.thresholds.map((line): IndexedThreshold => {
    const amount = 'cost' in line.basis ? times(line.amount, moved.factor, roundTo) : null;
    return amount === null
      ? line
      : { ...line, amount, indexed: { series, stated: line.amount, base, year: moved.year } };
  });
  return { ...regime, thresholds };
}

/** The cost of a baseline in the prices of a later year, beside what was stated, which stays as it is. */
export interface IndexedBaseline {
  readonly series: string;
  /** The year in whose prices it was stated. */
  readonly from: number;
  /** The year whose point was used. */
  readonly year: number;
  /** Minor units. */
  readonly stated: number;
  readonly cost: number;
}

/**
 * What a baseline comes to in the prices of a day, where the rules say that baselines move with an index: from the
 * year in which it was set, or from that of the real prices in which the rules reckon. Null without such a rule or point.
 */
export function baselineOn(
  regime: Regime,
  { stated, setOn }: { readonly stated: number; readonly setOn: LocalDate },
  day: LocalDate,
): IndexedBaseline | null {
  const { indexation, priceLevel } = regime.money;
  if (!indexation?.appliesTo.includes('baseline')) return null;
  const from = priceLevel === 'nominal' ? Number(setOn.slice(0, 4)) : priceLevel.real;
  const moved = factorBetween(regime, from, Number(day.slice(0, 4)));
  const cost = moved && times(stated, moved.factor);
  return moved && cost !== null ? { series: indexation.series, from, year: moved.year, stated, cost } : null;
}

/**
 * By what prices of one year differ from those of another, with the year whose point was used for the second. Null where
 * the regime has no index, or no point for one of them.
 */
export function factorBetween(
  { money: { indexation } }: Regime,
  from: number,
  to: number,
): { readonly factor: Fraction; readonly year: number } | null {
  const points = (indexation?.points ?? []).toSorted((a, b) => a.year - b.year);
  const [first, last] = [points.findLast(({ year }) => year <= from), points.findLast(({ year }) => year <= to)];
  const [before, after] = [first && fractionOf(first.value), last && fractionOf(last.value)];
  return before && after && last ? { factor: product(after, inverse(before)), year: last.year } : null;
}
