import { z } from 'zod';
import { costClassSchema } from './api/cost';

const column = z.string().min(1).max(200).describe('Heading of the column, exactly as in the file');

const text = z
  .strictObject({ column, maxLength: z.number().int().positive().max(20_000).default(4_000) })
  .describe('Text of a column, without surrounding blanks');

const unknown = z
  .array(z.string().max(200))
  .default([])
  .describe('Words that the publisher writes where the value is not known; they become unknown, never zero');

const phrases = z
  .array(z.string().min(2).max(100))
  .max(50)
  .default([])
  .describe('How such a cell begins; capitals do not matter');

const dateFormat = z
  .string()
  .min(1)
  .max(40)
  .regex(/^(?:YYYY|YY|MMMM|MM|M|DD|D|HH|mm|ss|[ .,/:T-])+Z?$/)
  .refine((format) => /YY/.test(format), { error: 'has no year' });

const date = z
  .strictObject({
    column,
    formats: z
      .array(dateFormat)
      .min(1)
      .max(10)
      .default(['YYYY-MM-DD'])
      .describe(
        'Tried in this order: YYYY, YY (70 to 99 are of the last century), MMMM (a month in words), MM, M, DD, D, HH, mm, ss; ' +
          'a start without its day or month is the first of it, an end the last',
      ),
    unknown,
  })
  .describe('A date as the publisher writes it');

const duration = z.strictObject({ column, unit: z.enum(['years', 'months']), unknown });

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);

/** One line of the estimate from one column; columns that stand for years say which year. */
const costLine = z.strictObject({
  class: costClassSchema,
  column,
  year: z.number().int().min(1990).max(2100).optional(),
  perYearFor: z.number().int().min(1).max(50).optional().describe('The amount is that of one year, for so many years'),
});

const cost = z
  .strictObject({
    column: column.optional().describe('The total on `basisId`, without a breakdown'),
    plus: z
      .array(column)
      .max(50)
      .default([])
      .describe('Further columns that are added to it: one a year, for instance'),
    lines: z.array(costLine).max(100).default([]).describe('A breakdown, in place of a total or beside it'),
    currency: z.string().length(3),
    unit: z.number().int().positive().default(1).describe('What one unit in the file is worth: 1000000 for millions'),
    magnitudes: z
      .record(z.string().min(1).max(12), z.number().int().positive())
      .default({})
      .describe('Words behind an amount that take the place of the unit: bn: 1000000000, m: 1000000'),
    decimal: z.enum(['.', ',']).default('.'),
    thousands: z.enum([',', '.', ' ', "'"]).optional().describe('What stands between groups of three digits'),
    signs: z.array(z.string().min(1).max(5)).max(10).default([]).describe('Signs before or after the amount: £, M€'),
    roundedTo: z
      .union([z.literal('last_decimal'), z.number().positive()])
      .optional()
      .describe(
        'The figures are published rounded: to whole steps of so much, in units of the file (0.1 for millions with one ' +
          'decimal), or each to its last decimal. Of a figure so near to a line that nobody can say, the scope is open',
      ),
    vat: z.enum(['included', 'excluded']),
    /** The figure is a total on this basis of the regime, without a breakdown. */
    basisId: z.string().min(1),
    unknown,
    latest: z
      .strictObject({ column, plus: z.array(column).max(50).default([]), end: date.optional() })
      .optional()
      .describe('What it is said to cost now: kept as a forecast beside the first figure'),
    spent: z
      .strictObject({ column, class: costClassSchema, date })
      .optional()
      .describe('What has been spent up to the date'),
  })
  .refine(({ column: total, lines }) => total !== undefined || lines.length > 0, {
    error: 'names neither a column nor lines',
  })
  .refine(({ decimal, thousands }) => decimal !== thousands, { error: 'has one sign for decimals and thousands' });

const rating = z
  .strictObject({
    rater: z.enum(['self', 'council', 'oversight']).describe('Whose rating it is, of those that the regime names'),
    column,
    levels: z
      .record(z.string(), z.string())
      .describe('Words of the file, and the level of the regime’s scale for each'),
    unknown,
    date: date.optional().describe('When it was given'),
    reasons: text.optional(),
  })
  .describe('A published rating; it comes in as the rater’s, with the word and the date as published');

const fact = z
  .strictObject({
    name: z.string().regex(/^[a-z][A-Za-z0-9_.]{0,80}$/),
    column: column.optional(),
    /** Words of the file and what they mean; a word that is not listed is a fault of the row. */
    values: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).optional(),
    value: z
      .union([z.string(), z.boolean(), z.number()])
      .optional()
      .describe('The same of every row, without a column'),
    unknown,
  })
  .refine(({ column: from, value }) => (from === undefined) !== (value === undefined), {
    error: 'has a column or a value, and not both',
  });

/** How one file of projects is read: which column means what. Profiles are data, kept in `regimes/profiles`. */
export const importProfileSchema = z
  .strictObject({
    id: key,
    label: z.string().min(1).max(200),
    /** The regime under which the rows are filed: its active version at the time of the import. */
    regimeId: z.string().min(1).max(60),
    jurisdiction: z.string().min(1).max(20),
    source: z.strictObject({ publisher: z.string(), licence: z.string(), note: z.string().optional() }),
    format: z.strictObject({
      encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le']).default('utf-8'),
      delimiter: z.enum([',', ';', '\t', '|']).default(','),
      quote: z.enum(['"', "'"]).default('"'),
      skipLines: z
        .number()
        .int()
        .min(0)
        .max(50)
        .default(0)
        .describe('So many lines stand above the headings: a title, a date'),
      transposed: z
        .boolean()
        .default(false)
        .describe('Each column is a project and each row a field; the first cell of a row is its heading'),
    }),
    /** What the publisher keeps back: it stays unknown, with the publisher's words as the ground. Never zero, never blank. */
    withheld: z.strictObject({ beginsWith: phrases }).default({ beginsWith: [] }),
    /** What the publisher says it does not know. */
    notStated: z.strictObject({ beginsWith: phrases }).default({ beginsWith: [] }),
    /** Columns that together name a row for ever: a second import of the same row is recognised by them. */
    key: z.array(column).min(1).max(5),
    /** The file holds several editions: of each key only the row of its latest edition is filed. */
    edition: z.strictObject({ column }).optional().describe('A column whose values sort by time: a date, a year'),
    agency: z.strictObject({
      code: column.describe('Short name of the filing agency; the agency is looked up by it, and created when missing'),
      name: column,
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
    }),
    title: text,
    summary: text.optional(),
    kind: z.enum(['project', 'programme', 'procurement', 'product', 'pilot']).default('project'),
    start: date.optional(),
    end: date.optional(),
    duration: duration
      .optional()
      .describe('Planned duration from the start; decimals allowed, rounded to whole months'),
    cost,
    ratings: z.array(rating).max(4).default([]),
    budgetLine: text.optional(),
    externalRef: text.optional(),
    facts: z.array(fact).max(50).default([]),
    register: z
      .strictObject({
        ...{ project: column, regime: column, jurisdiction: column, agencyFacts: column },
        ...{ content: column, published: column },
      })
      .optional()
      .describe(
        'The file is a register’s own export: rows keep their ids and regimes, and `content` is the submission',
      ),
  })
  .refine(({ end, duration: planned }) => end === undefined || planned === undefined, {
    path: ['end'],
    error: 'is given beside a duration',
  });

/** A mapping profile, checked. */
export type ImportProfile = z.infer<typeof importProfileSchema>;
export type ImportCost = z.infer<typeof cost>;
