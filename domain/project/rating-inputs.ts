import type { RatingInputs, Sourced, Yardstick } from '../rating/types';
import { NO_YARDSTICK } from '../rating/formulas';
import type { Regime } from '../regime/types';
import { totalOf } from '../reporting/amounts';
import type { LocalDate } from '../time';
import { baselineCost } from './baseline-prices';
import { overlaysOf } from './procedure';
import type { BaselineEssentials, LastReport, ProjectState } from './state';

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
export function ratingInputs(state: ProjectState, asOf: LocalDate, posted: boolean, regime: Regime): RatingInputs {
  const { first, latest, ratings } = state.oversight;
  const forecast = ratings.forecast;
  const { id } = state;
  const { closed } = state.exit;
  const { last } = state.reporting;
  const from = <T>(value: T | null, seq: number): Sourced<T> | null =>
    value === null ? null : { value, source: `project/${id}#${seq}` };
  return {
    asOf,
    states: statesOf(state),
    first: yardstick(id, first, regime, asOf),
    latest: yardstick(id, latest, regime, asOf),
    projectedCost: forecast && from(forecast.cost, forecast.seq),
    actualCost: closed && closed.vat === first?.vat ? from(closed.cost, closed.seq) : null,
    projectedEnd: forecast && from(forecast.end, forecast.seq),
    completedOn: closed && from(closed.completedOn, closed.seq),
    projectedBenefits: last && from(totalBenefits(last), last.seq),
    milestones: milestonesOf(state),
    ...heldBy(state),
    lastStatement: posted && forecast ? from(asOf, forecast.seq) : ratings.lastStatement,
  };
}

/** What the economic benefits come to as they are projected now; null where none is stated in money. */
function totalBenefits({ benefits = [] }: LastReport): number | null {
  const amounts = benefits.flatMap(({ amount }) => amount ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Every milestone of the plan, once a report has spoken of any; before, nobody has said which are reached. */
function milestonesOf({ id: projectId, oversight, reporting }: ProjectState): RatingInputs['milestones'] {
  if (reporting.milestones.length === 0) return [];
  return oversight.milestones.map(({ id, first, latest }) => {
    const stated = reporting.milestones.find((each) => each.id === id);
    const seq = stated?.seq ?? oversight.latest?.seq;
    return { id, planned: { first, latest }, reached: stated?.reached ?? null, source: `project/${projectId}#${seq}` };
  });
}

/** A report that is so late that the regime holds the light down. */
function heldBy({ id, reporting }: ProjectState): Pick<RatingInputs, 'held'> {
  const held = reporting.open.filter(({ effect }) => effect === 'amber' || effect === 'red');
  const [late] = held;
  if (!late) return {};
  const value = held.some(({ effect }) => effect === 'red') ? 'red' : 'amber';
  return { held: { value, reason: 'report_late', source: `project/${id}#${late.seq}` } };
}

function yardstick(projectId: string, baseline: BaselineEssentials | null, regime: Regime, asOf: LocalDate): Yardstick {
  if (!baseline) return NO_YARDSTICK;
  const source = `project/${projectId}#${baseline.seq}`;
  const { start, end, benefits } = baseline;
  return {
    cost: baselineCost(projectId, baseline, regime, asOf),
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
