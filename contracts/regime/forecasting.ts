import { z } from 'zod';
import type { Forecasting } from '../../domain/regime/forecasting';
import { count, list, percent, provenance, share, type AllTrue, type Same } from './common';

const ratio = z.number().positive().max(1000);

const prior = z.strictObject({
  points: list(z.tuple([z.number().min(0).max(1), ratio]).readonly())
    .min(2)
    .describe('Probability and ratio of final to planned, both rising: straight lines between them.'),
  tailIndex: z.number().positive().max(100).describe('Index of the Pareto tail from the last point on.'),
  weight: z.number().min(0).max(10_000).describe('How many own closed projects it weighs as much as.'),
  ...provenance,
});

export const forecasting = z.strictObject({
  cost: prior.describe('Final over first planned cost.'),
  duration: prior.describe('Real over first planned duration.'),
  costPerExtraYearPercent: percent.describe('What each planned year beyond the first adds to the cost.'),
  modularityReliefPercent: share.describe('What delivery in independent parts takes off what goes above plan.'),
  backtestMinimum: count.min(2).max(10_000).describe('Own closed projects from which on calibration is published.'),
  capRatio: ratio.describe('A forecast is never higher than so many times the plan.'),
  ...provenance,
});

/** Compiles only while the schema and its type say the same. */
type _ForecastingHolds = AllTrue<[Same<z.infer<typeof forecasting>, Forecasting>]>;
