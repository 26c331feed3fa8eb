import { z } from 'zod';
import { reasonsSchema, documentsField } from './acts';
import { idSchema, instantSchema, localDateSchema, moneySchema, text } from './common';
import { costClassSchema, costSchema } from './cost';

export const DECISION_VALUES = ['approve', 'approve_with_conditions', 'defer', 'return', 'reject'] as const;
export const ALLOWED_WORK = [
  'no_regret',
  'security',
  'legal',
  'decommission',
  'contract_minimum',
  'operation',
] as const;

export const allowedWorkSchema = z.enum(ALLOWED_WORK).meta({ id: 'AllowedWork' });

const questionsField = z.array(text(4_000)).min(1).max(50);

export const requestInformationBody = z.strictObject({
  questions: questionsField,
  proposalId: idSchema.optional().describe('The questions of a consulted body that this passes on.'),
});

/** What a consulted body would have the agency asked. */
export const proposeQuestionsBody = z.strictObject({ questions: questionsField });

export const questionProposalSchema = z
  .strictObject({
    proposalId: idSchema,
    bodyKey: z.string(),
    gate: z.string(),
    questions: z.array(z.string()),
    by: z.string(),
    at: instantSchema,
  })
  .meta({ id: 'QuestionProposal', description: 'What a consulted body would have the agency asked.' });

export const answerInformationBody = z.strictObject({
  answers: z.array(text(20_000)).min(1).max(50).describe('One for each question, in their order.'),
  documents: documentsField,
});

export const extendStageBody = z.strictObject({
  until: localDateSchema.describe('The last day of the stage from now on.'),
  reasons: text(20_000),
});

export const confirmCompletenessBody = z.strictObject({ note: text(4_000).optional() });

export const giveStatementBody = z.strictObject({
  bodyKey: idSchema.describe('The consulted body by the key of the regime.'),
  position: z
    .enum(['favourable', 'unfavourable', 'no_opinion', 'unaffected'])
    .describe('`unaffected`: the case does not concern the body.'),
  text: text(20_000),
});

export const postForecastBody = z.strictObject({
  cost: costSchema,
  end: localDateSchema.nullable().default(null),
  reason: text(10_000),
});

export const conditionSchema = z
  .strictObject({
    id: idSchema.describe('Short name of the condition, unique in the decision.'),
    text: text(4_000),
    due: localDateSchema.nullable().default(null),
    evidence: text(2_000).describe('What will prove it.'),
    ifMissed: z.enum(['notify', 'escalate']).default('notify'),
  })
  .meta({ id: 'ConditionInput' });

export const decideBody = z.strictObject({
  value: z.enum(DECISION_VALUES),
  reasons: reasonsSchema,
  conditions: z.array(conditionSchema).max(50).default([]),
  deviation: text(10_000).optional().describe('Why the decision departs from the council’s opinion.'),
  deferUntil: localDateSchema.optional().describe('For `defer`: when the question comes back.'),
});

export const reasonsTextBody = z.strictObject({ reasons: text(10_000) });

/** Giving or refusing the second signature. */
export const signatureBody = z.strictObject({
  refuse: text(4_000).optional().describe('Why the signature is refused; absent: it is given.'),
});

export const verifyConditionBody = z.strictObject({ evidence: text(4_000), documents: documentsField });

export const recordSpendingBody = z.strictObject({
  class: costClassSchema,
  amount: moneySchema,
  date: localDateSchema,
  reference: text(200),
  allowedWork: allowedWorkSchema.optional().describe('While the project is paused: the allowed work that it pays for.'),
});

export const recordContractBody = z.strictObject({
  supplier: text(300),
  reference: text(200),
  signedOn: localDateSchema,
  amount: moneySchema,
  class: costClassSchema.optional().describe('The class that all of it is of; invoices under the contract get it.'),
});

export const reasonBody = z.strictObject({ reason: text(10_000) });
