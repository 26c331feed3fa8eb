import { z } from 'zod';
import { instantSchema, localDateSchema } from './common';

/** A version of a regime, without its document. */
export const regimeVersionSchema = z
  .strictObject({
    hash: z.string().describe('SHA-256 of the canonical document: the version’s name.'),
    regimeId: z.string(),
    version: z.string(),
    jurisdiction: z.string(),
    status: z.enum(['draft', 'active', 'retired']),
    validFrom: localDateSchema,
    validTo: localDateSchema.nullable(),
    createdBy: z.string(),
    createdAt: instantSchema,
  })
  .meta({ id: 'RegimeVersion' });
