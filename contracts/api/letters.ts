import { z } from 'zod';
import { letterKindSchema, letterSchema } from '../letter';
import { idSchema, instantSchema, localDateSchema } from './common';
import { documentIdSchema } from './submission';

/** A letter in a list. */
export const letterRowSchema = z
  .strictObject({
    id: idSchema,
    projectId: idSchema,
    kind: letterKindSchema,
    reference: z.string().describe('The project’s reference and the number of the letter: `TG-2025-0042/3`.'),
    title: z.string(),
    language: z.string(),
    date: localDateSchema,
    from: z.string(),
    to: z.array(z.string()),
    copies: z.array(z.string()),
    stream: z.string().describe('Where the act that it tells of stands on the record, with `seq`.'),
    seq: z.int(),
    issuedAt: instantSchema,
    documentId: documentIdSchema,
    size: z.int().describe('Bytes of the PDF.'),
    classification: z.enum(['public', 'embargo', 'restricted']),
    legalRef: z.string().nullable(),
  })
  .meta({ id: 'LetterRow' });

/** A letter with all that it says. */
export const letterDetailSchema = letterRowSchema.extend({ letter: letterSchema }).meta({ id: 'LetterDetail' });

/** Letters have UUIDs for ids, so that an ending can follow. */
export const letterParams = z.strictObject({
  letterId: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { error: 'is not the id of a letter' }),
});
