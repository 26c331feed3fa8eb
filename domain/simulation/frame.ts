import { negate, allOf, type Truth } from '../predicate';
import { entersOnlyOfOwnAccord, weighScope } from '../regime/scope';
import { findTier } from '../regime/tiers';
import { Lacking, lacksOf, type Lack } from './lacks';
import type { Regime } from '../regime/types';
import type { PortfolioProject } from './types';

/** A truth as a small number, so that a column of them is a column of bytes. */
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
const CODE: Readonly<Record<Truth, number>> = { false: NO, true: YES, unknown: UNKNOWN };

/** The tier of a project that would be in scope is not known. */
export const NO_TIER = 255;

/** One line that leads into scope: for each project whether it applies, and what is held against it (NaN: unknown). */
export interface LineColumns {
  readonly id: string;
  /** What is compared: `cost.<basis>`, or the fact's name. */
  readonly fact: string;
  readonly operator: '>=' | '>';
  /** As the regime has it. */
  readonly amount: number;
  readonly applies: Uint8Array;
  readonly values: Float64Array;
  /** So much each value may be off, either way, since it was published rounded. */
  readonly within: Float64Array;
}

/**
 * A portfolio under one regime in columns: everything that the regime's conditions say of each project, worked out once
 * by the same law as a filing, so that lines can be moved over it without asking again.
 */
export interface Frame {
  readonly size: number;
  readonly ids: readonly string[];
  readonly regime: { readonly id: string; readonly version: string; readonly currency: string };
  /** Reached by the regime and not excluded. */
  readonly reached: Uint8Array;
  /** In below the lines: called in, or of the agency's own accord. */
  readonly entry: Uint8Array;
  readonly lines: readonly LineColumns[];
  readonly combination: Regime['thresholdCombination'];
  /** Nobody comes in over a line: only who asks. */
  readonly ownAccordOnly: boolean;
  /** What is not known of each project, as an index into `lacking`. */
  readonly lacks: Uint16Array;
  readonly lacking: readonly (readonly Lack[])[];
  /** Index of the tier in `levels`, if in scope; `NO_TIER` where that is not known. */
  readonly tiers: Uint8Array;
  readonly levels: readonly string[];
  /** Cost on the regime's first basis, minor units; NaN where it is not known. */
  readonly costs: Float64Array;
  /** Year of the planned start; 0 where it is not known. */
  readonly years: Uint16Array;
  /** Final cost in percent over the first plan; NaN where one of them is not known. */
  readonly overruns: Float64Array;
  /** The same as money, minor units; 0 where not known. */
  readonly overrunMoney: Float64Array;
}

/** So many projects are weighed between two reports of progress. */
const REPORTED = 2_000;

/**
 * The columns of a portfolio under a regime. Takes some ten microseconds a project; keep it and move lines over it.
 *
 * @param weighed told from time to time how many projects are weighed
 */
export function frameOf(
  portfolio: readonly PortfolioProject[],
  regime: Regime,
  weighed: (projects: number) => void = () => undefined,
): Frame {
  const size = portfolio.length;
  const columns = {
    reached: new Uint8Array(size),
    lacks: new Uint16Array(size),
    entry: new Uint8Array(size),
    tiers: new Uint8Array(size).fill(NO_TIER),
    costs: new Float64Array(size).fill(Number.NaN),
    years: new Uint16Array(size),
    overruns: new Float64Array(size).fill(Number.NaN),
    overrunMoney: new Float64Array(size),
  };
  const scopeLines = regime.thresholds.flatMap(({ id, basis, operator, amount, leadsTo }, index) => {
    const fact = 'cost' in basis ? `cost.${basis.cost}` : basis.fact;
    return leadsTo === 'scope' ? [{ index, columns: { ...lineColumns(size), id, fact, operator, amount } }] : [];
  });
  const lacking = new Lacking();
  const levels = regime.tiers.levels.map(({ id }) => id);
  for (const [row, { subject, known, outcome }] of portfolio.entries()) {
    if (row % REPORTED === 0) weighed(row);
    const found = weighScope(subject, regime, known);
    const { reach, excluded, entry, thresholds, sums, facts } = found;
    columns.lacks[row] = lacking.placeOf(lacksOf(found));
    columns.reached[row] = CODE[allOf([reach.result, negate(excluded)])];
    columns.entry[row] = CODE[entry?.holds ?? 'false'];
    for (const { index, columns: line } of scopeLines) {
      const held = thresholds[index];
      line.applies[row] = held?.applies === null ? UNKNOWN : held?.applies === true ? YES : NO;
      line.values[row] = held?.value ?? Number.NaN;
      line.within[row] = held?.within ?? 0;
    }
    const tier = levels.indexOf(findTier(regime.tiers, facts).tier?.id ?? '');
    if (tier >= 0) columns.tiers[row] = tier;
    columns.costs[row] = sums[0]?.total?.minor ?? Number.NaN;
    columns.years[row] = Number(subject.plannedStart?.slice(0, 4) ?? 0);
    if (outcome !== null && outcome.planned > 0) {
      columns.overruns[row] = ((outcome.final - outcome.planned) * 100) / outcome.planned;
      if (outcome.currency === regime.money.currency) columns.overrunMoney[row] = outcome.final - outcome.planned;
    }
  }
  return {
    size,
    ids: portfolio.map(({ id }) => id),
    regime: { id: regime.id, version: regime.version, currency: regime.money.currency },
    ...columns,
    lacking: lacking.all,
    lines: scopeLines.map(({ columns: line }) => line),
    combination: regime.thresholdCombination,
    ownAccordOnly: entersOnlyOfOwnAccord(regime),
    levels,
  };
}

const lineColumns = (size: number): Pick<LineColumns, 'applies' | 'values' | 'within'> => ({
  applies: new Uint8Array(size),
  values: new Float64Array(size),
  within: new Float64Array(size),
});
