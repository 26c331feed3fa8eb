import { z } from 'zod';
import { hint, idSchema, localDateSchema, moneySchema, text } from './common';
import { hashSchema, regimeVersionSchema } from './regime-version';

const rateSchema = z
  .strictObject({
    from: z.string().regex(/^[A-Z]{3}$/),
    to: z.string().regex(/^[A-Z]{3}$/),
    rate: z.string().regex(/^(0|[1-9]\d{0,14})(\.\d{1,12})?$/, { error: 'is no plain decimal' }),
    quotedOn: localDateSchema,
    source: text(200),
  })
  .meta({ id: 'DatedRate', description: 'What one unit of `from` was worth in `to` on a day, and who says so.' });

const amounts = z
  .record(idSchema, z.number().int().min(0))
  .default({})
  .describe('Amounts to hold in place of the regime’s own, by the id of the line; minor units for a cost.');

/** What is to be tried on which projects. */
export const simulationBody = z.strictObject({
  portfolio: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('register'),
        jurisdiction: z.string().max(20).optional(),
        regimeId: idSchema.optional().describe('Only projects under this regime.'),
      }),
      z.strictObject({ kind: z.literal('import'), runId: idSchema.describe('An import that was tried or done.') }),
    ])
    .default({ kind: 'register' }),
  regimes: z
    .array(
      z
        .strictObject({
          regimeId: idSchema.optional().describe('By the version in force on `date`.'),
          hash: hashSchema.optional().describe('This version, also one that is a draft.'),
          amounts,
        })
        .refine(({ regimeId, hash }) => (regimeId === undefined) !== (hash === undefined), {
          error: 'names neither or both',
          ...hint('one-of', 'Give either `regimeId` or `hash`.'),
        }),
    )
    .min(1)
    .max(5)
    .describe('Rules to try, side by side, each on its own cost basis. The others are compared with the first.'),
  sweep: z
    .strictObject({
      regime: z.number().int().min(0).max(4).default(0).describe('Which of the regimes, from 0.'),
      lineId: idSchema,
      from: z.number().int().min(0),
      to: z.number().int().min(0),
      steps: z.number().int().min(2).max(101).default(21),
    })
    .refine(({ from, to }) => from <= to, { path: ['to'], error: 'lies below the beginning' })
    .optional()
    .describe('A line to move from one amount to another.'),
  date: localDateSchema.optional().describe('The day of the rules and rates; today if not given.'),
  rates: z.array(rateSchema).max(2000).default([]).describe('For costs in another currency than a regime’s.'),
  statedTotalsCount: z
    .boolean()
    .default(false)
    .describe('Count a total that was published for one regime as the whole cost under every other.'),
  assumptions: z
    .strictObject({
      memberDays: z.number().min(0).max(1000),
      officerDays: z.number().min(0).max(1000),
      capacity: z.number().min(0).nullable(),
      dayRate: z.number().int().min(0).nullable().describe('Minor units of the first regime’s currency.'),
      overrunPercent: z.number().min(0).max(10_000),
    })
    .partial()
    .default({}),
});

const projectRef = z.strictObject({ id: z.string(), reference: z.string().nullable(), title: z.string() });
const some = z.strictObject({
  count: z.number().int(),
  projects: z.array(projectRef).describe('The first two hundred.'),
});

export const measuredSchema = z
  .strictObject({
    amounts: z.record(z.string(), z.number()),
    projects: z.number().int(),
    scope: z.strictObject({ in: z.number().int(), out: z.number().int(), undetermined: z.number().int() }),
    tiers: z.array(z.strictObject({ level: z.string().nullable(), projects: z.number().int() })),
    money: z.strictObject({ covered: moneySchema, all: moneySchema, unknown: z.number().int() }),
    effort: z.strictObject({
      rounds: z.number(),
      councilDays: z.number(),
      officerDays: z.number(),
      cost: moneySchema.nullable(),
      years: z.array(z.strictObject({ year: z.number().int(), projects: z.number().int(), councilDays: z.number() })),
      peakPercentOfCapacity: z.number().nullable(),
    }),
    limitDays: z.number().nullable(),
    overruns: z.strictObject({
      known: z.number().int(),
      overran: z.number().int(),
      seen: z.number().int(),
      money: moneySchema,
      moneySeen: moneySchema,
    }),
  })
  .meta({ id: 'Measured', description: 'What a set of rules would mean for a portfolio.' });

export const simulationSchema = z.strictObject({
  portfolio: z.strictObject({ projects: z.number().int(), left: z.number().int() }),
  assumptions: z.record(z.string(), z.unknown()),
  results: z.array(
    z.strictObject({
      version: regimeVersionSchema,
      converted: z.number().int(),
      notConverted: z.number().int().describe('Their cost stays unknown: there is no rate of the day.'),
      assumedTotals: z.number().int(),
      quotes: z.array(rateSchema),
      measured: measuredSchema,
      comparedWithFirst: z
        .strictObject({ newlyIn: some, newlyOut: some, newlyOpen: some })
        .nullable()
        .describe('Null for the first.'),
    }),
  ),
  sweep: z.strictObject({ lineId: z.string(), points: z.array(measuredSchema) }).nullable(),
  table: z
    .strictObject({ columns: z.array(z.string()), rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))) })
    .describe(
      'The same as a table, for a chart or a spreadsheet: a row for each regime, or for each step of the sweep.',
    ),
});
