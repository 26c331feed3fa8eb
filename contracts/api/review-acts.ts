import { z } from 'zod';
import { idSchema, text } from './common';

export const assignMemberBody = z.strictObject({
  personId: idSchema,
  role: z.enum(['chair', 'member', 'rapporteur']),
});

export const declareConflictBody = z.strictObject({
  grounds: z.array(idSchema).max(20).default([]).describe('Codes of the regime’s grounds; none: no conflict.'),
  text: text(4_000).optional(),
});

export const ruleOnConflictBody = z.strictObject({ personId: idSchema, exclude: z.boolean(), reason: text(4_000) });

export const recuseMemberBody = z.strictObject({ personId: idSchema, ground: idSchema, reason: text(4_000) });

/** An act that says everything by its address. */
export const emptyBody = z.strictObject({});
