import { z } from 'zod';
import { documentsField } from './acts';
import { idSchema, instantSchema, localDateSchema, text } from './common';
import { conditionSchema } from './project-acts';
import { documentRefSchema } from './submission';

export const appealParams = z.strictObject({ projectId: idSchema, appealId: idSchema });

const decisionSchema = z
  .strictObject({
    kind: z.enum(['gate_decision', 'pause', 'cancel', 'freeze', 'resumption_refused', 'regime_change']),
    ref: idSchema.describe(
      'Id of the decision at the gate, of the intervention that ordered it, of the freeze, of the refusal, or of the roll-out.',
    ),
  })
  .meta({ id: 'AppealableDecision' });

const partySchema = z.enum(['agency', 'supplier', 'grant_holder']);

export const fileAppealBody = z.strictObject({
  decision: decisionSchema,
  party: partySchema,
  name: text(300).optional().describe('The organisation that appeals, where it is not the agency; never a person.'),
  grounds: text(50_000),
  documents: documentsField,
  filedOn: localDateSchema.optional().describe('When it came in; for an appeal that the officer records.'),
  receivedOn: localDateSchema.optional().describe('When the party received the decision, where that is known.'),
  asksStay: z.boolean().default(false),
});

export const appealStayBody = z.strictObject({
  value: z.enum(['grant', 'deny']),
  reason: text(10_000),
  reference: text(200).optional().describe('The order of the court, where it decided.'),
});

export const reconsiderBody = z.strictObject({ value: z.enum(['maintain', 'annul']), reasons: text(20_000) });

export const dismissAppealBody = z.strictObject({ reasons: text(20_000) });

export const forwardAppealBody = z.strictObject({ reference: text(200) });

export const appealOutcomeBody = z.strictObject({
  outcome: z.enum(['upheld', 'annulled', 'changed', 'remanded', 'dismissed']),
  decidedOn: localDateSchema,
  reference: text(200),
  text: text(50_000),
  value: z
    .enum(['approve', 'approve_with_conditions', 'return', 'reject'])
    .optional()
    .describe('For a decision at a gate that was changed: what it says now.'),
  conditions: z.array(conditionSchema).max(50).optional(),
});

export const correctDecisionBody = z.strictObject({
  decision: decisionSchema,
  corrections: z
    .array(z.strictObject({ field: text(200), from: text(10_000), to: text(10_000) }))
    .min(1)
    .max(50),
  reason: text(10_000),
});

export const correctionSchema = z
  .strictObject({
    seq: z.number().int(),
    at: instantSchema,
    by: z.string(),
    decision: decisionSchema,
    corrections: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
    reason: z.string(),
  })
  .meta({ id: 'DecisionCorrection', description: 'Slips of the pen in a decision: what stood, and what stands now.' });

export const wayToAppealSchema = z
  .strictObject({
    decision: decisionSchema,
    at: instantSchema.describe('When it was issued.'),
    who: z.array(partySchema),
    to: z.string(),
    body: z.string().describe('Key of the body that took the decision.'),
    staysEffect: z.enum(['automatic', 'on_request', 'no']),
    legalRef: z.string().nullable(),
    verified: z.boolean().describe('False: the rule has not been verified.'),
    time: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('From when the time is counted, its last day, and why; counted from receipt, it is known on filing.'),
    over: z.boolean().describe('The last day has passed. An appeal is taken all the same, and dismissed as late.'),
  })
  .meta({ id: 'WayToAppeal', description: 'How, by whom and until when one can appeal against a decision.' });

export const appealSchema = z
  .strictObject({
    id: idSchema,
    decision: decisionSchema,
    party: partySchema,
    name: z.string().nullable(),
    to: z.string(),
    body: z.string().describe('Key of the body that took the decision.'),
    grounds: z.string(),
    documents: z.array(documentRefSchema).describe('Handed in with it.'),
    filedOn: localDateSchema,
    receivedOn: localDateSchema.nullable(),
    dueDate: localDateSchema.nullable().describe('The last day on which one could appeal.'),
    late: z.boolean(),
    time: z.record(z.string(), z.unknown()).nullable().describe('From when the time was counted, and why until then.'),
    stay: z.enum(['none', 'asked', 'granted', 'denied']),
    status: z.enum(['filed', 'forwarded', 'ended']),
    outcome: z.string().nullable(),
    text: z.string().nullable().describe('What the outcome says.'),
    filedAt: instantSchema,
    endedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Appeal' });
