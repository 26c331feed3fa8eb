import { z } from 'zod';
import { documentsField } from './acts';
import { idSchema, instantSchema, localDateSchema, text } from './common';
import { conditionSchema } from './project-acts';

export const measureParams = z.strictObject({ projectId: idSchema, measureId: idSchema });

export const filePlanBody = z.strictObject({
  text: text(50_000).describe('What has gone wrong, what is done about it, and by when.'),
  documents: documentsField,
});

export const healthCheckBody = z.strictObject({
  organisation: text(300).describe('The organisation that looked; never a person.'),
  independence: text(4_000).describe('Why it is independent of the agency and of those who deliver.'),
  viability: z.enum(['viable', 'viable_with_changes', 'not_viable']),
  summary: text(50_000),
  documents: documentsField,
});

export const updateRemediationBody = z.strictObject({
  standing: z.enum(['on_track', 'behind', 'not_followed']),
  text: text(50_000).describe('What was done since, what was not, and what comes next.'),
  documents: documentsField,
});

export const decideMeasureBody = z.strictObject({
  value: z
    .enum(['accept', 'return', 'fail', 'exit'])
    .describe('`fail` and `exit` on the ladder alone: the step has failed, or the project leaves the ladder.'),
  reasons: text(20_000),
});

export const holdSessionBody = z.strictObject({
  on: localDateSchema.describe('The day on which it was held.'),
  outcome: z.enum(['continue', 'continue_with_conditions', 'propose_pause', 'propose_cancellation']),
  causes: text(20_000).describe('What lies at the root of it.'),
  actions: text(20_000).describe('What is done about it, by whom and when.'),
  conditions: z.array(conditionSchema).max(50).default([]),
  documents: documentsField,
});

export const orderedReviewBody = z.strictObject({ question: text(10_000) });

const labelSchema = z.record(z.string(), z.string());
const factValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const usedFactSchema = z
  .strictObject({ name: z.string(), value: factValue, source: z.string().nullable() })
  .meta({ id: 'UsedFact', description: 'A fact as a rule saw it, and where it comes from; null: not known.' });

const conditionReadingSchema = z
  .strictObject({
    result: z.enum(['true', 'false', 'unknown']),
    facts: z.array(usedFactSchema),
    missing: z.array(z.string()).describe('What is not known, and would have to be to say more.'),
    explained: z.record(z.string(), z.unknown()).describe('The whole condition, each part with its result.'),
  })
  .meta({ id: 'ConditionReading' });

export const measureRowSchema = z
  .strictObject({
    measureId: z.string(),
    project: z.strictObject({ id: idSchema, reference: z.string(), title: z.string() }),
    agency: z.strictObject({ id: z.string(), name: z.string().nullable() }),
    jurisdiction: z.string(),
    source: z.string().describe('`trigger` or `ladder`.'),
    ruleId: z.string().describe('The trigger, or the step of the ladder.'),
    instrument: z.string(),
    body: z.string().describe('Key of the body in charge.'),
    status: z.string().describe('`open`, `reported`, `in_review`, `proposing`, `accepted`, `closed`.'),
    due: localDateSchema.nullable(),
    notBefore: localDateSchema.nullable().describe('The first day on which a session may be held.'),
    overdue: z.boolean(),
    returned: z.number().int(),
    outcome: z.string().nullable(),
    reviewId: z.string().nullable(),
    openedAt: instantSchema,
    closedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Measure', description: 'What a trigger or a step of the ladder demands of somebody.' });

export const escalationSchema = z
  .strictObject({
    asOf: localDateSchema,
    facts: z.array(usedFactSchema).describe('All that is known of the case today; what is not there is not known.'),
    periods: z
      .array(z.strictObject({ period: z.string(), from: localDateSchema, to: localDateSchema, light: z.string() }))
      .describe('The light of each reporting period, the oldest first.'),
    position: z
      .strictObject({
        stepId: z.string(),
        label: labelSchema,
        instrument: z.string(),
        body: z.string(),
        since: instantSchema,
        failed: z.boolean(),
        measureId: z.string(),
        why: z.array(usedFactSchema).describe('What the rule saw when the step was entered.'),
        exits: conditionReadingSchema.describe('What would take the project off the ladder.'),
        next: z.string().nullable(),
        updates: z
          .strictObject({
            number: z.number().int(),
            due: localDateSchema.nullable(),
            filed: z.boolean(),
            missed: z.number().int().describe('How many were not filed in time.'),
          })
          .nullable()
          .describe('The update of the plan that is due next; null where the rules ask for none.'),
      })
      .nullable(),
    triggers: z.array(
      z.strictObject({
        id: z.string(),
        label: labelSchema,
        action: z.string(),
        status: z.enum(['armed', 'fired', 'spent']),
        since: instantSchema.nullable(),
        when: conditionReadingSchema,
        resets: conditionReadingSchema.nullable().describe('Null: it is reset when `when` is false.'),
        verified: z.boolean(),
        legalRef: z.string().nullable(),
      }),
    ),
    measures: z.array(measureRowSchema),
    freezes: z.array(
      z.strictObject({ freezeId: z.string(), source: z.string(), ruleId: z.string(), since: instantSchema }),
    ),
    history: z.array(
      z.strictObject({
        seq: z.number().int(),
        at: instantSchema,
        type: z.string(),
        by: z.string().nullable().describe('Null: the rules themselves.'),
        content: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({
    id: 'Escalation',
    description: 'Where a project stands with triggers and ladder, why, and what would lift it.',
  });
