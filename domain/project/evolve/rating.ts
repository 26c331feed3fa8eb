import type { Rater } from '../../rating/divergence';
import type { ProjectEvent } from '../events';
import { comparableCost } from '../rating-inputs';
import type { Cause, ProjectState, RatingsState } from '../state';

/** What is kept of ratings, and of the forecasts that they are computed from. */
export function ratingsAfter(state: ProjectState, event: ProjectEvent, cause: Cause): RatingsState {
  const { ratings, first } = state.oversight;
  switch (event.type) {
    case 'ForecastPosted':
      return first === null
        ? ratings
        : { ...ratings, forecast: { cost: comparableCost(first, event.cost), end: event.end, seq: cause.seq } };
    case 'MachineRated': {
      if (event.why === 'restatement') return ratings;
      const level = event.rating.kind === 'rated' ? event.rating.level : null;
      return { ...rated(ratings, 'machine', level, cause), lastStatement: event.inputs.lastStatement };
    }
    case 'RatingGiven':
      return rated(ratings, event.rater, event.level, cause);
    case 'RatingsDiverged':
      return { ...ratings, alarm: { levels: event.levels, since: ratings.alarm?.since ?? cause.at } };
    case 'RatingsConverged':
      return { ...ratings, alarm: null };
    default:
      return ratings;
  }
}

/** The latest of a rater stands for him; one that could not be computed stands for nothing. */
function rated(ratings: RatingsState, rater: Rater, level: string | null, { seq, at }: Cause): RatingsState {
  const others = ratings.given.filter((each) => each.rater !== rater);
  return { ...ratings, given: level === null ? others : [...others, { rater, level, seq, at }] };
}
