import type { EventMeta } from '../../kernel';
import { FACT_CHECK_CLOCK } from '../clocks';
import type { FactCheckSent } from '../events';
import type { ReviewState } from '../state';
import { withoutClock } from './shared';

export const factCheckSent = (
  state: ReviewState,
  { proposal, clock }: FactCheckSent,
  { at, seq }: EventMeta,
): ReviewState => ({
  ...state,
  factCheck: { status: 'open', proposal, since: at, seq },
  clocks: [...state.clocks, clock],
});

/** Replied to, or its time ran out. */
export const factCheckOver = (state: ReviewState): ReviewState => ({
  ...withoutClock(state, FACT_CHECK_CLOCK),
  factCheck: { ...state.factCheck, status: 'over' },
});
