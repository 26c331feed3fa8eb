import { z } from 'zod';
import { documentsField } from './acts';
import { idSchema, localDateSchema, text } from './common';

/** A recommendation's name in its project: the number of the opinion, and its name there. */
export const recommendationIdSchema = z
  .string()
  .regex(/^\d{1,4}\.[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { error: 'is not the name of a recommendation' })
  .meta({
    id: 'RecommendationId',
    description: 'The number of the opinion in the project, and the recommendation’s name there: `1.split-delivery`.',
  });

export const opinionParams = z.strictObject({
  projectId: idSchema,
  reviewId: idSchema.describe('The round that gave the opinion.'),
});
export const recommendationParams = z.strictObject({ projectId: idSchema, recommendationId: recommendationIdSchema });
export const directionParams = z.strictObject({ projectId: idSchema, directionId: idSchema });

const answerSchema = z
  .strictObject({
    recommendationId: recommendationIdSchema,
    answer: z.enum(['comply', 'explain']),
    text: text(10_000).optional().describe('What will be done; why not, which an explanation must say.'),
    due: localDateSchema
      .optional()
      .describe('By when; no later than the council’s date, which holds where this is absent.'),
    responsible: idSchema.optional().describe('The person who sees to it; he never verifies it.'),
  })
  .meta({ id: 'RecommendationAnswer' });

export const answerOpinionBody = z.strictObject({
  answers: z.array(answerSchema).max(200).default([]).describe('One for every recommendation that is open.'),
  text: text(20_000).describe('To the opinion as a whole.'),
});

export const reopenReviewBody = z.strictObject({
  reason: text(10_000),
  newFacts: text(20_000).describe('What is new since the opinion.'),
  documents: documentsField,
});

export const claimRecommendationBody = z.strictObject({
  evidence: text(10_000).describe('What was done, and what proves it.'),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional()
    .describe('Where the evidence can be read.'),
  documents: documentsField,
});

export const verifyRecommendationBody = z.strictObject({
  verdict: z.enum(['verified', 'returned']),
  reason: text(10_000),
});

export const supersedeRecommendationBody = z.strictObject({
  reason: text(10_000),
  replacedBy: recommendationIdSchema.optional().describe('The recommendation that stands in its place.'),
});

export const seekDirectionBody = z.strictObject({
  objection: text(20_000).describe('Why who answers for the money will not let the project go on by himself.'),
});

export const giveDirectionBody = z.strictObject({
  text: text(20_000).describe('What is directed, in its own words.'),
  reasons: text(20_000),
  documents: documentsField.describe('The signed direction, where the rule wants it in writing.'),
});

export const askReexaminationBody = z.strictObject({ reasons: text(20_000), documents: documentsField });
