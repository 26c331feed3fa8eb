import { convertEstimate, convertMinor, rateOn, type DatedRate, type FoundRate } from '../currency/rates';
import type { Regime } from '../regime/types';
import type { CostEstimate } from '../submission';
import type { LocalDate } from '../time';
import type { Outcome, PortfolioProject } from './types';

/** How a portfolio from elsewhere is made to suit a regime. */
export interface Suiting {
  /** The day of the rates. */
  readonly day: LocalDate;
  readonly rates: readonly DatedRate[];
  /** A total that was stated for one regime counts as the whole cost under every other. An assumption; never done unasked. */
  readonly statedTotalsCount: boolean;
}

/** A rate that was needed and is not known. */
export interface MissingRate {
  readonly from: string;
  readonly to: string;
  readonly day: LocalDate;
  /** Projects whose cost stays unknown for it. */
  readonly projects: number;
}

/** A portfolio as a regime can hold it, and what had to be done for that. */
export interface Suited<P extends PortfolioProject> {
  readonly projects: readonly P[];
  readonly converted: number;
  /** In another currency, without a rate of the day: their cost stays unknown. */
  readonly notConverted: number;
  readonly missingRates: readonly MissingRate[];
  readonly assumedTotals: number;
  readonly quotes: readonly DatedRate[];
}

/** The rates of a day into one currency; remembers those that were used, and those that were not there. */
export class Exchange {
  private readonly known = new Map<string, FoundRate | null>();
  private readonly used = new Set<DatedRate>();

  constructor(
    private readonly currency: string,
    private readonly suiting: Pick<Suiting, 'day' | 'rates'>,
  ) {}

  rateFrom(from: string): FoundRate | null {
    const found = this.known.get(from);
    if (found !== undefined) return found;
    const rate = rateOn(from, this.currency, this.suiting.day, this.suiting.rates);
    this.known.set(from, rate);
    for (const quote of rate?.quotes ?? []) this.used.add(quote);
    return rate;
  }

  /** Minor units of another currency as minor units of this one; null without a rate. */
  convert(minor: number, from: string): number | null {
    const rate = this.rateFrom(from);
    return rate && convertMinor(minor, from, this.currency, rate);
  }

  get quotes(): readonly DatedRate[] {
    return [...this.used];
  }
}

/** Brings costs into the regime's currency by the rates of the day, and stated totals onto its bases where asked to. */
export function suit<P extends PortfolioProject>(
  portfolio: readonly P[],
  regime: Regime,
  { day, rates, statedTotalsCount }: Suiting,
): Suited<P> {
  const { currency } = regime.money;
  const exchange = new Exchange(currency, { day, rates });
  const missing = new Map<string, number>();
  let [converted, assumedTotals] = [0, 0];
  const projects = portfolio.map((each): P => {
    const project = { ...each, outcome: each.outcome && outcomeIn(currency, each.outcome, exchange) };
    const { cost } = project.subject;
    const assumes = cost !== null && statedTotalsCount && isForeignTotal(cost, regime);
    if (cost === null || (cost.currency === currency && !assumes)) return project;
    const rate = exchange.rateFrom(cost.currency);
    const suited = rate && (assumes ? asWhole(cost, regime, rate) : convertEstimate(cost, currency, rate));
    if (!suited) {
      missing.set(cost.currency, (missing.get(cost.currency) ?? 0) + 1);
      return { ...project, subject: { ...project.subject, cost: null } };
    }
    if (cost.currency !== currency) converted += 1;
    if (assumes) assumedTotals += 1;
    return { ...project, subject: { ...project.subject, cost: suited } };
  });
  const missingRates = [...missing].map(([from, count]) => ({ from, to: currency, day, projects: count }));
  const notConverted = missingRates.reduce((sum, { projects: count }) => sum + count, 0);
  return { projects, converted, notConverted, missingRates, assumedTotals, quotes: exchange.quotes };
}

/** An outcome in another currency keeps its own where no rate is known: its share is known all the same, its money is not. */
function outcomeIn(currency: string, outcome: Outcome, exchange: Exchange): Outcome {
  if (outcome.currency === currency) return outcome;
  const [planned, final] = [outcome.planned, outcome.final].map((minor) => exchange.convert(minor, outcome.currency));
  return typeof planned === 'number' && typeof final === 'number' ? { planned, final, currency } : outcome;
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
  const step = total?.roundedTo === undefined ? null : convertMinor(total.roundedTo, currency, own, rate);
  const totals = regime.costBases.map(({ id: basisId }) => ({
    ...{ regimeId: regime.id, basisId, amount },
    ...(step !== null && { roundedTo: Math.max(1, step) }),
  }));
  return { currency: own, vat, lines: [], stated: totals };
}
