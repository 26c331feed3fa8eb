import { z } from 'zod';
import { idSchema, localDateSchema, text } from './common';
import { conditionSchema } from './project-acts';
import { recommendationIdSchema } from './project-opinion';

const recommendationSchema = z
  .strictObject({
    id: idSchema,
    text: text(4_000),
    urgency: z.enum(['now', 'before_next_gate', 'when_suitable']),
    owner: idSchema.describe(
      '`agency`; the key of a body of the regime; or `oversight`, the body that decides at the gate.',
    ),
    due: localDateSchema.nullable().default(null),
    evidence: text(2_000).describe('What will prove that it is done.'),
    verifier: idSchema
      .optional()
      .describe('Key of the body that verifies; never the owner. Where absent, the one that the rule names.'),
    replaces: z
      .array(recommendationIdSchema)
      .max(20)
      .optional()
      .describe('Earlier recommendations to the project that this one takes the place of; the others stay.'),
  })
  .meta({ id: 'RecommendationInput' });

export const proposeOpinionBody = z.strictObject({
  outcome: idSchema,
  riskProfile: idSchema.nullable().default(null),
  summary: text(20_000),
  recommendations: z.array(recommendationSchema).max(100).default([]),
  conditions: z
    .array(conditionSchema)
    .max(50)
    .default([])
    .describe('Proposed to the body that decides at the gate; they bind nobody before it decides them.'),
});

export const castVoteBody = z.strictObject({
  vote: z.enum(['for', 'against', 'abstain']),
  reason: text(4_000)
    .optional()
    .describe('Why; on the record. Whoever has an interest in the case declares it instead.'),
  dissent: text(10_000).optional(),
});

export const handInDissentBody = z.strictObject({ text: text(10_000) });

const clericalCorrectionSchema = z
  .strictObject({
    field: z
      .string()
      .max(200)
      .describe('`/summary`; `/recommendations/<id>/text`, `/evidence` or `/due`; the same under `/conditions`.'),
    from: text(20_000).nullable().describe('What stands there.'),
    to: text(20_000).nullable().describe('What is meant.'),
  })
  .meta({ id: 'ClericalCorrection' });

export const correctOpinionBody = z.strictObject({
  corrections: z.array(clericalCorrectionSchema).min(1).max(50),
  reason: text(4_000),
});
