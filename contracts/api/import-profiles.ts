import { z } from 'zod';
import { importProfileSchema } from '../import-profile';
import { idSchema } from './common';

/** A profile in a request: as JSON, or as YAML, which comes as its text. */
export const profileBody = z
  .union([z.string(), z.record(z.string(), z.unknown())])
  .meta({ id: 'ImportProfileDocument', description: 'See `ImportProfile`.' });

export const importProfileRowSchema = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    addedBy: z.string().nullable().describe('Null: it comes with the product.'),
    profile: importProfileSchema.meta({ id: 'ImportProfile' }),
  })
  .meta({ id: 'ImportProfileRow' });

export const suggestionQuery = z.strictObject({
  regime: idSchema
    .optional()
    .describe('Under which regime the rows would be filed; it gives currency, basis, ratings.'),
  fileName: z.string().max(200).default('import.csv'),
});

const suggestedColumnSchema = z.strictObject({
  column: z.string(),
  meaning: z.string().nullable().describe('The field of the profile; null where it could not be told.'),
  confidence: z.number().min(0).max(1),
  reason: z.string(),
});

export const suggestionSchema = z
  .strictObject({
    complete: z.boolean().describe('The profile can be used as it is; look at what it says all the same.'),
    columns: z.array(suggestedColumnSchema),
    open: z.array(z.string()).describe('What could not be told, and has to be filled in.'),
    profile: z.record(z.string(), z.unknown()),
    yaml: z.string().describe('The profile with its reasons as comments.'),
  })
  .meta({ id: 'ImportSuggestion' });
