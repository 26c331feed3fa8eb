import { daysBetween } from '../calendar/dates';
import { decimalsOf } from '../money';
import type { CostEstimate, CostLine } from '../submission';
import type { LocalDate } from '../time';
import { fractionOf, inverse, product, times, type Fraction } from './exact';

/** What one unit of `from` was worth in `to` on a day, and who says so. */
export interface DatedRate {
  readonly from: string;
  readonly to: string;
  /** A plain decimal. */
  readonly rate: string;
  readonly quotedOn: LocalDate;
  readonly source: string;
}

/** A rate that was found, with the quotes that it is made of: one, or two over a currency that both know. */
export interface FoundRate {
  readonly factor: Fraction;
  readonly quotes: readonly DatedRate[];
}

/** Older quotes say nothing of a day: markets close for holidays, and no longer. */
const OLDEST_DAYS = 14;

/**
 * The rate of a day: the latest quote on or before it, at most two weeks old; direct, turned round, or over one currency
 * that both are quoted in. Null where there is none: an amount is then not converted, and never guessed.
 */
export function rateOn(from: string, to: string, day: LocalDate, rates: readonly DatedRate[]): FoundRate | null {
  if (from === to) return { factor: { numerator: 1n, denominator: 1n }, quotes: [] };
  const usable = latestOf(rates.filter(({ quotedOn }) => quotedOn <= day && daysBetween(quotedOn, day) <= OLDEST_DAYS));
  const direct = quoted(from, to, usable);
  if (direct) return direct;
  const pivots = new Set(usable.flatMap((rate) => [rate.from, rate.to]));
  for (const pivot of [...pivots].toSorted()) {
    const [first, second] = [quoted(from, pivot, usable), quoted(pivot, to, usable)];
    if (first && second) {
      return { factor: product(first.factor, second.factor), quotes: [...first.quotes, ...second.quotes] };
    }
  }
  return null;
}

/** Of each pair the latest quote; of two of one day the first given. */
function latestOf(rates: readonly DatedRate[]): readonly DatedRate[] {
  const found = new Map<string, DatedRate>();
  for (const rate of rates) {
    const pair = `${rate.from}/${rate.to}`;
    const known = found.get(pair);
    if (!known || known.quotedOn < rate.quotedOn) found.set(pair, rate);
  }
  return [...found.values()];
}

function quoted(from: string, to: string, rates: readonly DatedRate[]): FoundRate | null {
  for (const rate of rates) {
    const factor = fractionOf(rate.rate);
    if (!factor) continue;
    if (rate.from === from && rate.to === to) return { factor, quotes: [rate] };
    if (rate.from === to && rate.to === from) return { factor: inverse(factor), quotes: [rate] };
  }
  return null;
}

/** Minor units of one currency as minor units of another; rounded once. Null: unknown currency, or too large. */
export function convertMinor(
  minor: number,
  from: string,
  to: string,
  { factor }: Pick<FoundRate, 'factor'>,
): number | null {
  const [own, other] = [decimalsOf(from), decimalsOf(to)];
  if (own === undefined || other === undefined) return null;
  const scale = { numerator: 10n ** BigInt(other), denominator: 10n ** BigInt(own) };
  return times(minor, product(factor, scale));
}

/** An estimate in another currency, line by line. Totals that were stated for one regime stay behind: they are its own. */
export function convertEstimate(estimate: CostEstimate, to: string, rate: FoundRate): CostEstimate | null {
  if (estimate.currency === to) return estimate;
  const lines: CostLine[] = [];
  for (const line of estimate.lines) {
    const point = convertMinor(line.point, estimate.currency, to, rate);
    const p50 = line.p50 === undefined ? undefined : convertMinor(line.p50, estimate.currency, to, rate);
    const p85 = line.p85 === undefined ? undefined : convertMinor(line.p85, estimate.currency, to, rate);
    if (point === null || p50 === null || p85 === null) return null;
    lines.push({ ...line, point, ...(p50 === undefined ? {} : { p50 }), ...(p85 === undefined ? {} : { p85 }) });
  }
  return { currency: to, vat: estimate.vat, lines };
}
