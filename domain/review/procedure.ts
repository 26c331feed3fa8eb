import type { Procedure } from '../kernel';
import type { ReviewStep } from './commands';
import type { ReviewState } from './state';

/**
 * What the procedure must know of a round: it takes no steps of its own, it waits for the clocks and for the end.
 * Notices are delivered as long as there are any; the register knows which.
 */
export const reviewProcedure = (state: ReviewState): Procedure<ReviewStep> => ({
  due: [],
  children: [],
  ended: state.status === 'given' || state.status === 'lapsed' || state.status === 'ended',
  stage: state.status,
  overlays: [
    ...(state.stops.some(({ open }) => open) ? ['suspended'] : []),
    ...(state.status === 'open' && state.escalatedAt !== null ? ['escalated'] : []),
  ],
});
