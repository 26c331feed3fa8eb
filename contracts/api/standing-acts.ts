import { z } from 'zod';
import { idSchema, text } from './common';

export const classifyBody = z.strictObject({
  tier: z.string().min(1).max(100).describe('A tier of the regime by its id.'),
  reason: text(10_000).describe('Why this one; of a further classification, why another than before.'),
});

export const callInBody = z.strictObject({
  body: idSchema.optional().describe('Key of the body, where one decides for several that may.'),
  reason: text(10_000).optional().describe('Why; the rule may want it.'),
});
