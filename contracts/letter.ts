import { z } from 'zod';
import type { LetterKind } from '../domain/letter';

const LANGUAGE = z.string().describe('Language tag (BCP 47).');

/** A stretch of text; one in another language than its letter says so. */
const runSchema = z.strictObject({
  text: z.string(),
  lang: LANGUAGE.optional(),
  strong: z.boolean().optional(),
});

const textSchema = z.array(runSchema).meta({ id: 'LetterText', description: 'Text in stretches of one language.' });

const signatureSchema = z.strictObject({
  name: z.string().describe('As the directory had it when the letter was issued.'),
  office: textSchema,
  onBehalfOf: z.string().nullable().describe('The person whose power was exercised under a delegation.'),
});

const blockSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: textSchema }),
    z.strictObject({ type: z.literal('paragraph'), tone: z.enum(['plain', 'lead', 'note']), text: textSchema }),
    z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(textSchema) }),
    z.strictObject({
      type: z.literal('table'),
      header: z.array(textSchema).nullable().describe('Null where only the first column heads.'),
      rows: z.array(z.array(textSchema)).describe('The first cell of each row heads it.'),
    }),
    z.strictObject({ type: z.literal('signatures'), note: textSchema, entries: z.array(signatureSchema) }),
  ])
  .meta({ id: 'LetterBlock' });

export const letterKindSchema = z
  .enum([
    'opinion',
    'correction',
    'decision',
    'deemed_decision',
    'direction',
    'hearing_notice',
    'proceeding_note',
    'order',
    'freeze_order',
    'freeze_lifting',
    'appeal_receipt',
    'appeal_decision',
    'appeal_forwarding',
    'appeal_outcome',
    'information_request',
    'statement_request',
  ])
  .meta({ id: 'LetterKind' }) satisfies z.ZodType<LetterKind>;

/** A letter as data: everything that its PDF shows, in the order in which it shows it. */
export const letterSchema = z
  .strictObject({
    schema: z.literal(1),
    id: z.string(),
    kind: letterKindSchema,
    language: LANGUAGE,
    wantedLanguage: LANGUAGE.nullable().describe('The regime’s language, where there is no catalogue for it.'),
    reference: z.string(),
    date: z.string().describe('Local date of the act, in the regime’s zone.'),
    stream: z.string().describe('Where the act stands on the record, with `seq`.'),
    seq: z.int(),
    project: z.strictObject({ id: z.string(), reference: z.string(), title: z.string() }),
    regime: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
    from: textSchema,
    to: z.array(textSchema),
    copies: z.array(textSchema),
    title: textSchema,
    /** Date, reference and project, with their words; shown beside the address. */
    head: z.array(z.strictObject({ term: z.string(), value: textSchema })),
    words: z
      .strictObject({ to: z.string(), copies: z.string(), page: z.string() })
      .describe('What stands around the text; `{page}` and `{pages}` are the numbers.'),
    blocks: z.array(blockSchema),
  })
  .meta({ id: 'Letter', description: 'A letter as data: everything that its PDF shows, in its order.' });

export type Letter = z.infer<typeof letterSchema>;
export type LetterBlock = z.infer<typeof blockSchema>;
export type LetterText = z.infer<typeof textSchema>;
