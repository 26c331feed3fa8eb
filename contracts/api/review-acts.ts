import { z } from 'zod';
import { idSchema, localDateSchema, text } from './common';

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

const recommendationSchema = z
  .strictObject({
    id: idSchema,
    text: text(4_000),
    urgency: z.enum(['now', 'before_next_gate', 'when_suitable']),
    owner: z.enum(['agency', 'oversight']),
    due: localDateSchema.nullable().default(null),
    evidence: text(2_000),
  })
  .meta({ id: 'RecommendationInput' });

export const proposeOpinionBody = z.strictObject({
  outcome: idSchema,
  riskProfile: idSchema.nullable().default(null),
  summary: text(20_000),
  recommendations: z.array(recommendationSchema).max(100).default([]),
});

export const castVoteBody = z.strictObject({
  vote: z.enum(['for', 'against', 'abstain']),
  dissent: text(10_000).optional(),
});

/** An act that says everything by its address. */
export const emptyBody = z.strictObject({});
