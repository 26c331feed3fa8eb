import type { RatingInputs, Sourced, Yardstick } from '../rating/types';
import { NO_YARDSTICK } from '../rating/formulas';
import { totalOf } from '../reporting/amounts';
import type { LocalDate } from '../time';
import { overlaysOf } from './procedure';
import type { BaselineEssentials, ProjectState } from './state';

/** Where a project stands, in every word that a regime may use for states without a light. */
export const statesOf = (state: ProjectState): readonly string[] => [
  state.status,
  ...(state.stageId === null ? [] : [state.stageId]),
  ...overlaysOf(state),
];

/**
 * Everything that the machine rating depends on, by value, each with the event that said so. Without a forecast since the
 * baseline the projection is unknown: a baseline is a promise, not a forecast. `posted`: the forecast is the latest event.
 */
export function ratingInputs(state: ProjectState, asOf: LocalDate, posted: boolean): RatingInputs {
  const { first, latest, ratings } = state.oversight;
  const forecast = ratings.forecast;
  const { id } = state;
  const from = <T>(value: T | null, seq: number): Sourced<T> | null =>
    value === null ? null : { value, source: `project/${id}#${seq}` };
  return {
    asOf,
    states: statesOf(state),
    first: yardstick(id, first),
    latest: yardstick(id, latest),
    projectedCost: forecast && from(forecast.cost, forecast.seq),
    actualCost: null,
    projectedEnd: forecast && from(forecast.end, forecast.seq),
    completedOn: null,
    projectedBenefits: null,
    // Which milestones are reached nobody has said; without that, none is known to be late.
    milestones: [],
    lastStatement: posted && forecast ? from(asOf, forecast.seq) : ratings.lastStatement,
  };
}

function yardstick(projectId: string, baseline: BaselineEssentials | null): Yardstick {
  if (!baseline) return NO_YARDSTICK;
  const source = `project/${projectId}#${baseline.seq}`;
  const { cost, start, end, benefits } = baseline;
  return {
    cost: { value: cost, source },
    start: { value: start, source },
    end: { value: end, source },
    benefits: benefits === null ? null : { value: benefits, source },
  };
}

/** What a forecast's cost comes to where it can be held against the baseline: with VAT treated alike. */
export const comparableCost = (
  baseline: BaselineEssentials | null,
  cost: Parameters<typeof totalOf>[0],
): number | null => (baseline?.vat === cost.vat ? totalOf(cost) : null);
