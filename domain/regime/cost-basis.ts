import { scaleMoney, sumMoney, type Money } from '../money';
import type { CostEstimate } from '../submission';
import type { CostBasis } from './admission';
import { caveatOf, type Caveat } from './caveats';
import type { CostClass } from './common';
import { countLine, statisticOf, type YearAmount } from './cost-line';
import type { ScopeSubject } from './finding';
import type { Reason } from './reasons';
import type { Regime } from './types';

/** One line of the estimate, or a stated total, with what of it counts and why. Minor units, VAT as in the estimate. */
export interface CountedPart {
  /** Index of the line in the estimate; null for a stated total. */
  readonly line: number | null;
  /** Null: stated, not broken down. */
  readonly class: CostClass | null;
  /** The amount as given (one year's, for a yearly line); null where the basis' statistic is not given. */
  readonly amount: number | null;
  /** What of it counts over all years; null where it could not be counted. */
  readonly counted: number | null;
  readonly why: readonly Reason[];
}

/** The sum of an estimate on one cost basis, with every number that led to it. */
export interface BasisSum {
  readonly basisId: string;
  /** Null while anything that the sum needs is missing; never zero for unknown. */
  readonly total: Money | null;
  /** Of a stated total that was published rounded: its steps, minor units. What is sure of it is known to half a step. */
  readonly roundedTo?: number;
  readonly source: 'lines' | 'stated' | 'none';
  readonly parts: readonly CountedPart[];
  /** For a basis per budget year: what falls in each year; the total is the highest of them. */
  readonly years: readonly YearAmount[];
  /** The change of VAT on the whole sum: rounded once, half away from zero. Null where none was needed. */
  readonly vat: {
    readonly percent: number;
    readonly from: CostEstimate['vat'];
    readonly to: CostEstimate['vat'];
    readonly before: number;
    readonly after: number;
  } | null;
  /** Paths below the submission that would have to be given. */
  readonly missing: readonly string[];
  /** What else keeps the sum from being made: another currency, an impossible line, an overflow. */
  readonly faults: readonly Reason[];
  readonly caveats: readonly Caveat[];
  /** What counts with it in a joint scrutiny; the total holds it. Absent where the project counts on its own. */
  readonly together?: CountedTogether;
}

/** Other projects that count with one. */
export interface CountedTogether {
  readonly clusterId: string;
  readonly basisId: string;
  /** What they come to on that basis, minor units of the regime's currency. */
  readonly amount: number;
  readonly projects: readonly string[];
}

/** A sum with what counts with it; one that is open stays open. */
export const withTogether = (sum: BasisSum, together: CountedTogether | undefined): BasisSum =>
  together?.basisId === sum.basisId && sum.total !== null
    ? { ...sum, total: { ...sum.total, minor: sum.total.minor + together.amount }, together }
    : sum;

/**
 * Sums an estimate on one cost basis of a regime.
 *
 * Counted are the classes that the basis includes: operation for its years at most, open-ended development for its
 * horizon, only the ICT share where the basis says so, with its statistic (a missing P85 leaves the sum open; the sum
 * of the lines' quantiles is used, which is never below the quantile of the sum for costs that move together). VAT is
 * put on or taken off the whole sum. A total that was stated for this regime and basis is used as it is when there are
 * no lines. No cost, no lines and no such total: the sum is open, never zero.
 */
export function sumOnBasis(
  estimate: CostEstimate | null,
  basis: CostBasis,
  regime: Regime,
  submission: ScopeSubject,
): BasisSum {
  const caveats = caveatOf(`costBases.${basis.id}`, basis);
  const open: BasisSum = {
    basisId: basis.id,
    total: null,
    source: 'none',
    parts: [],
    years: [],
    vat: null,
    missing: [],
    faults: [],
    caveats,
  };
  if (estimate === null) return { ...open, missing: ['cost'] };
  if (estimate.currency !== regime.money.currency) {
    const facts = { given: estimate.currency, needed: regime.money.currency };
    return { ...open, faults: [{ code: 'currency-differs', facts }] };
  }
  return estimate.lines.length === 0
    ? stated(estimate, regime, open)
    : summed(estimate, basis, regime, submission, open);
}

function stated(estimate: CostEstimate, regime: Regime, open: BasisSum): BasisSum {
  const totals = (estimate.stated ?? []).filter(
    (total) => total.regimeId === regime.id && total.basisId === open.basisId,
  );
  const [amount, ...others] = new Set(totals.map((total) => total.amount));
  if (amount === undefined) return { ...open, missing: ['cost'] };
  if (others.length > 0) {
    const facts = { amounts: [amount, ...others].map(String) };
    return { ...open, source: 'stated', faults: [{ code: 'stated-totals-differ', facts }] };
  }
  if (!Number.isSafeInteger(amount) || amount < 0) {
    return { ...open, source: 'stated', faults: [{ code: 'line-invalid', facts: { path: 'cost.stated' } }] };
  }
  // Of several that agree, the roughest tells what is sure.
  const roundedTo = totals.reduce((most, total) => Math.max(most, total.roundedTo ?? 0), 0);
  const part: CountedPart = {
    line: null,
    class: null,
    amount,
    counted: amount,
    why: [
      { code: 'stated-not-broken-down', facts: { regime: regime.id, basis: open.basisId } },
      ...(roundedTo === 0 ? [] : [{ code: 'published-rounded', facts: { roundedTo } } as const]),
    ],
  };
  return {
    ...{ ...open, source: 'stated', total: { minor: amount, currency: estimate.currency }, parts: [part] },
    ...(roundedTo > 0 && { roundedTo }),
  };
}

function summed(
  estimate: CostEstimate,
  basis: CostBasis,
  regime: Regime,
  submission: ScopeSubject,
  open: BasisSum,
): BasisSum {
  const counts = estimate.lines.map((line, index) => countLine(line, index, basis, submission));
  const parts = estimate.lines.map((line, index): CountedPart => {
    const count = counts[index];
    const amount = statisticOf(line, basis) ?? null;
    if (count && 'counted' in count) {
      return { line: index, class: line.class, amount, counted: count.counted, why: count.why };
    }
    return { line: index, class: line.class, amount, counted: null, why: count?.faults ?? [] };
  });
  const missing = counts.flatMap((count) => ('missing' in count ? count.missing : []));
  const faults = counts.flatMap((count) => ('faults' in count ? count.faults : []));
  const years = byYear(counts.flatMap((count) => ('years' in count ? count.years : [])));
  const found = { ...open, source: 'lines', parts, years, missing, faults } as const;
  if (missing.length > 0 || faults.length > 0) return found;

  const amounts = basis.per === 'total' ? parts.map((part) => part.counted ?? 0) : [highest(years)];
  const before = sumMoney(
    amounts.map((minor) => ({ minor, currency: estimate.currency })),
    estimate.currency,
  );
  if (!before.ok) return { ...found, faults: [{ code: 'overflow', facts: {} }] };
  return withVat(found, before.value, estimate.vat, basis.vat, regime);
}

function byYear(amounts: readonly YearAmount[]): readonly YearAmount[] {
  const sums = new Map<number, number>();
  for (const { year, amount } of amounts) sums.set(year, (sums.get(year) ?? 0) + amount);
  return [...sums].map(([year, amount]) => ({ year, amount })).sort((a, b) => a.year - b.year);
}

const highest = (years: readonly YearAmount[]): number => years.reduce((most, { amount }) => Math.max(most, amount), 0);

/** A percentage with up to two decimals as whole hundredths, so that 25.5 % is exact. */
const HUNDREDTHS = 100;

function withVat(
  found: BasisSum,
  before: Money,
  from: CostEstimate['vat'],
  to: CostEstimate['vat'],
  regime: Regime,
): BasisSum {
  if (from === to) return { ...found, total: before };
  const { vatPercent: percent } = regime.money;
  if (percent === undefined) return { ...found, faults: [{ code: 'vat-rate-not-given', facts: { from, to } }] };
  const net = 100 * HUNDREDTHS;
  const gross = net + Math.round(percent * HUNDREDTHS);
  const after = to === 'included' ? scaleMoney(before, gross, net) : scaleMoney(before, net, gross);
  if (!after.ok) return { ...found, faults: [{ code: 'overflow', facts: { percent } }] };
  return {
    ...found,
    total: after.value,
    vat: { percent, from, to, before: before.minor, after: after.value.minor },
    caveats: [...found.caveats, ...caveatOf('money.vatPercent', regime.money)],
  };
}
