import { convertEstimate, convertMinor, rateOn, type DatedRate, type FoundRate } from '../currency/rates';
import type { Regime } from '../regime/types';
import type { CostEstimate } from '../submission';
import type { LocalDate } from '../time';
import type { PortfolioProject } from './types';

/** How a portfolio from elsewhere is made to suit a regime. */
export interface Suiting {
  /** The day of the rates. */
  readonly day: LocalDate;
  readonly rates: readonly DatedRate[];
  /** A total that was stated for one regime counts as the whole cost under every other. An assumption; never done unasked. */
  readonly statedTotalsCount: boolean;
}

/** A portfolio as a regime can hold it, and what had to be done for that. */
export interface Suited<P extends PortfolioProject> {
  readonly projects: readonly P[];
  readonly converted: number;
  /** In another currency, without a rate of the day: their cost stays unknown. */
  readonly notConverted: number;
  readonly assumedTotals: number;
  readonly quotes: readonly DatedRate[];
}

/** Brings costs into the regime's currency by the rates of the day, and stated totals onto its bases where asked to. */
export function suit<P extends PortfolioProject>(
  portfolio: readonly P[],
  regime: Regime,
  { day, rates, statedTotalsCount }: Suiting,
): Suited<P> {
  const { currency } = regime.money;
  const quotes = new Set<DatedRate>();
  let [converted, notConverted, assumedTotals] = [0, 0, 0];
  const known = new Map<string, FoundRate | null>();
  const rateFrom = (from: string): FoundRate | null => {
    const rate = known.get(from) ?? rateOn(from, currency, day, rates);
    known.set(from, rate);
    return rate;
  };
  const projects = portfolio.map((project): P => {
    const { cost } = project.subject;
    const assumes = cost !== null && statedTotalsCount && isForeignTotal(cost, regime);
    if (cost === null || (cost.currency === currency && !assumes)) return project;
    const rate = rateFrom(cost.currency);
    const suited = rate && (assumes ? asWhole(cost, regime, rate) : convertEstimate(cost, currency, rate));
    if (!suited) {
      notConverted += 1;
      return { ...project, subject: { ...project.subject, cost: null } };
    }
    if (cost.currency !== currency) converted += 1;
    if (assumes) assumedTotals += 1;
    for (const quote of rate.quotes) quotes.add(quote);
    return { ...project, subject: { ...project.subject, cost: suited } };
  });
  return { projects, converted, notConverted, assumedTotals, quotes: [...quotes] };
}

/** A cost of which only a total is known, and that on another regime's basis. */
const isForeignTotal = ({ lines, stated = [] }: CostEstimate, { id }: Regime): boolean =>
  lines.length === 0 && stated.length > 0 && !stated.some(({ regimeId }) => regimeId === id);

/** The stated total as that of each of the regime's bases. */
function asWhole({ currency, vat, stated = [] }: CostEstimate, regime: Regime, rate: FoundRate): CostEstimate | null {
  const [total] = stated;
  const own = regime.money.currency;
  const amount = total ? convertMinor(total.amount, currency, own, rate) : null;
  if (amount === null) return null;
  const totals = regime.costBases.map(({ id: basisId }) => ({ regimeId: regime.id, basisId, amount }));
  return { currency: own, vat, lines: [], stated: totals };
}
