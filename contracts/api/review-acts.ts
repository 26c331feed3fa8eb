import { z } from 'zod';
import { idSchema, text } from './common';

const seatSchema = z.strictObject({ personId: idSchema, role: z.enum(['chair', 'member', 'rapporteur']) });

export const assignMemberBody = seatSchema;

export const acceptCompositionBody = z.strictObject({
  seats: z
    .array(seatSchema)
    .max(50)
    .describe('Who is to be assigned. None: the pool has nobody, and that is put on the record.'),
  departures: z
    .array(z.strictObject({ personId: idSchema, reason: text(2_000) }))
    .max(100)
    .default([])
    .describe('Why: one for each person who is seated, left out or seated otherwise than proposed.'),
});

export const declareConflictBody = z.strictObject({
  grounds: z.array(idSchema).max(20).default([]).describe('Codes of the regime’s grounds; none: no conflict.'),
  text: text(4_000).optional(),
  notApplicable: z
    .array(z.strictObject({ ground: idSchema, reason: text(2_000) }))
    .max(20)
    .default([])
    .describe('Grounds at which something on the directory hints, and why each does not apply.'),
});

export const ruleOnConflictBody = z.strictObject({ personId: idSchema, exclude: z.boolean(), reason: text(4_000) });

export const recuseMemberBody = z.strictObject({ personId: idSchema, ground: idSchema, reason: text(4_000) });

/** An act that says everything by its address. */
export const emptyBody = z.strictObject({});
