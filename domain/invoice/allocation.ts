import type { CostClass } from '../regime/common';

/** What falls on one cost class: net and VAT apart, since regimes count them differently. Minor units. */
export interface ClassAmount {
  readonly class: CostClass;
  readonly net: number;
  readonly vat: number;
}

/** How much of an invoice a class bears, in whatever unit: only the proportion counts. */
export interface ClassShare {
  readonly class: CostClass;
  /** Minor units of the lines that are of this class; negative where they give money back. */
  readonly lines: number;
}

/**
 * Spreads the net total and the VAT of an invoice over classes by what their lines have, allowances and charges of the
 * whole document included. Each total is exact: what rounding would lose or win falls on the classes in their order.
 */
export function allocate(
  totals: { readonly net: number; readonly vat: number },
  shares: readonly ClassShare[],
): readonly ClassAmount[] {
  const byClass = new Map<CostClass, number>();
  for (const { class: of, lines } of shares) byClass.set(of, (byClass.get(of) ?? 0) + lines);
  const entries = [...byClass];
  const weights = entries.map(([, lines]) => lines);
  const [net, vat] = [spread(totals.net, weights), spread(totals.vat, weights)];
  return entries.map(([of], index) => ({ class: of, net: net[index] ?? 0, vat: vat[index] ?? 0 }));
}

/** Parts of a total by weight that add up to it: each the difference of two rounded running sums (towards zero). */
function spread(total: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  // Lines that cancel each other out weigh nothing together: the first class bears what is left.
  if (all === 0n) return weights.map((_, index) => (index === 0 ? total : 0));
  let [running, given] = [0n, 0n];
  return weights.map((weight) => {
    running += BigInt(weight);
    const upTo = (BigInt(total) * running) / all;
    const part = upTo - given;
    given = upTo;
    return Number(part);
  });
}
