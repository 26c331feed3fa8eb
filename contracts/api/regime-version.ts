import { z } from 'zod';
import { instantSchema, localDateSchema } from './common';

/** The name of a version. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, { error: 'is not the hash of a regime version' });

/** A version of a regime, without its document. */
export const regimeVersionSchema = z
  .strictObject({
    hash: z.string().describe('SHA-256 of the canonical document: the version’s name.'),
    regimeId: z.string(),
    version: z.string(),
    jurisdiction: z.string(),
    status: z.enum(['draft', 'proposed', 'approved', 'active', 'retired']),
    validFrom: localDateSchema,
    validTo: localDateSchema.nullable(),
    admitsFrom: localDateSchema.nullable().describe('First day on which it admits projects, by its publication.'),
    admitsUntil: localDateSchema.nullable().describe('Last such day, by its text or its retirement.'),
    createdBy: z.string(),
    createdAt: instantSchema,
  })
  .meta({ id: 'RegimeVersion' });

/** One change between two versions. */
export const regimeChangeSchema = z
  .strictObject({
    section: z.string(),
    rule: z.string().nullable().describe('The rule of the section by its id; null for a field of the section itself.'),
    field: z.string().describe('Empty where the rule as a whole came or went.'),
    kind: z.enum(['added', 'removed', 'changed']),
    weight: z.enum(['rule', 'words']).describe('`words`: only what is said about a rule has changed.'),
    before: z.unknown(),
    after: z.unknown(),
    sentence: z.string().describe('The change in plain words.'),
  })
  .meta({ id: 'RegimeChange' });

/** What was done with a version. */
export const adoptionStepSchema = z
  .strictObject({
    act: z.enum(['propose', 'approve', 'refuse', 'publish', 'retire']),
    by: z.string(),
    onBehalfOf: z.string().nullable(),
    at: instantSchema,
    reason: z.string().nullable(),
    authors: z.array(z.string()).describe('Of a proposal: everybody who wrote in the text.'),
    day: localDateSchema.nullable().describe('Of a publication the first day of admission, of a retirement the last.'),
  })
  .meta({ id: 'AdoptionStep' });
