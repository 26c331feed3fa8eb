import type { DueStep, Procedure } from '../kernel';
import { reviewRule } from '../regime/lookup';
import type { Regime } from '../regime/types';
import type { ReviewStep } from './commands';
import { compositionGap } from './composition';
import type { ReviewState } from './state';

/**
 * What the procedure must know of a round: the steps that it takes in it (it looks for members, and holds those who sit
 * against the parties of the case), and whether it has ended. Notices are delivered as long as there are any; the
 * register knows which.
 */
export const reviewProcedure = (state: ReviewState, regime: Regime): Procedure<ReviewStep> => ({
  due: state.status === 'open' ? dueSteps(state, regime) : [],
  children: [],
  ended: state.status === 'given' || state.status === 'lapsed' || state.status === 'ended',
  stage: state.status,
  overlays: [
    ...(state.stops.some(({ open }) => open) ? ['suspended'] : []),
    ...(state.status === 'open' && state.escalatedAt !== null ? ['escalated'] : []),
    ...(state.status === 'open' && state.composition.unfilled !== null ? ['unfilled'] : []),
  ],
});

function dueSteps(state: ReviewState, regime: Regime): readonly DueStep<ReviewStep>[] {
  const { composition, independence } = state;
  // A recusal that leaves the round complete needs no replacement.
  const lacks = composition.due !== null && compositionGap(state, reviewRule(regime, state.ruleId)) !== null;
  return [
    ...(composition.due && lacks ? [{ step: 'compose_round', cause: composition.due.seq } as const] : []),
    ...(independence.due ? [{ step: 'check_independence', cause: independence.due.seq } as const] : []),
  ];
}
