import type { Regime } from '../regime/types';
import { effortByTier } from './effort';
import { NO, YES, type Frame } from './frame';
import { groundOf, measured, type Measured } from './measure';
import { scopeColumn } from './scope';
import { addTally, count, emptyTally, type Tally } from './tally';
import type { Assumptions, LineAmounts } from './types';

/** A line that is moved over a range of amounts: `steps` of them, both ends included, ascending. Minor units for a cost. */
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
  const effort = effortByTier(regime, assumptions);
  const scope = scopeColumn(frame, amounts);
  const tally = emptyTally(frame);
  for (let row = 0; row < frame.size; row++) count(tally, frame, row, scope[row] ?? NO, effort, assumptions);
  return { scope, measured: measured(frame, tally, groundOf(frame, assumptions), effort, assumptions, amounts) };
}

/**
 * The regime on the portfolio for each amount of a range; the other lines stay as `amounts` or the regime has them.
 *
 * A project's outcome changes at one amount, its own value, or at the two ends of what a rounded value may be. So three
 * columns (line met, nobody can say, line not met) and one bucket a change say everything about all the steps.
 */
export function sweep(
  frame: Frame,
  regime: Regime,
  assumptions: Assumptions,
  { lineId, from, to, steps }: SweepRange,
  amounts: LineAmounts = {},
): readonly Measured[] {
  const effort = effortByTier(regime, assumptions);
  const line = frame.lines.find(({ id }) => id === lineId);
  const points = Array.from({ length: steps }, (_, step) =>
    steps === 1 ? from : Math.round(from + ((to - from) * step) / (steps - 1)),
  );
  const whileMet = scopeColumn(frame, { ...amounts, [lineId]: Number.NEGATIVE_INFINITY });
  const afterwards = scopeColumn(frame, { ...amounts, [lineId]: Number.POSITIVE_INFINITY });
  const unclear = line?.within.some((off) => off > 0) ? scopeColumn(withoutValues(frame, lineId), amounts) : whileMet;
  const buckets = Array.from({ length: steps + 1 }, () => ({ met: emptyTally(frame), over: emptyTally(frame) }));
  const between = new Map<string, Between>();
  const always = emptyTally(frame);
  for (let row = 0; row < frame.size; row++) {
    const met = whileMet[row] ?? NO;
    const over = afterwards[row] ?? NO;
    if (met === over || !line) {
      count(always, frame, row, met, effort, assumptions);
      continue;
    }
    const value = line.values[row] ?? Number.NaN;
    const off = line.within[row] ?? 0;
    const [surely, perhaps] = [value - off, value + off].map((end) => stepsMet(points, end, line.operator));
    const [first, last] = [buckets[surely ?? 0], buckets[perhaps ?? 0]];
    if (first) count(first.met, frame, row, met, effort, assumptions);
    if (last) count(last.over, frame, row, over, effort, assumptions);
    if (first === last) continue;
    const key = `${surely} ${perhaps}`;
    const span = between.get(key) ?? { from: surely ?? 0, to: perhaps ?? 0, tally: emptyTally(frame) };
    between.set(key, span);
    count(span.tally, frame, row, unclear[row] ?? NO, effort, assumptions);
  }
  const ground = groundOf(frame, assumptions);
  return points.map((amount, step) => {
    const tally = sumAt(frame, always, buckets, step);
    for (const { from: begin, to: end, tally: open } of between.values())
      if (begin <= step && step < end) addTally(tally, open);
    return measured(frame, tally, ground, effort, assumptions, { ...amounts, [lineId]: amount });
  });
}

/** Projects of which nobody can say whether they meet the line at the steps from one to before another. */
interface Between {
  readonly from: number;
  readonly to: number;
  readonly tally: Tally;
}

/** The frame with a line of which no value is known. */
const withoutValues = (frame: Frame, lineId: string): Frame => ({
  ...frame,
  lines: frame.lines.map((line) =>
    line.id === lineId ? { ...line, values: new Float64Array(frame.size).fill(Number.NaN) } : line,
  ),
});

/** At how many of the ascending points a value meets the line; it is met up to its own amount. */
function stepsMet(points: readonly number[], value: number, operator: '>=' | '>'): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = points[middle] ?? 0;
    if (operator === '>=' ? value >= point : value > point) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At this step every project of a later bucket still meets the line, every one of an earlier or this bucket does not. */
function sumAt(
  frame: Frame,
  always: Tally,
  buckets: readonly { readonly met: Tally; readonly over: Tally }[],
  step: number,
): Tally {
  const tally = emptyTally(frame);
  addTally(tally, always);
  for (const [stepsMetBy, { met, over }] of buckets.entries()) addTally(tally, stepsMetBy > step ? met : over);
  return tally;
}

/** Which projects two sets of rules treat differently, by their place in the portfolio. */
export interface Differences {
  /** In scope only under the second. */
  readonly newlyIn: readonly number[];
  /** In scope only under the first. */
  readonly newlyOut: readonly number[];
  /** Undetermined only under the second. */
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
    else if (after !== NO) newlyOpen.push(row);
    else if (before === YES) newlyOut.push(row);
  }
  return { newlyIn, newlyOut, newlyOpen };
}
