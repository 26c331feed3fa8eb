import { z } from 'zod';
import { idSchema, instantSchema, localDateSchema } from './common';
import { documentRefSchema } from './submission';

const nullableText = z.string().nullable();
const agencySchema = z.strictObject({ id: z.string(), name: nullableText });

export const RECOMMENDATION_STATES = [
  'open',
  'accepted',
  'explained',
  'done_claimed',
  'returned',
  'verified',
  'superseded',
  'lapsed',
] as const;

export const recommendationRowSchema = z
  .strictObject({
    recommendationId: z.string(),
    project: z.strictObject({ id: idSchema, reference: z.string(), title: z.string() }),
    agency: agencySchema,
    jurisdiction: z.string(),
    reviewId: z.string(),
    council: z.string().describe('Key of the council’s body.'),
    gate: z.string(),
    text: z.string(),
    urgency: z.string(),
    owner: z.string().describe('`agency`, or the key of a body.'),
    evidence: z.string().describe('What will prove that it is done.'),
    verifier: z.string().describe('Key of the body that verifies.'),
    due: localDateSchema.nullable(),
    status: z.enum(RECOMMENDATION_STATES),
    overdue: z.boolean().describe('Its date has passed, be it that it was closed since.'),
    overdueAt: instantSchema.nullable(),
    escalatedTo: nullableText,
    answer: nullableText.describe('comply or explain; null also where the answer is not published.'),
    answerText: nullableText,
    responsible: nullableText.describe('Null for the public, like all that follows of the case’s own words.'),
    claimedAt: instantSchema.nullable(),
    claimEvidence: nullableText,
    claimLink: nullableText,
    returned: z.number().int().describe('How often the verifier sent it back.'),
    reason: nullableText,
    replacedBy: nullableText,
    givenAt: instantSchema,
    changedAt: instantSchema,
    closedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Recommendation' });

const figures = {
  total: z.number().int(),
  open: z.number().int(),
  overdue: z.number().int().describe('Open, and their date has passed.'),
  verified: z.number().int(),
  explained: z.number().int(),
  superseded: z.number().int(),
  lapsed: z.number().int(),
  onTime: z
    .strictObject({ of: z.number().int(), count: z.number().int(), percent: z.number().nullable() })
    .describe('Of those with a date that were verified: how many were never overdue.'),
  medianDaysToClose: z.number().nullable().describe('From the opinion to the verification.'),
};

export const recommendationStatisticsSchema = z
  .strictObject({
    all: z.strictObject(figures),
    byStatus: z.record(z.string(), z.number().int()),
    byUrgency: z.array(z.strictObject({ urgency: z.string(), ...figures })),
    byCouncil: z.array(z.strictObject({ jurisdiction: z.string(), council: z.string(), ...figures })),
    byAgency: z.array(z.strictObject({ agency: agencySchema, ...figures })),
  })
  .meta({ id: 'RecommendationStatistics', description: 'Of the recommendations that the reader may see.' });

export const opinionAnswerSchema = z
  .strictObject({
    reviewId: z.string(),
    gate: z.string(),
    by: z.enum(['agency', 'decider']),
    status: z.enum(['due', 'overdue', 'answered', 'superseded', 'lapsed']),
    askedAt: instantSchema.nullable().describe('Null where nobody had asked for it.'),
    escalatedTo: nullableText,
    answeredAt: instantSchema.nullable(),
    answeredBy: nullableText,
    complies: nullableText.describe('all, partly or none.'),
    late: z.boolean(),
    publish: z.boolean(),
    text: nullableText,
  })
  .meta({ id: 'OpinionAnswer', description: 'The answer to an opinion: due, or given.' });

export const directionSchema = z
  .strictObject({
    directionId: z.string(),
    gate: z.string(),
    body: z.string(),
    status: z.enum(['proposed', 'refused', 'given']),
    text: z.string(),
    reasons: z.string(),
    documents: z.array(documentRefSchema),
    directedBy: z.string(),
    signedBy: nullableText,
    onBehalfOf: nullableText,
    overrules: nullableText.describe('The negative decision that it overrules.'),
    againstOpinion: nullableText.describe('The round whose opinion it goes against.'),
    objection: z
      .strictObject({ by: z.array(z.string()), text: z.string(), at: instantSchema })
      .nullable()
      .describe('Of who answers for the money.'),
    publish: z.boolean(),
    at: instantSchema,
  })
  .meta({ id: 'Direction', description: 'A political direction; never a decision at the gate.' });
