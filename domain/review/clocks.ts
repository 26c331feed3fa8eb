import type { StreamClock } from '../kernel';
import type { ReviewState } from './state';

/** Id of the opinion's clock within the round. */
export const OPINION_CLOCK = 'opinion';

const MILESTONE = 'milestone:';

/** Id of a milestone's waiting clock. */
export const milestoneClockId = (milestoneId: string): string => `${MILESTONE}${milestoneId}`;

/** The milestone that a clock waits for. */
export const milestoneOf = (clockId: string): string => clockId.slice(MILESTONE.length);

/** The round's clocks that run or are suspended. */
export const reviewClocks = (state: ReviewState): readonly StreamClock[] => state.clocks;
