import type { CrossingRule } from './admission';
import type { ScopeFinding } from './finding';

/** A line that a project has crossed upward between two findings. */
export interface Crossing {
  readonly thresholdId: string;
  readonly leadsTo: 'scope' | 'duty';
  readonly operator: '>=' | '>';
  readonly amount: number;
  /** Minor units of the regime's currency for a cost; `from` is null where the value was not known before. */
  readonly from: number | null;
  readonly to: number | null;
  /** What the regime attaches to it; null where it attaches nothing. */
  readonly rule: CrossingRule | null;
  readonly legalRef: string | null;
  readonly verified: boolean;
}

/** What is kept of an earlier finding for a comparison. */
export interface EarlierFinding {
  readonly thresholds: readonly { readonly id: string; readonly met: boolean | null; readonly value?: number | null }[];
}

/**
 * The lines that were not known to be met before and are now, in the regime's order. A project that is out of scope
 * all the same (not reached, excluded, or not over all the lines that a regime asks for together) crosses nothing.
 */
export function compareFindings(before: EarlierFinding, after: ScopeFinding): readonly Crossing[] {
  if (after.outcome === 'out') return [];
  const earlier = new Map(before.thresholds.map((line) => [line.id, line]));
  return after.thresholds
    .filter((line) => line.met === true && earlier.get(line.id)?.met !== true)
    .map((line) => ({
      thresholdId: line.id,
      leadsTo: line.leadsTo,
      operator: line.operator,
      amount: line.amount,
      from: earlier.get(line.id)?.value ?? null,
      to: line.value,
      rule: line.crossing,
      legalRef: line.legalRef,
      verified: line.verified,
    }));
}
