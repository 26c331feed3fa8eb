import type { ProjectState } from '../../domain/project/state';
import type { Regime } from '../../domain/regime/types';
import type { Row } from './projection';

/** The largest number of the column: a forecast beyond it is compared with a first baseline of next to nothing. */
const MOST_PERCENT = 2_147_483_647;

/** What a portfolio is narrowed and ordered by. */
export const boardColumns = (state: ProjectState, regime: Regime): Row => ({
  lights: lightsOf(state, regime),
  forecast_percent: forecastPercentOf(state),
});

/** The colour that each rater gives the project now, `oversight:red`; `none` where the machine cannot compute any. */
function lightsOf({ oversight, escalation }: ProjectState, { rating }: Regime): readonly string[] {
  const people = oversight.ratings.given
    .filter(({ rater }) => rater !== 'machine')
    .map(({ rater, level }) => `${rater}:${rating.scale.find(({ id }) => id === level)?.colour ?? 'none'}`);
  const machine = escalation.machine?.light;
  const figures = machine === undefined ? [] : [`machine:${machine === 'unknown' ? 'none' : machine}`];
  return [...people.toSorted(), ...figures];
}

/** The latest forecast of the cost in whole percent of the first baseline; null as long as one of them is not known. */
function forecastPercentOf({ oversight: { first, ratings } }: ProjectState): number | null {
  const cost = ratings.forecast?.cost ?? null;
  if (first === null || first.cost <= 0 || cost === null) return null;
  return Math.min(Math.round((cost * 100) / first.cost), MOST_PERCENT);
}
