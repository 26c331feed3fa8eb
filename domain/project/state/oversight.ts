import type { CostClass } from '../../regime/common';
import type { CostEstimate } from '../../submission';
import type { LocalDate } from '../../time';
import type { Cause } from '../state';

/** A baseline as far as decisions and ratings need it; all of it is in its event. Amounts in minor units. */
export interface BaselineEssentials extends Cause {
  readonly baselineId: string;
  readonly number: number;
  /** The points of all lines over all their years. */
  readonly cost: number;
  readonly byClass: Readonly<Partial<Record<CostClass, number>>>;
  readonly vat: CostEstimate['vat'];
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

/** What oversight of a running project works with; full contents are in the events. */
export interface OversightState {
  readonly first: BaselineEssentials | null;
  readonly latest: BaselineEssentials | null;
  readonly proposal: BaselineProposal | null;
  readonly milestones: readonly MilestoneState[];
}

/** Before a baseline is set. */
export const NO_OVERSIGHT: OversightState = { first: null, latest: null, proposal: null, milestones: [] };

/** What is left of it when the project ends: what was promised stays, and nothing waits. */
export const oversightEnded = (oversight: OversightState): OversightState => ({ ...oversight, proposal: null });
