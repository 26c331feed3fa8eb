import type { Regime } from '../regime/types';
import { effortByTier } from './effort';
import { NO, YES, type Frame } from './frame';
import { measure, type Measured } from './measure';
import { scopeColumn } from './scope';
import type { Assumptions, LineAmounts } from './types';

/** A line that is moved over a range of amounts: `steps` of them, both ends included. Minor units for a cost. */
export interface SweepRange {
  readonly lineId: string;
  readonly from: number;
  readonly to: number;
  readonly steps: number;
}

/** The regime on the portfolio, with some lines at other amounts. */
export function simulate(
  frame: Frame,
  regime: Regime,
  assumptions: Assumptions,
  amounts: LineAmounts = {},
): { readonly scope: Uint8Array; readonly measured: Measured } {
  const scope = scopeColumn(frame, amounts);
  return { scope, measured: measure(frame, scope, effortByTier(regime, assumptions), assumptions, amounts) };
}

/** The regime on the portfolio for each amount of a range; the other lines stay as `amounts` or the regime has them. */
export function sweep(
  frame: Frame,
  regime: Regime,
  assumptions: Assumptions,
  { lineId, from, to, steps }: SweepRange,
  amounts: LineAmounts = {},
): readonly Measured[] {
  const effort = effortByTier(regime, assumptions);
  const column = new Uint8Array(frame.size);
  return Array.from({ length: steps }, (_, step) => {
    const amount = steps === 1 ? from : Math.round(from + ((to - from) * step) / (steps - 1));
    const moved = { ...amounts, [lineId]: amount };
    return measure(frame, scopeColumn(frame, moved, column), effort, assumptions, moved);
  });
}

/** Which projects two sets of rules treat differently, by their place in the portfolio. */
export interface Differences {
  /** In scope only under the second. */
  readonly newlyIn: readonly number[];
  /** In scope only under the first. */
  readonly newlyOut: readonly number[];
  /** In or out under the first, undetermined under the second. */
  readonly newlyOpen: readonly number[];
}

/** Compares two scope columns of one portfolio, each of its own regime and on its own cost basis. */
export function differences(first: Uint8Array, second: Uint8Array): Differences {
  const newlyIn: number[] = [];
  const newlyOut: number[] = [];
  const newlyOpen: number[] = [];
  for (const [row, before] of first.entries()) {
    const after = second[row];
    if (before === after) continue;
    if (after === YES) newlyIn.push(row);
    else if (after === NO) {
      if (before === YES) newlyOut.push(row);
    } else newlyOpen.push(row);
  }
  return { newlyIn, newlyOut, newlyOpen };
}
