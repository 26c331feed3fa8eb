import type { RegimeBody } from './common';
import type { ClockRule, DecisionRule, Gate, Stage } from './procedure';
import type { ReviewRule } from './review';
import type { Regime } from './types';

/**
 * Rules by id. Every reference in an admitted regime resolves (`validateRegime` sees to it before one is stored), so
 * these throw: a missing rule is a defect of the register, never an outcome of a case.
 */
export const clockRule = (regime: Regime, id: string): ClockRule => find(regime.clocks, id, 'clock', regime);

/** The gate of this id. */
export const gateRule = (regime: Regime, id: string): Gate => find(regime.gates, id, 'gate', regime);

/** The stage of this id. */
export const stageRule = (regime: Regime, id: string): Stage => find(regime.stages, id, 'stage', regime);

/** The rule of the council round of this id. */
export const reviewRule = (regime: Regime, id: string): ReviewRule => find(regime.reviews, id, 'review', regime);

/** The decision rule of this id. */
export const decisionRule = (regime: Regime, id: string): DecisionRule =>
  find(regime.decisions, id, 'decision', regime);

/** The body of this key. */
export function bodyRule(regime: Regime, key: string): RegimeBody {
  const body = regime.bodies.find((each) => each.key === key);
  return body ?? missing('body', key, regime);
}

function find<T extends { readonly id: string }>(rules: readonly T[], id: string, kind: string, regime: Regime): T {
  return rules.find((rule) => rule.id === id) ?? missing(kind, id, regime);
}

function missing(kind: string, id: string, regime: Regime): never {
  throw new Error(`Regime ${regime.id} ${regime.version} has no ${kind} "${id}"; it was stored without validation.`);
}
