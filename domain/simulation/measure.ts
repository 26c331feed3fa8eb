import type { TierEffort } from './effort';
import { NO, NO_TIER, YES, type Frame } from './frame';
import type { Assumptions, LineAmounts } from './types';

/** What one year's new projects ask of the council. */
export interface YearLoad {
  readonly year: number;
  readonly projects: number;
  readonly councilDays: number;
}

/** What a set of rules would mean for a portfolio. Money in minor units of the regime's currency. */
export interface Measured {
  /** Amounts that were held in place of the regime's own. */
  readonly amounts: LineAmounts;
  readonly projects: number;
  readonly scope: { readonly in: number; readonly out: number; readonly undetermined: number };
  /** Projects in scope by tier; `null` those whose tier is not known. */
  readonly tiers: readonly { readonly level: string | null; readonly projects: number }[];
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

/** Adds up what a scope column means. One pass; the frame's columns stay as they are. */
export function measure(
  frame: Frame,
  scope: Uint8Array,
  effort: readonly TierEffort[],
  assumptions: Assumptions,
  amounts: LineAmounts = {},
): Measured {
  const counts = [0, 0, 0];
  const byTier = new Float64Array(frame.levels.length + 1);
  const money = { covered: 0, all: 0, unknown: 0 };
  const overruns = { known: 0, overran: 0, seen: 0, money: 0, moneySeen: 0 };
  const byYear = new Map<number, { projects: number; councilDays: number }>();
  for (let row = 0; row < frame.size; row++) {
    const outcome = scope[row] ?? NO;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    const cost = frame.costs[row] ?? Number.NaN;
    const isKnown = !Number.isNaN(cost);
    if (isKnown) money.all += cost;
    else money.unknown += 1;
    const overrun = frame.overruns[row] ?? Number.NaN;
    if (!Number.isNaN(overrun)) overruns.known += 1;
    const overran = overrun >= assumptions.overrunPercent;
    if (overran) {
      overruns.overran += 1;
      overruns.money += frame.overrunMoney[row] ?? 0;
    }
    if (outcome !== YES) continue;
    const tier = tierOf(frame, row);
    byTier[tier] = (byTier[tier] ?? 0) + 1;
    if (isKnown) money.covered += cost;
    if (overran) {
      overruns.seen += 1;
      overruns.moneySeen += frame.overrunMoney[row] ?? 0;
    }
    const year = frame.years[row] ?? 0;
    if (year > 0) addTo(byYear, year, effort[tier]?.councilDays ?? 0);
  }
  const years = [...byYear].map(([year, load]) => ({ year, ...load })).toSorted((a, b) => a.year - b.year);
  return {
    amounts,
    projects: frame.size,
    scope: { out: counts[0] ?? 0, in: counts[1] ?? 0, undetermined: counts[2] ?? 0 },
    tiers: [...frame.levels, null].map((level, index) => ({ level, projects: byTier[index] ?? 0 })),
    money,
    effort: { ...effortOf(byTier, effort, assumptions), years, peakPercentOfCapacity: peak(years, assumptions) },
    limitDays: averageLimit(byTier, effort, counts[1] ?? 0),
    overruns,
  };
}

/** The project's tier by its place among the levels; one beyond them where it is not known. */
function tierOf({ tiers, levels }: Frame, row: number): number {
  const tier = tiers[row] ?? NO_TIER;
  return tier === NO_TIER ? levels.length : tier;
}

function addTo(years: Map<number, { projects: number; councilDays: number }>, year: number, councilDays: number): void {
  const load = years.get(year);
  if (!load) years.set(year, { projects: 1, councilDays });
  else {
    load.projects += 1;
    load.councilDays += councilDays;
  }
}

function effortOf(byTier: Float64Array, effort: readonly TierEffort[], { dayRate }: Assumptions) {
  const total = (of: (each: TierEffort) => number): number =>
    effort.reduce((sum, each, tier) => sum + of(each) * (byTier[tier] ?? 0), 0);
  const councilDays = total((each) => each.councilDays);
  const officerDays = total((each) => each.officerDays);
  const cost = dayRate === null ? null : Math.round((councilDays + officerDays) * dayRate);
  return { rounds: total(({ rounds }) => rounds), councilDays, officerDays, cost };
}

function peak(years: readonly YearLoad[], { capacity }: Assumptions): number | null {
  if (capacity === null || capacity <= 0) return null;
  const heaviest = years.reduce((most, { councilDays }) => Math.max(most, councilDays), 0);
  return Math.round((heaviest * 100) / capacity);
}

function averageLimit(byTier: Float64Array, effort: readonly TierEffort[], inScope: number): number | null {
  const known = inScope - (byTier[effort.length] ?? 0);
  if (known <= 0) return null;
  return Math.round(effort.reduce((sum, { limitDays }, tier) => sum + limitDays * (byTier[tier] ?? 0), 0) / known);
}
