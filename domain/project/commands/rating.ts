import type { Rater } from '../../rating/divergence';

/** A person rates the project; the machine rates by itself. */
export interface GiveRating {
  readonly type: 'GiveRating';
  readonly ratingId: string;
  readonly rater: Exclude<Rater, 'machine'>;
  /** A level of the regime's scale. */
  readonly level: string;
  readonly reasons: string;
}
