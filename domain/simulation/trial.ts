import type { DatedRate } from '../currency/rates';
import type { Facts } from '../predicate';
import type { Regime } from '../regime/types';
import { frameOf, type Frame } from './frame';
import type { Measured } from './measure';
import { openFor, type OpenFor } from './open';
import { differences, simulate, sweep, type SweepRange } from './simulate';
import { Exchange, suit, type MissingRate, type Suiting } from './suit';
import type { Assumptions, LineAmounts, PortfolioProject } from './types';

/** Rules to try: as they stand on the day, with some lines at other amounts. */
export interface TriedRules {
  readonly regime: Regime;
  readonly amounts: LineAmounts;
}

/** What is to be tried. */
export interface TrialOrder {
  /** At least one; the others are compared with the first. */
  readonly rules: readonly TriedRules[];
  readonly suiting: Suiting;
  /** Its day rate is in the first rules' currency. */
  readonly assumptions: Assumptions;
  /** A line of one of the rules, by its place, that is moved. */
  readonly sweep: (SweepRange & { readonly regime: number }) | null;
}

/** A project by what people know it by. */
export interface ProjectName {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string;
}

/** Some projects: how many, and the first of them. */
export interface Some {
  readonly count: number;
  readonly projects: readonly ProjectName[];
}

/** What one of the rules would mean. */
export interface TrialResult {
  readonly currency: string;
  readonly converted: number;
  readonly notConverted: number;
  readonly missingRates: readonly MissingRate[];
  readonly assumedTotals: number;
  readonly quotes: readonly DatedRate[];
  readonly measured: Measured;
  /** What keeps projects undetermined, the most frequent first. */
  readonly openFor: readonly OpenFor[];
  /** Null for the first. */
  readonly comparedWithFirst: {
    readonly newlyIn: Some;
    readonly newlyOut: Some;
    readonly newlyOpen: Some;
    /** Projects that overran, and that only these rules would have seen. */
    readonly overrunsNewlySeen: Some;
  } | null;
}

export interface Trial {
  readonly results: readonly TrialResult[];
  readonly sweep: { readonly lineId: string; readonly regime: number; readonly points: readonly Measured[] } | null;
}

/** So many projects of each kind are named; the count says how many there are. */
const MOST_NAMED = 200;

/**
 * Holds a portfolio against one or several sets of rules, each on its own cost basis and in its own currency.
 *
 * @param known facts about the agency that differ from one regime to another, such as its capacity class; what the
 *   project itself knows prevails
 * @param weighed told how many projects are weighed, over all rules
 */
export function tryRules(
  portfolio: readonly (PortfolioProject & ProjectName)[],
  { rules, suiting, assumptions, sweep: range }: TrialOrder,
  known: (agencyId: string, regime: Regime) => Facts,
  weighed: (projects: number) => void,
): Trial {
  const currency = rules[0]?.regime.money.currency ?? '';
  const tried = rules.map(({ regime, amounts }, index) => {
    const aware = portfolio.map((each) => ({ ...each, known: { ...known(each.agencyId, regime), ...each.known } }));
    const { projects, ...suited } = suit(aware, regime, suiting);
    const frame = frameOf(projects, regime, (rows) => weighed(index * portfolio.length + rows));
    const own = inCurrency(assumptions, currency, regime, suiting);
    const quotes = [...new Set([...suited.quotes, ...own.quotes])];
    return { regime, amounts, frame, own, suited: { ...suited, quotes }, ...simulate(frame, regime, own, amounts) };
  });
  weighed(rules.length * portfolio.length);
  const [first] = tried;
  const swept = range && tried[range.regime];
  return {
    results: tried.map(({ regime, amounts, suited, frame, scope, measured }, index) => ({
      currency: regime.money.currency,
      ...suited,
      measured,
      openFor: openFor(frame, scope, amounts),
      comparedWithFirst:
        index === 0 || !first ? null : compared(first.scope, scope, frame, assumptions.overrunPercent, portfolio),
    })),
    sweep: swept
      ? {
          ...{ lineId: range.lineId, regime: range.regime },
          points: sweep(swept.frame, swept.regime, swept.own, range, swept.amounts),
        }
      : null,
  };
}

/** What a day costs, in the currency of these rules. */
function inCurrency(assumptions: Assumptions, currency: string, { money }: Regime, suiting: Suiting) {
  const exchange = new Exchange(money.currency, suiting);
  const { dayRate } = assumptions;
  const own = dayRate === null ? null : exchange.convert(dayRate, currency);
  return { ...assumptions, dayRate: own, quotes: exchange.quotes };
}

function compared(
  before: Uint8Array,
  after: Uint8Array,
  { overruns }: Frame,
  overrunPercent: number,
  portfolio: readonly ProjectName[],
): TrialResult['comparedWithFirst'] {
  const { newlyIn, newlyOut, newlyOpen } = differences(before, after);
  const named = (places: readonly number[]): Some => ({
    count: places.length,
    projects: places.slice(0, MOST_NAMED).flatMap((place) => {
      const project = portfolio[place];
      return project ? [{ id: project.id, reference: project.reference, title: project.title }] : [];
    }),
  });
  const seen = newlyIn.filter((place) => (overruns[place] ?? Number.NaN) >= overrunPercent);
  return {
    newlyIn: named(newlyIn),
    newlyOut: named(newlyOut),
    newlyOpen: named(newlyOpen),
    overrunsNewlySeen: named(seen),
  };
}
