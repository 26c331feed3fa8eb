import { z } from 'zod';
import { idSchema, instantSchema, localDateSchema, moneySchema } from './common';
import { costSchema } from './cost';

const count = z.number().int().min(0);
const caveats = z
  .array(z.strictObject({ rule: z.string(), note: z.string().nullable() }))
  .describe('Values of the regime that were used although they are not verified.');
const quantiles = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    p50: value.describe('As likely below as above.'),
    p80: value.describe('Four of five such projects stay within.'),
    p90: value.describe('Nine of ten do.'),
  });

/** A reference-class forecast; or what is missing for one. */
export const referenceForecastSchema = z
  .union([
    z.strictObject({
      computed: z.literal(true),
      plan: z.strictObject({ cost: moneySchema, start: localDateSchema, end: localDateSchema }),
      cost: quantiles(moneySchema),
      end: quantiles(localDateSchema),
      days: quantiles(count).describe('From the planned start.'),
      basis: z.strictObject({
        ownProjects: z
          .strictObject({ cost: count, duration: count })
          .describe('Closed projects of the regime with plan and outcome known.'),
        priorWeight: z
          .strictObject({ cost: z.number(), duration: z.number() })
          .describe('How many own projects the published experience weighs as much as.'),
        durationFactor: z.number().describe('What the planned length does to the cost.'),
        modularityReliefPercent: z.number(),
        capped: z.array(z.enum(['p50', 'p80', 'p90'])).describe('Quantiles of the cost that the cap cut off.'),
      }),
      whatIf: z
        .array(
          z.strictObject({
            change: z.enum(['one_year_shorter', 'delivered_in_parts', 'prior_only', 'own_history_only']),
            p80: moneySchema,
          }),
        )
        .describe('One assumption changed at a time: the cost at P80 then.'),
      verified: z.boolean(),
      caveats,
    }),
    z.strictObject({
      computed: z.literal(false),
      missing: z.array(z.string()).describe('What would have to be known; nothing is guessed in its place.'),
    }),
  ])
  .meta({
    id: 'ReferenceForecast',
    description:
      'What projects like this one came to cost and when they ended. A mean is never given: it may not exist.',
  });

/** How well the forecasts of a regime have held. */
export const calibrationSchema = z
  .strictObject({
    regimeId: z.string(),
    hash: z.string(),
    closed: count.describe('Closed projects looked at, at most 500.'),
    usable: count.describe('Those of them whose first plan and last forecast are known.'),
    backtest: z.union([
      z.strictObject({
        kind: z.literal('calibrated'),
        cost: z.array(
          z.strictObject({
            quantile: z.union([z.literal(50), z.literal(80), z.literal(90)]),
            projects: count,
            within: count.describe('How many final costs stayed within the quantile, forecast without knowing them.'),
            percent: count.describe('A well calibrated P80 is near 80.'),
          }),
        ),
      }),
      z.strictObject({ kind: z.literal('too_few'), projects: count, needed: count }),
    ]),
    verified: z.boolean(),
    caveats,
  })
  .meta({ id: 'Calibration', description: 'Every closed project forecast from all the others.' });

/** What somebody has said of cost and end. */
export const statedForecastSchema = z
  .strictObject({
    forecastId: idSchema,
    at: instantSchema,
    by: z.string().describe('The person who stated it.'),
    body: z.string().nullable().describe('Key of the body whose forecast it is; null for the agency’s own.'),
    cost: costSchema,
    end: localDateSchema.nullable(),
    reason: z.string(),
  })
  .meta({ id: 'StatedForecast' });
