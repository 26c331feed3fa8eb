import type { RaterLevel } from '../../rating/divergence';
import type { Sourced } from '../../rating/types';
import type { CostClass } from '../../regime/common';
import type { CostEstimate } from '../../submission';
import type { Instant, LocalDate } from '../../time';
import type { Cause } from '../state';

/** A baseline as far as decisions and ratings need it; all of it is in its event. Amounts in minor units. */
export interface BaselineEssentials extends Cause {
  readonly baselineId: string;
  readonly number: number;
  /** The points of all lines over all their years. */
  readonly cost: number;
  readonly byClass: Readonly<Partial<Record<CostClass, number>>>;
  readonly vat: CostEstimate['vat'];
  /** All lines over all their years at that quantile; null where a line does not state it. */
  readonly p50?: number | null;
  readonly p85?: number | null;
  readonly start: LocalDate;
  readonly end: LocalDate;
  /** Gross economic benefits; null where none is promised in money. */
  readonly benefits: number | null;
  /** Ids of the benefits that it promises. */
  readonly benefitIds: readonly string[];
}

/** A milestone by the first and by the latest baseline. */
export interface MilestoneState {
  readonly id: string;
  readonly name: string;
  readonly first: LocalDate | null;
  readonly latest: LocalDate | null;
}

/** A new baseline that waits for its decision. */
export interface BaselineProposal extends BaselineEssentials {
  readonly by: readonly string[];
  readonly needsReview: boolean;
  /** Opinions received when it was proposed: a further one has looked at it. */
  readonly opinionsBefore: number;
  readonly milestones: readonly Pick<MilestoneState, 'id' | 'name' | 'latest'>[];
}

/** How the project is rated: the latest of each rater; earlier ones are on the record. */
export interface RatingsState {
  readonly given: readonly (RaterLevel & { readonly seq: number; readonly at: Instant })[];
  /** Levels by which raters stand apart, while that is an alarm. */
  readonly alarm: { readonly levels: number; readonly since: Instant } | null;
  /** The latest forecast since the first baseline; its cost is null where it cannot be held against that. */
  readonly forecast: { readonly cost: number | null; readonly end: LocalDate | null; readonly seq: number } | null;
  readonly lastStatement: Sourced<LocalDate> | null;
}

/** What oversight of a running project works with; full contents are in the events. */
export interface OversightState {
  readonly first: BaselineEssentials | null;
  readonly latest: BaselineEssentials | null;
  readonly proposal: BaselineProposal | null;
  readonly milestones: readonly MilestoneState[];
  readonly ratings: RatingsState;
}

/** Before a baseline is set. */
export const NO_OVERSIGHT: OversightState = {
  first: null,
  latest: null,
  proposal: null,
  milestones: [],
  ratings: { given: [], alarm: null, forecast: null, lastStatement: null },
};

/** What is left of it when the project ends: what was promised stays, and nothing waits. */
export const oversightEnded = (oversight: OversightState): OversightState => ({
  ...oversight,
  proposal: null,
  ratings: { ...oversight.ratings, alarm: null },
});
