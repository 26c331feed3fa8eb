import type { TierEffort } from './effort';
import type { Frame } from './frame';
import { readTally, type Tally } from './tally';
import type { Assumptions, LineAmounts } from './types';

/** What one year's new projects ask of the council. */
export interface YearLoad {
  readonly year: number;
  readonly projects: number;
  readonly councilDays: number;
}

/** What the projects of a tier ask for; null where the tier is not known. */
export interface TierLoad {
  readonly level: string | null;
  readonly projects: number;
  readonly councilDays: number | null;
  readonly officerDays: number | null;
  /** Calendar days that the limits of one project's gates come to. */
  readonly limitDays: number | null;
}

/** What a set of rules would mean for a portfolio. Money in minor units of the regime's currency. */
export interface Measured {
  /** Amounts that were held in place of the regime's own. */
  readonly amounts: LineAmounts;
  readonly projects: number;
  readonly scope: { readonly in: number; readonly out: number; readonly undetermined: number };
  /** Projects in scope by tier; the last line are those whose tier is not known. */
  readonly tiers: readonly TierLoad[];
  /** Cost on the regime's first basis; projects whose cost is not known are in no sum. */
  readonly money: { readonly covered: number; readonly all: number; readonly unknown: number };
  readonly effort: {
    readonly rounds: number;
    readonly councilDays: number;
    readonly officerDays: number;
    /** Of all these days, at the assumed rate; null where none is assumed. */
    readonly cost: number | null;
    /** By the year of the planned start; projects without one are in no year. */
    readonly years: readonly YearLoad[];
    /** The heaviest year's council days in percent of the assumed capacity; null where none is assumed. */
    readonly peakPercentOfCapacity: number | null;
  };
  /** Calendar days that the limits come to, on average over the projects in scope; null where there are none. */
  readonly limitDays: number | null;
  /** Projects that overran, by their own history, and those of them that these rules would have seen. */
  readonly overruns: {
    readonly known: number;
    readonly overran: number;
    readonly seen: number;
    readonly money: number;
    readonly moneySeen: number;
  };
}

/** What holds of the portfolio under whatever lines. */
export interface Ground {
  readonly money: { readonly all: number; readonly unknown: number };
  readonly overruns: { readonly known: number; readonly overran: number; readonly money: number };
}

/** The portfolio's own sums. */
export function groundOf(frame: Frame, { overrunPercent }: Assumptions): Ground {
  const money = { all: 0, unknown: 0 };
  const overruns = { known: 0, overran: 0, money: 0 };
  for (let row = 0; row < frame.size; row++) {
    const cost = frame.costs[row] ?? Number.NaN;
    if (Number.isNaN(cost)) money.unknown += 1;
    else money.all += cost;
    const overrun = frame.overruns[row] ?? Number.NaN;
    if (Number.isNaN(overrun)) continue;
    overruns.known += 1;
    if (overrun < overrunPercent) continue;
    overruns.overran += 1;
    overruns.money += frame.overrunMoney[row] ?? 0;
  }
  return { money, overruns };
}

/** What a tally means in days and money. */
export function measured(
  frame: Frame,
  tally: Tally,
  ground: Ground,
  effort: readonly TierEffort[],
  assumptions: Assumptions,
  amounts: LineAmounts,
): Measured {
  const { scope, tiers, covered, seen, moneySeen, years } = readTally(tally);
  return {
    amounts,
    projects: frame.size,
    scope,
    tiers: [...frame.levels, null].map((level, index) => tierLoad(level, tiers[index] ?? 0, effort[index])),
    money: { covered, ...ground.money },
    effort: { ...effortOf(tiers, effort, assumptions), years, peakPercentOfCapacity: peak(years, assumptions) },
    limitDays: averageLimit(tiers, effort),
    overruns: { ...ground.overruns, seen, moneySeen },
  };
}

const tierLoad = (level: string | null, projects: number, effort: TierEffort | undefined): TierLoad => ({
  level,
  projects,
  councilDays: effort ? projects * effort.councilDays : null,
  officerDays: effort ? projects * effort.officerDays : null,
  limitDays: effort?.limitDays ?? null,
});

const weighted = (tiers: readonly number[], effort: readonly TierEffort[], of: (each: TierEffort) => number): number =>
  effort.reduce((sum, each, tier) => sum + of(each) * (tiers[tier] ?? 0), 0);

function effortOf(tiers: readonly number[], effort: readonly TierEffort[], { dayRate }: Assumptions) {
  const councilDays = weighted(tiers, effort, (each) => each.councilDays);
  const officerDays = weighted(tiers, effort, (each) => each.officerDays);
  const cost = dayRate === null ? null : Math.round((councilDays + officerDays) * dayRate);
  return { rounds: weighted(tiers, effort, ({ rounds }) => rounds), councilDays, officerDays, cost };
}

function peak(years: readonly YearLoad[], { capacity }: Assumptions): number | null {
  if (capacity === null || capacity <= 0) return null;
  const heaviest = years.reduce((most, { councilDays }) => Math.max(most, councilDays), 0);
  return Math.round((heaviest * 100) / capacity);
}

function averageLimit(tiers: readonly number[], effort: readonly TierEffort[]): number | null {
  const known = tiers.slice(0, effort.length).reduce((sum, projects) => sum + projects, 0);
  return known === 0 ? null : Math.round(weighted(tiers, effort, ({ limitDays }) => limitDays) / known);
}
