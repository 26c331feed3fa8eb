import type { Provenance } from './common';

/** A rule that was used although its value is not verified. Every screen that shows the result shows this with it. */
export interface Caveat {
  /** Where the rule stands in the regime: `thresholds.scope-15m`, `money.vatPercent`. */
  readonly rule: string;
  /** What the regime says of the doubt; null where it says nothing. */
  readonly note: string | null;
}

/** The caveat of one rule: none unless it is marked as not verified. */
export function caveatOf(rule: string, provenance: Provenance | undefined): readonly Caveat[] {
  return provenance?.verified === false ? [{ rule, note: provenance.note ?? null }] : [];
}

/** The caveats in the order of first use, each rule once. */
export function mergeCaveats(...lists: readonly (readonly Caveat[])[]): readonly Caveat[] {
  const byRule = new Map<string, Caveat>();
  for (const caveat of lists.flat()) if (!byRule.has(caveat.rule)) byRule.set(caveat.rule, caveat);
  return [...byRule.values()];
}
