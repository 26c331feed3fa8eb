import { z } from 'zod';
import { documentsField, reasonsSchema } from './acts';
import { idSchema, localDateSchema, moneySchema, text } from './common';
import { allowedWorkSchema } from './project-acts';

export const proposeInterventionBody = z.strictObject({
  kind: z.enum(['pause', 'cancellation']),
  grounds: z.array(idSchema).min(1).max(20).describe('Ids of the regime’s grounds.'),
  facts: text(20_000),
  material: documentsField,
  conditionId: idSchema.optional().describe('A condition of the project that was missed, on whose breach it rests.'),
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
    questions: z
      .array(
        z.union([text(2_000), z.strictObject({ text: text(2_000), due: localDateSchema.nullable().default(null) })]),
      )
      .max(50)
      .default([])
      .describe('Each a text, or a text with the last day for its answer.'),
    until: localDateSchema.describe('The pause is over at the first instant of this day.'),
    expiry: z.enum(['auto_resume', 'auto_cancel', 'decision_required']),
    independentExperts: z.array(text(300)).max(20).default([]).describe('Institutes and firms, by name.'),
    expertPersons: z
      .array(idSchema)
      .max(20)
      .optional()
      .describe('People of the directory; what ties them is on record.'),
    reportBeforeResumption: z.boolean().optional().describe('Not resumed before the experts have reported.'),
    burnCap: moneySchema.optional().describe('What may be spent a month while the project is paused.'),
  })
  .meta({ id: 'PauseTerms' });

const alternativeSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(['continue', 'descope', 'pause', 'replace', 'cancel', 'other']).optional(),
    text: text(4_000),
    remainingCost: moneySchema.nullable().optional().describe('What is still to be paid; never what was spent.'),
    remainingBenefits: moneySchema.nullable().optional().describe('What is still to be gained.'),
    end: localDateSchema.nullable().optional(),
    risks: text(4_000).optional(),
  })
  .meta({ id: 'Alternative' });

const runDownSchema = z
  .strictObject({
    cap: moneySchema.describe('What winding up may cost in all.'),
    items: z
      .array(
        z.strictObject({
          id: idSchema,
          kind: z.enum(['open_cases', 'contracts', 'data', 'staff', 'assets', 'other']),
          text: text(4_000),
          owner: text(300).describe('The office or unit that sees to it, or keeps it.'),
          due: localDateSchema.nullable().default(null),
          evidence: text(4_000).describe('What will prove that it is done.'),
        }),
      )
      .max(50),
  })
  .meta({ id: 'RunDownTerms' });

const cancellationTermsSchema = z
  .strictObject({
    alternatives: z.array(alternativeSchema).max(20).default([]),
    contractExposure: moneySchema.nullable().default(null),
    continuity: text(10_000).describe('How the service that people depend on goes on.'),
    continuityPlan: z
      .strictObject({
        service: text(1_000),
        runsOn: text(4_000).describe('What runs meanwhile.'),
        until: localDateSchema.nullable().default(null),
        answers: text(300).describe('The office or unit that answers for it.'),
      })
      .optional(),
    assetsKept: text(10_000),
    runDown: runDownSchema.optional(),
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
  effect: z
    .discriminatedUnion('when', [
      z.strictObject({ when: z.literal('at_once'), reason: text(4_000).optional() }),
      z.strictObject({ when: z.literal('date'), on: localDateSchema }),
      z.strictObject({ when: z.literal('appeal_over') }),
    ])
    .optional()
    .describe('When the order begins to bind; as the regime has it where it is left out.'),
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
    .array(
      z.strictObject({
        id: idSchema.max(27).describe('Its name in the resumption; the project puts the intervention before it.'),
        text: text(4_000),
        due: localDateSchema.nullable().default(null),
        evidence: text(4_000).optional().describe('What proves that it is met.'),
        ifMissed: z.enum(['notify', 'escalate']).optional(),
      }),
    )
    .max(50)
    .default([]),
});

export const askResumptionBody = z.strictObject({ text: text(50_000), documents: documentsField });

export const refuseResumptionBody = z.strictObject({ reasons: reasonsSchema });

export const fileExpertReportBody = z.strictObject({
  expert: text(300).describe('The institute’s name, or the person’s id, as the order names it.'),
  findings: z.array(text(4_000)).min(1).max(50),
  documents: documentsField,
});

export const stateAlternativesBody = z.strictObject({ alternatives: z.array(alternativeSchema).min(1).max(20) });

export const stateTerminationCostsBody = z.strictObject({
  contracts: z
    .array(z.strictObject({ contractId: idSchema, cost: moneySchema, note: text(4_000) }))
    .min(1)
    .max(200),
  documents: documentsField,
});

export const reportRunDownItemBody = z.strictObject({ evidence: text(10_000), documents: documentsField });

export const verifyRunDownItemBody = z.strictObject({ value: z.enum(['verified', 'returned']), reason: text(10_000) });

export const completeRunDownBody = z.strictObject({ reasons: reasonsSchema });

export const recordSupplierClaimBody = z.strictObject({
  interventionId: idSchema.describe('The order because of which it is claimed.'),
  supplier: text(300),
  contractId: idSchema.nullable().default(null),
  amount: moneySchema,
  text: text(10_000),
  documents: documentsField,
});

export const updateSupplierClaimBody = z.strictObject({
  status: z.enum(['negotiated', 'in_court', 'settled', 'refused', 'withdrawn']),
  paid: moneySchema.nullable().default(null).describe('For a claim that is settled: at what amount.'),
  text: text(10_000),
  documents: documentsField,
});
