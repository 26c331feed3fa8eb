import { z } from 'zod';
import { instantSchema, moneySchema } from './common';
import { raterSchema } from './rating';

const count = z.number().int().min(0);
const nullableText = z.string().nullable();

const costSchema = z
  .strictObject({
    sums: z.array(moneySchema).describe('One for each currency.'),
    counted: count.describe('Projects whose cost is in the sums.'),
    unknown: count.describe('Projects whose cost would be public and is not known.'),
    withheld: count.describe('Projects whose cost the rules keep back now: in no sum.'),
  })
  .meta({ id: 'PublicCost', description: 'Every project is in one of the three counts.' });

export const publicStatisticsSchema = z
  .strictObject({
    asOf: instantSchema,
    projects: count,
    regimes: z.array(
      z.strictObject({
        regime: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
        licence: nullableText,
        projects: count,
        cost: costSchema,
        stages: z.array(
          z.strictObject({
            status: nullableText.describe('Null of those of which the rules keep it back.'),
            stage: nullableText.describe('Of projects that run.'),
            projects: count,
            cost: costSchema,
          }),
        ),
        ratings: z
          .array(
            z.strictObject({
              rater: raterSchema,
              level: nullableText.describe('Null where none could be computed, or the state gets no light.'),
              label: z.object({ en: z.string() }).catchall(z.string()).nullable(),
              colour: z.enum(['green', 'amber', 'red', 'none']).nullable(),
              projects: count,
            }),
          )
          .describe('Of each rater the rating that holds now; a project that he has not rated is in none.'),
        withheld: z.array(
          z.strictObject({
            field: z.string(),
            publish: z.enum(['now', 'embargo', 'aggregate', 'never']),
            until: nullableText.describe('The event that lifts an embargo.'),
            ground: nullableText,
            projects: count,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'PublicStatistics', description: 'Recomputes from the public list and the public pages of projects.' });
