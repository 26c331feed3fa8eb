import type { TierEffort } from './effort';
import { NO, NO_TIER, YES, type Frame } from './frame';
import type { Assumptions } from './types';

/** Sums over some projects with their outcomes; two tallies of different projects add up to that of both. */
export interface Tally {
  /** Out, in, undetermined. */
  readonly outcomes: Float64Array;
  /** Projects in scope by tier; the last place is for those whose tier is not known. */
  readonly tiers: Float64Array;
  /** Projects in scope and council days by the year of the start, as two numbers for each year from `FIRST_YEAR` on. */
  readonly years: Float64Array;
  /** Cost covered, overruns seen, and their money. */
  readonly money: Float64Array;
}

const FIRST_YEAR = 1970;
const YEARS = 130;
const [COVERED, SEEN, SEEN_MONEY] = [0, 1, 2];

/** The tally of no projects. */
export const emptyTally = ({ levels }: Frame): Tally => ({
  outcomes: new Float64Array(3),
  tiers: new Float64Array(levels.length + 1),
  years: new Float64Array(2 * YEARS),
  money: new Float64Array(3),
});

/** Adds the second tally to the first. */
export function addTally(into: Tally, other: Tally): void {
  for (const part of ['outcomes', 'tiers', 'years', 'money'] as const) {
    const target = into[part];
    const source = other[part];
    for (let at = 0; at < target.length; at++) bump(target, at, source[at] ?? 0);
  }
}

const bump = (column: Float64Array, at: number, by: number): void => {
  column[at] = (column[at] ?? 0) + by;
};

/** Counts one project with its outcome. */
export function count(
  tally: Tally,
  frame: Frame,
  row: number,
  outcome: number,
  effort: readonly TierEffort[],
  { overrunPercent }: Pick<Assumptions, 'overrunPercent'>,
): void {
  bump(tally.outcomes, outcome, 1);
  if (outcome !== YES) return;
  const known = frame.tiers[row] ?? NO_TIER;
  const tier = known === NO_TIER ? frame.levels.length : known;
  bump(tally.tiers, tier, 1);
  const cost = frame.costs[row] ?? Number.NaN;
  if (cost === cost) bump(tally.money, COVERED, cost);
  if ((frame.overruns[row] ?? Number.NaN) >= overrunPercent) {
    bump(tally.money, SEEN, 1);
    bump(tally.money, SEEN_MONEY, frame.overrunMoney[row] ?? 0);
  }
  const year = (frame.years[row] ?? 0) - FIRST_YEAR;
  if (year < 0 || year >= YEARS) return;
  bump(tally.years, 2 * year, 1);
  bump(tally.years, 2 * year + 1, effort[tier]?.councilDays ?? 0);
}

/** What a tally says, by name. */
export const readTally = ({ outcomes, tiers, years, money }: Tally) => ({
  scope: { in: outcomes[YES] ?? 0, out: outcomes[NO] ?? 0, undetermined: outcomes[2] ?? 0 },
  tiers: [...tiers],
  covered: money[COVERED] ?? 0,
  seen: money[SEEN] ?? 0,
  moneySeen: money[SEEN_MONEY] ?? 0,
  years: Array.from({ length: YEARS }, (_, at) => ({
    year: FIRST_YEAR + at,
    projects: years[2 * at] ?? 0,
    councilDays: years[2 * at + 1] ?? 0,
  })).filter(({ projects }) => projects > 0),
});
