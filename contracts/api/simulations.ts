import { z } from 'zod';
import { hint, idSchema, instantSchema, localDateSchema, moneySchema } from './common';
import { bodyFactsSchema } from './directory';
import { datedRateSchema } from './exchange-rates';
import { hashSchema, regimeVersionSchema } from './regime-version';

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
      z.strictObject({
        kind: z.literal('import'),
        runId: idSchema.describe('An import that was tried or done.'),
        agencies: z
          .record(z.string().max(200), bodyFactsSchema)
          .default({})
          .describe(
            'Facts of agencies by the code that the file has for them (`capacityClass`, `confidenceRating`, `type`); ' +
              'they stand before what profile and directory know.',
          ),
      }),
    ])
    .default({ kind: 'register' }),
  regimes: z
    .array(
      z
        .strictObject({
          regimeId: idSchema.optional().describe('By the version in force on `date`.'),
          hash: hashSchema.optional().describe('This version, whatever its status.'),
          draftId: idSchema.optional().describe('A draft that somebody still writes; it must be without a fault.'),
          amounts,
        })
        .refine((given) => [given.regimeId, given.hash, given.draftId].filter(Boolean).length === 1, {
          error: 'names none or several',
          ...hint('one-of', 'Give one of `regimeId`, `hash` and `draftId`.'),
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
  rates: z
    .array(datedRateSchema)
    .max(2000)
    .default([])
    .describe('Rates of one’s own; for the same currencies they stand before those that are kept.'),
  statedTotalsCount: z
    .boolean()
    .default(false)
    .describe('Count a total that was published for one regime as the whole cost under every other.'),
  assumptions: z
    .strictObject({
      memberDays: z.number().min(0).max(1000),
      officerDays: z.number().min(0).max(1000),
      capacity: z.number().min(0).nullable(),
      dayRate: z
        .number()
        .int()
        .min(0)
        .nullable()
        .describe('Minor units of the first regime’s currency; for others by the rate of the day.'),
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

const measuredSchema = z
  .strictObject({
    amounts: z.record(z.string(), z.number()),
    projects: z.number().int(),
    scope: z.strictObject({ in: z.number().int(), out: z.number().int(), undetermined: z.number().int() }),
    tiers: z.array(
      z.strictObject({
        level: z.string().nullable().describe('Null: those whose tier is not known.'),
        projects: z.number().int(),
        councilDays: z.number().nullable(),
        officerDays: z.number().nullable(),
        limitDays: z.number().nullable().describe('Calendar days that the limits of one project’s gates come to.'),
      }),
    ),
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

const cell = z.union([z.string(), z.number(), z.null()]);
const table = z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(cell)) });

/** The tables of a result, each also as CSV. */
export const TABLES = ['figures', 'tiers', 'years'] as const;
export type TableName = (typeof TABLES)[number];

const chart = z.strictObject({
  id: z.string(),
  kind: z.enum(['bar', 'line']),
  table: z.enum(TABLES).describe('The table that has its numbers.'),
  x: z.string().describe('Column of the horizontal axis.'),
  y: z.array(z.string()).describe('Columns that are drawn.'),
  series: z.string().nullable().describe('Column by which the rows are told apart; null: one series for each of `y`.'),
});

const resultSchema = z
  .strictObject({
    portfolio: z.strictObject({
      projects: z.number().int(),
      left: z.number().int().describe('Rows that could not be understood.'),
    }),
    assumptions: z.record(z.string(), z.unknown()),
    results: z.array(
      z.strictObject({
        name: z.string(),
        version: regimeVersionSchema.nullable().describe('Null for a draft.'),
        draft: z.strictObject({ id: z.string(), version: z.number().int() }).nullable(),
        currency: z.string(),
        converted: z.number().int(),
        notConverted: z.number().int().describe('Their cost stays unknown: there is no rate of the day.'),
        missingRates: z.array(
          z.strictObject({ from: z.string(), to: z.string(), day: localDateSchema, projects: z.number().int() }),
        ),
        assumedTotals: z.number().int(),
        quotes: z.array(datedRateSchema).describe('The rates that were used, each with its day and source.'),
        measured: measuredSchema,
        openFor: z
          .array(z.strictObject({ code: z.string(), fact: z.string(), projects: z.number().int() }))
          .describe('What keeps projects undetermined: a code of scope findings and the fact; one may lack several.'),
        comparedWithFirst: z
          .strictObject({
            newlyIn: some,
            newlyOut: some,
            newlyOpen: some,
            overrunsNewlySeen: some.describe('Projects that overran, and that only these rules would have seen.'),
          })
          .nullable()
          .describe('Null for the first.'),
      }),
    ),
    sweep: z.strictObject({ lineId: z.string(), regime: z.number().int(), points: z.array(measuredSchema) }).nullable(),
    tables: z
      .strictObject({ figures: table, tiers: table, years: table })
      .describe('The same as tables: a row for each regime, or for each step of the sweep.'),
    charts: z.array(chart).describe('What is drawn of which table.'),
  })
  .meta({ id: 'SimulationResult' });

/** A simulation: how far it has come, or what came of it. */
export const simulationSchema = z
  .strictObject({
    id: z.string(),
    status: z.enum(['running', 'done', 'failed', 'cancelled']),
    progress: z.strictObject({
      phase: z.enum(['waiting', 'reading', 'weighing']),
      done: z.number().int().describe('Projects read, or weighed over all rules.'),
      total: z.number().int().describe('0 while it is not known.'),
    }),
    fault: z
      .enum(['too-large', 'failed', 'interrupted'])
      .nullable()
      .describe('`too-large`: it needs more memory than one may hold; `interrupted`: its process ended. Try it again.'),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    result: resultSchema.nullable(),
  })
  .meta({ id: 'Simulation' });

export const simulationParams = z.strictObject({ simulationId: idSchema });
export const simulationTableParams = simulationParams.extend({ table: z.enum(TABLES) });
