import { z } from 'zod';
import { documentsField, reasonsSchema } from './acts';
import { idSchema, localDateSchema, moneySchema, text } from './common';
import { allowedWorkSchema } from './project-acts';

export const proposeInterventionBody = z.strictObject({
  kind: z.enum(['pause', 'cancellation']),
  grounds: z.array(idSchema).min(1).max(20).describe('Ids of the regime’s grounds.'),
  facts: text(20_000),
  material: documentsField,
  supersedes: idSchema.nullable().default(null).describe('The intervention whose pause this would take the place of.'),
});

export const takeOverProposalBody = z.strictObject({
  grounds: z.array(idSchema).min(1).max(20).describe('Ids of the regime’s grounds.'),
  facts: text(20_000),
  material: documentsField,
});

export const replyToHearingBody = z.strictObject({ text: text(50_000), documents: documentsField });

export const waiveHearingBody = z.strictObject({ code: idSchema, reason: text(10_000) });

export const askOralHearingBody = z.strictObject({ reason: text(10_000) });

export const scheduleOralHearingBody = z.strictObject({ on: localDateSchema, place: text(1_000) });

export const recordOralHearingBody = z.strictObject({
  how: z.enum(['held', 'not_attended']).describe('Whether the agency came.'),
  minutes: text(50_000),
  documents: documentsField,
});

export const shareMaterialBody = z.strictObject({ material: documentsField, reason: text(10_000) });

const pauseTermsSchema = z
  .strictObject({
    allowedWork: z.array(allowedWorkSchema).max(10).default([]),
    questions: z.array(text(2_000)).max(50).default([]),
    until: localDateSchema.describe('The pause is over at the first instant of this day.'),
    expiry: z.enum(['auto_resume', 'auto_cancel', 'decision_required']),
    independentExperts: z.array(text(300)).max(20).default([]),
    burnCap: moneySchema.optional().describe('What may be spent a month while the project is paused.'),
  })
  .meta({ id: 'PauseTerms' });

const cancellationTermsSchema = z
  .strictObject({
    alternatives: z
      .array(z.strictObject({ id: idSchema, text: text(4_000) }))
      .max(20)
      .default([]),
    contractExposure: moneySchema.nullable().default(null),
    continuity: text(10_000).describe('How the service that people depend on goes on.'),
    assetsKept: text(10_000),
  })
  .meta({ id: 'CancellationTerms' });

export const decideInterventionBody = z.strictObject({
  value: z.enum(['order', 'dismiss']),
  reasons: reasonsSchema,
  basis: z
    .array(idSchema)
    .max(200)
    .optional()
    .describe('Ids of the documents that it rests on; each was shown to the agency, or handed in by it.'),
  pause: pauseTermsSchema.optional(),
  cancellation: cancellationTermsSchema.optional(),
});

export const answerQuestionsBody = z.strictObject({
  answers: z
    .array(z.strictObject({ question: z.number().int().min(0).max(49), text: text(20_000) }))
    .min(1)
    .max(50),
  documents: documentsField,
});

export const renewPauseBody = z.strictObject({ until: localDateSchema, reasons: reasonsSchema });

export const resumeProjectBody = z.strictObject({
  reasons: reasonsSchema,
  conditions: z
    .array(z.strictObject({ id: idSchema, text: text(4_000), due: localDateSchema.nullable().default(null) }))
    .max(50)
    .default([]),
});
