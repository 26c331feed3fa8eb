import type { ForecastRule, RatioPrior } from '../forecast/types';
import type { Provenance } from './common';

/** How the regime forecasts: priors with their sources, and how its own closed projects correct them. */
export interface Forecasting extends Provenance, Omit<ForecastRule, 'cost' | 'duration'> {
  readonly cost: RatioPrior & Provenance;
  readonly duration: RatioPrior & Provenance;
}
