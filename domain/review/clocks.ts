import type { StreamClock } from '../kernel';
import type { ReviewState } from './state';

/** Id of the opinion's clock within the round. */
export const OPINION_CLOCK = 'opinion';

/** Id of the blind phase's clock: when it has run out, the ratings are open. */
export const BLIND_CLOCK = 'blind_phase';

/** Id of the clock of the agency that checks the facts of the draft. */
export const FACT_CHECK_CLOCK = 'fact_check';

/** Id of the clock within which somebody has to see to seats that the pool cannot fill. */
export const UNFILLED_CLOCK = 'unfilled_seats';

const MILESTONE = 'milestone:';

/** Id of a milestone's waiting clock. */
export const milestoneClockId = (milestoneId: string): string => `${MILESTONE}${milestoneId}`;

/** The milestone that a clock waits for. */
export const milestoneOf = (clockId: string): string => clockId.slice(MILESTONE.length);

/** The round's clocks that run or are suspended. */
export const reviewClocks = (state: ReviewState): readonly StreamClock[] => state.clocks;
