import { z } from 'zod';
import { instantSchema } from './common';

/** What happened in a proceeding. */
export const proceedingEventSchema = z
  .strictObject({
    seq: z.number().int(),
    at: instantSchema,
    type: z.string(),
    actor: z.string(),
    onBehalfOf: z.string().nullable(),
    data: z.record(z.string(), z.unknown()).describe('What it says; amounts are minor units.'),
  })
  .meta({ id: 'ProceedingEvent', description: 'Something that happened in a proceeding, as the record has it.' });
