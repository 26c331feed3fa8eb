import { z } from 'zod';
import { idSchema, instantSchema, text } from './common';

export const raterSchema = z.enum(['self', 'council', 'oversight', 'machine']).meta({ id: 'Rater' });

export const giveRatingBody = z.strictObject({
  rater: z.enum(['self', 'council', 'oversight']).describe('As whom one rates; one of those that the regime names.'),
  level: idSchema.describe('A level of the regime’s scale.'),
  reasons: text(20_000),
});

/** A machine rating with every number that went into it, and where each comes from. */
const machineRatingSchema = z
  .record(z.string(), z.unknown())
  .meta({ id: 'MachineRating', description: 'Its kind (`rated`, `cannot_be_computed`, `no_light`), and each metric.' });

export const projectRatingSchema = z
  .strictObject({
    seq: z.number().int(),
    at: instantSchema,
    rater: raterSchema,
    level: z.string().nullable(),
    by: z.string().nullable(),
    reasons: z.string().nullable(),
    overrides: z.string().nullable().describe('The machine’s level that the council’s rating departs from.'),
    published: z
      .strictObject({ word: z.string(), on: z.string().nullable() })
      .nullable()
      .describe('Imported from a published register: its own word, and the day on which it was given.'),
    machine: z
      .strictObject({
        why: z
          .enum(['baseline', 'forecast', 'period', 'report', 'late', 'restatement', 'closed'])
          .describe(
            '`period`: fixed for it. `restatement`: of a period, by a report that came after it. `closed`: by final cost and end.',
          ),
        period: z.string().nullable().describe('The reporting period that it is fixed for.'),
        definition: z.strictObject({
          regime: z.strictObject({ id: z.string(), version: z.string() }),
          formulas: z.array(z.string()),
        }),
        inputs: z.record(z.string(), z.unknown()),
        rating: machineRatingSchema,
      })
      .nullable(),
  })
  .meta({ id: 'ProjectRating', description: 'A rating on the record, explained.' });

const levelSchema = z.strictObject({ rater: raterSchema, level: z.string() });

export const currentRatingsSchema = z.strictObject({
  items: z.array(projectRatingSchema),
  divergence: z
    .strictObject({ levels: z.number().int(), best: levelSchema, worst: levelSchema, alarming: z.boolean() })
    .nullable()
    .describe('How far the raters stand apart; null while fewer than two have rated.'),
});

export const restatedRatingSchema = z
  .strictObject({
    seq: z.number().int(),
    at: instantSchema,
    recorded: machineRatingSchema,
    restated: machineRatingSchema,
  })
  .meta({ id: 'RestatedRating', description: 'What was recorded, and what another definition makes of the same.' });
