import { z } from 'zod';
import { localDateSchema, moneySchema } from './common';
import { lessonSchema } from './lessons';
import { originSchema } from './origins';

const percent = z.number().int().min(0);
const unlessTold = 'Null where it is not known, or not published to who asks.';

/** Earlier projects most like one, each with its reasons and its outcome. */
export const similarProjectsSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        project: z.strictObject({ id: z.string(), reference: z.string(), title: z.string() }),
        agency: z.strictObject({ id: z.string(), name: z.string().nullable() }).nullable(),
        status: z.string().nullable(),
        percent: percent.max(100).describe('How alike: the mean of the respects by their weights.'),
        reasons: z
          .array(
            z.strictObject({
              feature: z.enum(['words', 'systems', 'suppliers', 'kind', 'agencyType', 'cost', 'days']),
              percent: percent.max(100),
              weight: z.number(),
              shared: z.array(z.string()),
            }),
          )
          .describe('In which respects it is alike, the weightiest first.'),
        outcome: z.strictObject({
          plannedCost: moneySchema.nullable().describe('By the first plan.'),
          finalCost: moneySchema.nullable().describe('By the exit; before it by the last forecast.'),
          costPercent: percent.nullable().describe('Of the plan: 100 is as planned.'),
          plannedEnd: localDateSchema.nullable(),
          finalEnd: localDateSchema.nullable(),
          daysLate: z.number().int().nullable(),
          overran: z.boolean().nullable().describe(unlessTold),
          origins: z
            .strictObject({
              plannedCost: originSchema.nullable(),
              plannedEnd: originSchema.nullable(),
              finalCost: originSchema.nullable(),
              finalEnd: originSchema.nullable(),
            })
            .nullable()
            .describe('The event behind each number that is known; null for who does not see the whole of it.'),
        }),
        lessons: z.array(lessonSchema).describe('What was learnt there and shared, five at most.'),
      }),
    ),
    outcomeKnown: percent.describe('Of how many of them it is known whether they overran.'),
    overran: percent.describe('How many of those cost more or ended later than first planned.'),
  })
  .meta({ id: 'SimilarProjects', description: 'Projects like yours: the most similar earlier ones, ten at most.' });
