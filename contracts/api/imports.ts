import { z } from 'zod';
import { costClassSchema } from './cost';
import { idSchema, instantSchema, localDateSchema, pageQuery } from './common';

export const importQuery = z.strictObject({
  profile: idSchema.describe('The mapping profile, by id.'),
  fileName: z.string().max(200).default('import.csv'),
  dryRun: z.stringbool().default(false).describe('Reads and checks every row, files nothing.'),
});

const runStatusSchema = z.enum(['running', 'done', 'failed']);

export const importListQuery = z.strictObject({
  ...pageQuery,
  status: runStatusSchema.optional(),
  profile: idSchema.optional().describe('Only imports by this profile.'),
});

export const importRunSchema = z
  .strictObject({
    id: idSchema,
    profile: z.string(),
    fileName: z.string(),
    fileHash: z.string(),
    dryRun: z.boolean(),
    status: runStatusSchema,
    total: z.number().int().nullable(),
    imported: z.number().int().describe('Filed now; in a dry run: would be.'),
    unchanged: z.number().int().describe('The register had them already.'),
    superseded: z.number().int().describe('Earlier editions of rows that the file holds in a later one.'),
    quarantined: z.number().int(),
    rowsPerSecond: z.number().nullable().describe('How fast it has gone so far; null before the first rows are done.'),
    secondsLeft: z
      .number()
      .int()
      .nullable()
      .describe('At that speed; null where nothing is left or no speed is known.'),
    startedBy: z.string(),
    startedAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ImportRun' });

export const importRowStatusSchema = z
  .enum(['waiting', 'imported', 'unchanged', 'superseded', 'quarantined'])
  .meta({ id: 'ImportRowStatus' });

export const importRowSchema = z
  .strictObject({
    line: z.number().int().describe('Line of the file on which the row ends.'),
    rowKey: z.string().nullable(),
    status: importRowStatusSchema,
    projectId: z.string().nullable(),
    faults: z.array(z.strictObject({ column: z.string(), value: z.string(), reason: z.string(), remedy: z.string() })),
    raw: z.record(z.string(), z.string()).describe('The row as it came.'),
    corrections: z.record(z.string(), z.string()).describe('Cells that were corrected, by heading; they count.'),
    correctedBy: z.string().nullable(),
  })
  .meta({ id: 'ImportRow' });

const cellsSchema = z.record(z.string().min(1).max(200), z.string().max(20_000));

export const correctRowBody = z.strictObject({
  cells: cellsSchema
    .refine((cells) => Object.keys(cells).length > 0, { error: 'names no cell' })
    .describe('Corrected cells by heading; the others stay as they came.'),
});

const minorSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const estimateSchema = z.strictObject({
  currency: z.string().length(3),
  vat: z.enum(['included', 'excluded']),
  lines: z.array(z.never()),
  stated: z
    .array(
      z.strictObject({
        ...{ regimeId: z.string().max(60), basisId: z.string().max(60) },
        ...{ amount: minorSchema, roundedTo: minorSchema.optional() },
      }),
    )
    .max(20)
    .optional(),
});

/** What a register has published besides a submission, as an export carries it. Amounts in minor units. */
export const publishedFiguresSchema = z.strictObject({
  ratings: z
    .array(
      z.strictObject({
        rater: z.enum(['self', 'council', 'oversight']),
        level: z.string().max(60),
        reasons: z.string().max(20_000),
        word: z.string().max(200),
        on: localDateSchema.nullable(),
      }),
    )
    .max(4)
    .optional(),
  forecast: z.strictObject({ cost: estimateSchema, end: localDateSchema.nullable() }).optional(),
  spent: z
    .strictObject({
      class: costClassSchema,
      amount: minorSchema,
      currency: z.string().length(3),
      date: localDateSchema,
    })
    .optional(),
});
