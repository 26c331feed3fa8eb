import { z } from 'zod';
import { idSchema } from './common';
import { problemSchema } from './problem';

/** For whom invoices come in. */
export const forAgencyQuery = z.strictObject({
  agencyId: idSchema.optional().describe('To whom they were sent, for who acts for several agencies.'),
});

const batchDocument = z.strictObject({
  name: z.string().describe('In the archive.'),
  result: z
    .enum(['taken', 'known', 'rejected'])
    .describe('`taken`: it is on record now. `known`: this very document was before. `rejected`: see `problem`.'),
  invoiceId: z.string().nullable(),
  problem: problemSchema.nullable().describe('As a request with this document alone would be answered.'),
});

/** What became of each document of a batch. */
export const batchAnswerSchema = z
  .strictObject({
    taken: z.int(),
    known: z.int(),
    rejected: z.int(),
    documents: z.array(batchDocument).describe('In the archive’s order.'),
    leftOut: z.array(z.string()).describe('Folders and hidden files.'),
  })
  .meta({ id: 'InvoiceBatch', description: 'What became of each e-invoice of a batch.' });

export type BatchDocument = z.infer<typeof batchDocument>;
