import { z } from 'zod';
import { idSchema, instantSchema, pageQuery } from './common';
import { hashSchema } from './regime-version';

export const newRegimeDraftSchema = z.strictObject({
  from: z
    .string()
    .min(1)
    .max(100)
    .describe('The version to begin from by its hash, or a regime by its id: its version in force.'),
  id: idSchema.optional().describe('The new regime’s id; without it the one of the version that it begins from.'),
  version: idSchema.optional().describe('The new version’s name.'),
  jurisdiction: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
    .optional()
    .describe('ISO 3166 code; without it the one of the version that it begins from. It does not change any more.'),
});

/** A draft of rules in a list. */
export const regimeDraftRowSchema = z
  .strictObject({
    id: z.string(),
    jurisdiction: z.string(),
    origin: hashSchema.describe('The version that it began from.'),
    version: z.number().int().describe('As in its `ETag`.'),
    authors: z.array(z.string()).describe('Everybody who wrote in it; none of them approves it.'),
    createdBy: z.string(),
    updatedBy: z.string(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    proposedHash: hashSchema.nullable().describe('The version that it became; then it does not change any more.'),
  })
  .meta({ id: 'RegimeDraftRow' });

/** A fault or a warning of a document of rules, as a person mends it. */
export const documentFaultSchema = z
  .strictObject({
    pointer: z.string().describe('JSON pointer (RFC 6901) into the document.'),
    line: z.number().int().nullable().describe('Of the text, from 1; null where it has no place.'),
    column: z.number().int().nullable(),
    rule: z.string().describe('Stable name.'),
    message: z.string(),
    remedy: z.string().describe('What to do.'),
  })
  .meta({ id: 'DocumentFault' });

export const checkedDraftSchema = z
  .strictObject({
    valid: z.boolean().describe('It can be proposed.'),
    faults: z.array(documentFaultSchema).describe('What keeps it from being a version.'),
    warnings: z.array(documentFaultSchema).describe('What should be looked at again; it may be proposed all the same.'),
  })
  .meta({ id: 'CheckedRules' });

export const regimeDraftSchema = regimeDraftRowSchema
  .extend({ text: z.string().describe('YAML, comments and all.'), ...checkedDraftSchema.shape })
  .meta({ id: 'RegimeDraft' });

export const regimeDraftPageSchema = z
  .strictObject({ items: z.array(regimeDraftRowSchema), next: z.string().nullable() })
  .meta({ id: 'RegimeDraftPage' });

export const regimeDraftListQuery = pageQuery;
