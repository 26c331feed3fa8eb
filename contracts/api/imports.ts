import { z } from 'zod';
import { idSchema, instantSchema } from './common';

export const importQuery = z.strictObject({
  profile: idSchema.describe('The mapping profile, by id.'),
  fileName: z.string().max(200).default('import.csv'),
  dryRun: z.stringbool().default(false).describe('Reads and checks every row, files nothing.'),
});

export const importRunSchema = z
  .strictObject({
    id: idSchema,
    profile: z.string(),
    fileName: z.string(),
    fileHash: z.string(),
    dryRun: z.boolean(),
    status: z.enum(['running', 'done', 'failed']),
    total: z.number().int().nullable(),
    imported: z.number().int().describe('Filed now; in a dry run: would be.'),
    unchanged: z.number().int().describe('The register had them already.'),
    quarantined: z.number().int(),
    startedBy: z.string(),
    startedAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ImportRun' });

export const importRowSchema = z
  .strictObject({
    line: z.number().int().describe('Line of the file on which the row ends.'),
    rowKey: z.string().nullable(),
    status: z.enum(['imported', 'unchanged', 'quarantined']),
    projectId: z.string().nullable(),
    faults: z.array(z.strictObject({ column: z.string(), value: z.string(), reason: z.string(), remedy: z.string() })),
    raw: z.record(z.string(), z.string()).describe('The row as it came.'),
  })
  .meta({ id: 'ImportRow' });
