import { z } from 'zod';
import { idSchema, text } from './common';

const count = z.number().int();

export const ratingComparisonQuery = z.strictObject({
  regime: idSchema.describe('Whose projects are compared; a regime by its id, of any version.'),
  agency: text(64).optional(),
});

const cellSchema = z.strictObject({
  machine: z.strictObject({
    kind: z.enum(['rated', 'cannot_be_computed', 'no_light', 'not_rated']),
    level: z.string().nullable(),
  }),
  given: z.string().nullable().describe('The level that the rater gave; null where he gave none.'),
  count: count.describe('Projects.'),
  projects: z
    .array(z.strictObject({ id: idSchema, reference: z.string(), title: z.string() }))
    .describe('The first 200 of them, by reference.'),
});

const raterAgreementSchema = z.strictObject({
  rater: z.enum(['self', 'council', 'oversight']),
  compared: count.describe('Projects to which both give a light: the sum of the next three.'),
  sameLight: count,
  machineWorse: count,
  machineBetter: count,
  machineSilent: count.describe('The rater gives a light, and the machine none.'),
  cells: z.array(cellSchema).describe('Every project stands in one of them; the largest first.'),
});

export const ratingComparisonSchema = z
  .strictObject({
    projects: count,
    raters: z.array(raterAgreementSchema),
    missing: z
      .array(z.strictObject({ metric: z.string(), input: z.string(), projects: count }))
      .describe('What the machine lacks, by metric, what is missed most first.'),
  })
  .meta({ id: 'RatingComparison', description: 'The machine’s ratings beside those of every other rater.' });
