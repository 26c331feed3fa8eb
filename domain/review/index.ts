import type { Aggregate } from '../kernel';
import { reviewClocks } from './clocks';
import type { ReviewCommand, ReviewStep } from './commands';
import { decideReview } from './decide';
import type { ReviewEvent } from './events';
import { evolveReview } from './evolve';
import { reviewProcedure } from './procedure';
import { INITIAL_REVIEW, type ReviewState } from './state';
import { reviewTasks } from './tasks';

/** The law of one round of the council: its members and their independence, the vote, the opinion, the clock. */
export const review: Aggregate<ReviewState, ReviewCommand, ReviewEvent, ReviewStep> = {
  kind: 'review',
  initial: INITIAL_REVIEW,
  decide: decideReview,
  evolve: evolveReview,
  tasks: reviewTasks,
  clocks: reviewClocks,
  procedure: reviewProcedure,
};
