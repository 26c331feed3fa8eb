import { z } from 'zod';
import { correctionSchema } from './appeal';
import { idSchema, instantSchema, localDateSchema, moneySchema } from './common';
import { findingSchema } from './finding';
import { projectOriginsSchema } from './origins';
import { directionSchema, opinionAnswerSchema, recommendationRowSchema } from './recommendation';
import { submissionSchema } from './submission';
import { clockSchema, taskSchema } from './waiting';

const nullableText = z.string().nullable();

/** A project as lists show it. */
export const projectRowSchema = z
  .strictObject({
    id: idSchema,
    reference: z.string(),
    title: z.string(),
    kind: z.string(),
    agency: z.strictObject({ id: z.string(), name: nullableText }),
    jurisdiction: z.string(),
    regime: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
    status: z.string(),
    stage: nullableText,
    gate: nullableText,
    overlays: z.array(z.string()),
    tier: nullableText,
    scope: z.enum(['in', 'out', 'undetermined']).nullable().describe('Null: not assessed yet.'),
    cost: moneySchema.nullable().describe('On the first cost basis of the regime; null: not known.'),
    costBasis: nullableText,
    plannedStart: localDateSchema.nullable(),
    plannedEnd: localDateSchema.nullable(),
    externalRef: nullableText,
    nextDue: localDateSchema.nullable().describe('The earliest date that a running limit sets.'),
    ended: z.boolean(),
    submittedAt: instantSchema,
    updatedAt: instantSchema,
    version: z.number().int(),
  })
  .meta({ id: 'Project' });

/** What everybody may see: the fields that the regime publishes now. */
export const publicProjectSchema = z
  .strictObject({
    id: idSchema,
    reference: z.string(),
    version: z.number().int(),
    regime: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
    licence: nullableText,
    fields: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'PublicProject', description: 'What the regime publishes now; a field that is kept back is absent.' });

export const submissionRowSchema = z
  .strictObject({
    number: z.number().int(),
    seq: z.number().int(),
    at: instantSchema,
    filedBy: z.string(),
    reason: nullableText,
    authors: z.array(z.string()),
    content: submissionSchema,
  })
  .meta({ id: 'SubmissionRecord' });

export const findingRowSchema = z
  .strictObject({
    seq: z.number().int(),
    at: instantSchema,
    approaching: z.array(z.string()).describe('Lines of whose approach the agency is warned.'),
    finding: findingSchema,
  })
  .meta({ id: 'FindingRecord' });

export const decisionRowSchema = z
  .strictObject({
    decisionId: z.string(),
    projectId: idSchema,
    seq: z.number().int(),
    gate: z.string(),
    ruleId: z.string(),
    value: z.string(),
    status: z.enum(['proposed', 'unsigned', 'taken', 'set_aside']),
    by: z.enum(['person', 'silence', 'appeal']),
    decidedBy: nullableText,
    signedBy: nullableText,
    onBehalfOf: nullableText,
    decidedFor: nullableText.describe('In whose place it was decided, under a delegation.'),
    signedFor: nullableText.describe('In whose place it was signed.'),
    binding: nullableText,
    bound: z.boolean().nullable(),
    deviates: z.boolean(),
    reexamines: nullableText.describe('The negative decision that this one looks at again.'),
    goesTo: nullableText.describe('It maintains that decision, and this body decides in the end.'),
    overruledBy: nullableText.describe('The political direction by which the project goes on nevertheless.'),
    at: instantSchema,
    content: z.record(z.string(), z.unknown()).describe('Reasons, conditions, deviation: as the record has it.'),
    corrections: z.array(correctionSchema).describe('What was put right since; the content stays as it was issued.'),
  })
  .meta({ id: 'Decision' });

const conditionRowSchema = z
  .strictObject({
    conditionId: z.string(),
    decisionId: nullableText,
    interventionId: nullableText.describe('For a condition of a resumption.'),
    gate: nullableText,
    text: z.string(),
    due: localDateSchema.nullable(),
    evidence: z.string(),
    ifMissed: z.string(),
    status: z.enum(['open', 'missed', 'verified', 'void']),
    at: instantSchema,
  })
  .meta({ id: 'Condition' });

const requestRowSchema = z
  .strictObject({
    requestId: z.string(),
    questions: z.array(z.string()),
    answers: z.array(z.string()),
    askedBy: z.string(),
    askedAt: instantSchema,
    status: z.enum(['open', 'answered', 'withdrawn']),
    answeredBy: nullableText,
    closedAt: instantSchema.nullable(),
  })
  .meta({ id: 'InformationRequest' });

const consultationRowSchema = z
  .strictObject({
    bodyKey: z.string(),
    gate: z.string(),
    status: z
      .enum(['asked', 'late', 'given', 'given_late', 'silent', 'lapsed'])
      .describe('`late`: its time ran out and it is waited for. `given_late`: its statement came after its time.'),
    position: nullableText.describe(
      'What counts: the statement’s, or what silence means. A late statement that does not count changes nothing.',
    ),
    text: nullableText,
    askedAt: instantSchema,
    closedAt: instantSchema.nullable(),
    clockId: z.string(),
  })
  .meta({ id: 'Consultation' });

export const reviewRowSchema = z
  .strictObject({
    id: idSchema,
    stream: z.string(),
    projectId: idSchema,
    agencyId: z.string(),
    gate: z.string(),
    ruleId: z.string(),
    bodyKey: z.string(),
    status: z.string(),
    outcome: nullableText,
    riskProfile: nullableText,
    reopens: nullableText.describe('The round whose question it looks at again, on new facts.'),
    openedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    updatedAt: instantSchema,
    version: z.number().int(),
  })
  .meta({ id: 'Review' });

export const interventionRowSchema = z
  .strictObject({
    id: idSchema,
    stream: z.string(),
    projectId: idSchema,
    agencyId: z.string(),
    kind: z.string(),
    bodyKey: z.string(),
    status: z.string(),
    outcome: nullableText,
    proposedBy: z.string(),
    proposedAt: instantSchema,
    pauseUntil: localDateSchema.nullable(),
    expiry: nullableText,
    supersedes: nullableText,
    endedAt: instantSchema.nullable(),
    updatedAt: instantSchema,
    version: z.number().int(),
  })
  .meta({ id: 'Intervention' });

/** A case as a whole; with `outline` access only the row is given. */
export const projectDetailSchema = projectRowSchema
  .extend({
    access: z.enum(['outline', 'full']),
    submission: submissionRowSchema.nullable(),
    finding: findingRowSchema.nullable(),
    locks: z
      .array(z.record(z.string(), z.unknown()))
      .describe('Cost classes that may not be spent, and what releases them.'),
    crossings: z.array(z.record(z.string(), z.unknown())).describe('Lines that were crossed and not answered yet.'),
    pauses: z.array(z.record(z.string(), z.unknown())),
    exemptions: z
      .array(
        z.strictObject({
          exemptionId: z.string(),
          rules: z.array(z.string()),
          until: localDateSchema,
          since: instantSchema,
          body: nullableText.describe('Key of the body that granted it; null where an earlier release kept none.'),
          legalRef: nullableText,
        }),
      )
      .describe('Rules that do not bind it, and until when.'),
    spent: z
      .record(z.string(), z.strictObject({ amount: z.string(), currency: z.string() }))
      .describe('By cost class: recorded by hand and invoiced, without VAT; negative where more was given back.'),
    origins: projectOriginsSchema
      .nullable()
      .describe('Where `cost` and `spent` come from; null with `outline` access.'),
    baselines: z.record(z.string(), z.unknown()).nullable(),
    missingDocuments: z.array(z.string()).describe('Document types that the gate still waits for.'),
    decisions: z.array(decisionRowSchema),
    conditions: z.array(conditionRowSchema),
    recommendations: z.array(recommendationRowSchema),
    answers: z.array(opinionAnswerSchema).describe('Answers to opinions, due and given.'),
    directions: z.array(directionSchema).describe('Political directions; none of them is a decision at the gate.'),
    requests: z.array(requestRowSchema),
    consultations: z.array(consultationRowSchema),
    reviews: z.array(reviewRowSchema),
    interventions: z.array(interventionRowSchema),
    tasks: z.array(taskSchema).describe('What waits for whom, and by when.'),
    clocks: z.array(clockSchema),
  })
  .meta({ id: 'ProjectCase' });

export const timelineEntrySchema = z
  .strictObject({
    stream: z.string(),
    seq: z.number().int(),
    type: z.string(),
    at: instantSchema,
    recordedAt: instantSchema,
    actor: z.string(),
    onBehalfOf: nullableText,
    data: z.record(z.string(), z.unknown()).describe('As the record has it; amounts are minor units.'),
    clocks: z.array(
      z.strictObject({
        clockId: z.string(),
        ruleId: z.string(),
        dueDate: localDateSchema.nullable(),
        explanation: z.array(z.record(z.string(), z.unknown())),
      }),
    ),
  })
  .meta({ id: 'TimelineEntry', description: 'One event as a fact of the case; every date explains itself.' });

export const eventSchema = z
  .strictObject({
    position: z.number().int().describe('Place in the whole register.'),
    stream: z.string(),
    seq: z.number().int(),
    type: z.string(),
    schemaVersion: z.number().int(),
    commandId: z.string(),
    actor: z.string(),
    onBehalfOf: nullableText,
    occurredAt: instantSchema,
    recordedAt: instantSchema.describe('By the wall clock.'),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Event', description: 'One event of the record, as it is kept.' });

export const documentRowSchema = z
  .strictObject({
    documentId: z.string(),
    projectId: idSchema,
    name: z.string(),
    type: z.string(),
    classification: z.enum(['public', 'embargo', 'restricted']),
    legalRef: nullableText,
    filedBy: z.string(),
    at: instantSchema,
    size: z.number().int().nullable(),
    mediaType: nullableText,
  })
  .meta({ id: 'Document' });

export const notificationRowSchema = z
  .strictObject({
    id: z.string(),
    stream: z.string(),
    projectId: idSchema.nullable().describe('Null for news of rules.'),
    project: z.strictObject({ title: z.string(), reference: z.string() }).nullable().describe('As its case is called.'),
    kind: z.string(),
    facts: z.record(z.string(), z.unknown()),
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
  })
  .meta({ id: 'Notification' });
