import type { RatingInputs } from '../../rating/types';
import type { Regime } from '../../regime/types';
import type { LocalDate } from '../../time';
import type { MachineRated, PeriodEnded, ProjectEvent, ReportFiled } from '../events';
import { comparableCost, ratingInputs } from '../rating-inputs';
import type { ProjectState } from '../state';

/** What the machine rates: for which reason, from which inputs, and for which period it stays. */
export type Rated = Pick<MachineRated, 'why' | 'inputs' | 'period'>;

/**
 * The periods that are rated by these events. A period that ends is rated as things stand on its last day, be it that
 * nobody has said anything for long. A report restates the period that it speaks of, as of that day; what was fixed
 * before stays on the record beside it.
 */
export const ratedPeriods = (state: ProjectState, events: readonly ProjectEvent[], regime: Regime): readonly Rated[] =>
  events.flatMap((event) => {
    if (event.type === 'PeriodEnded') return [ended(state, event, regime)];
    return event.type === 'ReportFiled' ? restated(state, event, regime) : [];
  });

function ended(state: ProjectState, { period, from, to }: PeriodEnded, regime: Regime): Rated {
  const inputs = ratingInputs(state, to, false, regime);
  return { why: 'period', inputs, period: { period, from, to, announced: callsItselfRed(state, regime) } };
}

/** What a project came to, by its final cost and the end of its work: it is fixed for the period in which it was closed. */
export function closingRating(before: ProjectState, closed: ProjectState, today: LocalDate, regime: Regime): Rated {
  const { current } = before.reporting;
  const inputs = ratingInputs(closed, today, false, regime);
  const announced = callsItselfRed(before, regime);
  return { why: 'closed', inputs, ...(current && { period: { ...current, announced } }) };
}

function restated(state: ProjectState, report: ReportFiled, regime: Regime): readonly Rated[] {
  const fixed = state.escalation.periods.find(({ period }) => period === report.period);
  if (!fixed) return [];
  const { period, from, to } = fixed;
  const inputs = asReported(state, ratingInputs(state, to, false, regime), report);
  return [{ why: 'restatement', inputs, period: { period, from, to, announced: callsItselfRed(state, regime) } }];
}

/** The newest report is what stands; an earlier one says again how things were in its own period. */
function asReported(state: ProjectState, inputs: RatingInputs, report: ReportFiled): RatingInputs {
  const { forecast } = report.statement;
  const source = `project/${state.id}#${report.submittedSeq}`;
  const spoken = { ...inputs, lastStatement: { value: inputs.asOf, source } };
  if (report.newest || !forecast) return spoken;
  const cost = comparableCost(state.oversight.first, forecast.cost);
  return {
    ...spoken,
    projectedCost: cost === null ? null : { value: cost, source },
    projectedEnd: forecast.end === null ? null : { value: forecast.end, source },
  };
}

const callsItselfRed = ({ oversight: { ratings } }: ProjectState, { rating }: Regime): boolean => {
  const self = ratings.given.find(({ rater }) => rater === 'self');
  return rating.scale.some(({ id, colour }) => id === self?.level && colour === 'red');
};
