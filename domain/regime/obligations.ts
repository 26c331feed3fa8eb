import { caveatOf, type Caveat } from './caveats';
import type { ThresholdFinding } from './finding';
import type { Regime } from './types';

/** The duties of a project by id, in the regime's order, with the unverified ones among them. */
export interface Duties {
  readonly obligations: readonly string[];
  readonly caveats: readonly Caveat[];
}

/** The duties of a project in scope: those of its tier, and those of every line that it is known to have crossed. */
export function dutiesInScope(regime: Regime, met: readonly ThresholdFinding[], tierId: string | null): Duties {
  const crossed = new Set(met.filter((finding) => finding.met === true).map((finding) => finding.id));
  const fromLines = regime.thresholds.filter(({ id }) => crossed.has(id)).flatMap(({ obligations }) => obligations);
  const fromTier = regime.tiers.levels.find(({ id }) => id === tierId)?.obligations ?? [];
  return named(regime, new Set([...fromLines, ...fromTier]));
}

/** The duties of a project below the threshold: a simplified entry from a certain amount on. */
export function dutiesBelowScope(regime: Regime, amount: number | null): Duties {
  const shadow = regime.scope.shadowRegister;
  if (!shadow || amount === null || amount < shadow.from) return { obligations: [], caveats: [] };
  const { obligations, caveats } = named(regime, new Set(shadow.obligations));
  return { obligations, caveats: [...caveatOf('scope.shadowRegister', shadow), ...caveats] };
}

function named(regime: Regime, ids: ReadonlySet<string>): Duties {
  const duties = regime.obligations.filter(({ id }) => ids.has(id));
  return {
    obligations: duties.map(({ id }) => id),
    caveats: duties.flatMap((duty) => caveatOf(`obligations.${duty.id}`, duty)),
  };
}
