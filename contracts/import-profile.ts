import { z } from 'zod';

const column = z.string().min(1).max(200).describe('Heading of the column, exactly as in the file');

const text = z
  .strictObject({ column, maxLength: z.number().int().positive().max(20_000).default(4_000) })
  .describe('Text of a column, without surrounding blanks');

const unknown = z
  .array(z.string().max(200))
  .default([])
  .describe('Words that the publisher writes where the value is not known; they become unknown, never zero');

/** How one file of projects is read: which column means what. Profiles are data, kept in `regimes/profiles`. */
export const importProfileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
  label: z.string().min(1).max(200),
  /** The regime under which the rows are filed: its active version at the time of the import. */
  regimeId: z.string().min(1).max(60),
  jurisdiction: z.string().min(1).max(20),
  source: z.strictObject({ publisher: z.string(), licence: z.string(), note: z.string().optional() }),
  format: z.strictObject({
    delimiter: z.enum([',', ';', '\t']).default(','),
    quote: z.enum(['"', "'"]).default('"'),
  }),
  /** Columns that together name a row for ever: a second import of the same row is recognised by them. */
  key: z.array(column).min(1).max(5),
  agency: z.strictObject({
    code: column.describe('Short name of the filing agency; the agency is looked up by it, and created when missing'),
    name: column,
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  }),
  title: text,
  summary: text.optional(),
  kind: z.enum(['project', 'programme', 'procurement', 'product', 'pilot']).default('project'),
  start: z.strictObject({ column, unknown }).optional().describe('ISO dates'),
  duration: z
    .strictObject({ column, unit: z.enum(['years', 'months']), unknown })
    .optional()
    .describe('Planned duration from the start; decimals allowed, rounded to whole months'),
  cost: z.strictObject({
    column,
    currency: z.string().length(3),
    unit: z.number().int().positive().default(1).describe('What one unit in the file is worth: 1000000 for millions'),
    decimal: z.enum(['.', ',']).default('.'),
    vat: z.enum(['included', 'excluded']),
    /** The figure is a total on this basis of the regime, without a breakdown. */
    basisId: z.string().min(1),
    unknown,
  }),
  budgetLine: text.optional(),
  facts: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][A-Za-z0-9_.]{0,80}$/),
        column,
        /** Words of the file and what they mean; a word that is not listed is a fault of the row. */
        values: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).optional(),
      }),
    )
    .max(50)
    .default([]),
});

/** A mapping profile, checked. */
export type ImportProfile = z.infer<typeof importProfileSchema>;
