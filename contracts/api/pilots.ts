import { z } from 'zod';
import { documentsField, reasonsSchema } from './acts';
import { idSchema, instantSchema, listOf, localDateSchema, moneySchema, pageQuery, text } from './common';
import { capsSchema, measuredSchema, pilotPlanSchema } from './pilot-plan';
import { conditionSchema } from './project-acts';
import { submissionSchema } from './submission';

const VALUES = ['stop', 'iterate', 'scale'] as const;
const CAPS = ['money', 'people', 'days'] as const;

const id = { projectId: idSchema };
export const resultParams = z.strictObject({ ...id, resultId: idSchema });
export const pilotDecisionParams = z.strictObject({ ...id, decisionId: idSchema });
export const exemptionParams = z.strictObject({ ...id, exemptionId: idSchema });

export const pilotUseBody = z.strictObject({
  count: z.int().min(1).max(1_000_000_000).describe('So many people were reached, or cases.'),
  date: localDateSchema,
  note: text(2_000),
});

const valueSchema = z
  .strictObject({
    metric: idSchema,
    value: measuredSchema.nullable().default(null),
    groups: z
      .array(z.strictObject({ group: text(100), value: measuredSchema }))
      .max(50)
      .default([]),
  })
  .meta({ id: 'MetricValue' });

export const pilotResultBody = z.strictObject({
  values: z.array(valueSchema).min(1).max(50).describe('Every metric of the plan, once.'),
  sampleSize: z.int().min(1).max(1_000_000_000),
  method: text(10_000),
  documents: documentsField,
});

export const verifyResultBody = z.strictObject({
  refuse: text(4_000).optional().describe('Why the evidence does not bear it; absent: it does.'),
});

export const proposeScalingBody = z.strictObject({
  submission: submissionSchema.describe('The project that the pilot would become.'),
  explanations: z
    .array(z.strictObject({ fact: text(200), reason: text(2_000) }))
    .max(100)
    .default([])
    .describe('Why a fact is not as the pilot declared it; by the name of the fact, or `systems`.'),
});

export const decidePilotBody = z.strictObject({
  value: z.enum(VALUES),
  reasons: reasonsSchema.partial(),
  term: capsSchema.nullable().default(null).describe('For `iterate`: totals of the whole pilot, and the days.'),
  conditions: z
    .array(conditionSchema)
    .max(50)
    .default([])
    .describe('For `scale`: what is demanded besides what the regime demands.'),
});

export const grantExemptionBody = z.strictObject({
  rules: z.array(text(200)).min(1).max(50).describe('`documents.<type>` or `obligations.<id>`, as the regime lets.'),
  until: localDateSchema,
  reasons: text(10_000),
});

export const endExemptionBody = z.strictObject({ reasons: text(10_000) });

export const recordImpactBody = z.strictObject({
  metric: text(200),
  unit: text(50),
  value: measuredSchema,
  date: localDateSchema,
  source: text(1_000).describe('Where everybody can see it.'),
});

export const decideTermBody = z.strictObject({ value: z.enum(['continue', 'stop']), reasons: text(10_000) });

const findingSchema = valueSchema.extend({
  met: z.boolean(),
  missed: z.array(z.enum(['target', 'fairness'])),
  ratio: z.number().nullable().describe('Largest by smallest value of the groups.'),
});

const factSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const blockerSchema = z.strictObject({
  code: z.string(),
  facts: z.record(z.string(), z.unknown()),
  rule: z.record(z.string(), z.unknown()).nullable(),
});

const exemptionSchema = z
  .strictObject({
    exemptionId: z.string(),
    rules: z.array(z.string()),
    until: localDateSchema,
    reasons: z.string(),
    body: z.string(),
    status: z.enum(['in_force', 'expired', 'ended']),
    at: instantSchema,
    endedAt: instantSchema.nullable(),
    source: z.number().int(),
  })
  .meta({ id: 'Exemption', description: 'Rules that do not bind until a day.' });

export const pilotSchema = z
  .strictObject({
    plan: pilotPlanSchema.nullable().describe('Null where the project is no pilot with a plan; caps as they are now.'),
    status: z.enum(['none', 'planned', 'running', 'held', 'stopped', 'scaled']),
    term: z.number().int(),
    begunAt: instantSchema.nullable(),
    heldFor: z.enum(CAPS).nullable(),
    used: z.strictObject({ money: moneySchema, committed: moneySchema, people: z.number().int() }),
    neared: z.array(z.enum(CAPS)),
    scalingBlockedBy: z.array(blockerSchema),
    decidedBy: z.string(),
    scaleDecidedBy: z.string(),
    proposal: z
      .strictObject({
        proposalId: z.string(),
        since: instantSchema,
        by: z.array(z.string()),
        differences: z.array(
          z.strictObject({ ...{ fact: z.string(), pilot: factSchema, project: factSchema }, reason: z.string() }),
        ),
      })
      .nullable()
      .describe('What the agency would make of it, with what is not as the pilot declared it.'),
    scaledTo: z.string().nullable().describe('The project that it became.'),
    scaledFrom: z.string().nullable().describe('The pilot that this project was.'),
    results: z.array(
      z.strictObject({
        resultId: z.string(),
        term: z.number().int(),
        findings: z.array(findingSchema),
        sampleSize: z.number().int(),
        method: z.string(),
        status: z.enum(['unverified', 'verified', 'refused']),
        recordedBy: z.string(),
        at: instantSchema,
        source: z.number().int(),
      }),
    ),
    decisions: z.array(
      z.strictObject({
        decisionId: z.string(),
        value: z.enum(VALUES),
        reasons: reasonsSchema.partial(),
        term: capsSchema.nullable(),
        conditions: z.array(conditionSchema),
        body: z.string(),
        by: z.array(z.string()),
        signedBy: z.array(z.string()),
        at: instantSchema,
        source: z.number().int(),
      }),
    ),
    exemptions: z.array(exemptionSchema),
  })
  .meta({ id: 'Pilot', description: 'How far a pilot has gone, what it has shown, and what was decided.' });

/** What is asked of the list of pilots. */
export const pilotListQuery = z.strictObject({
  ...pageQuery,
  status: listOf(z.enum(['planned', 'running', 'held', 'stopped', 'scaled'])).optional(),
  agencyId: idSchema.optional(),
  regimeId: idSchema.optional(),
  aiClass: idSchema.optional(),
  cap: z.enum(CAPS).optional().describe('Pilots that near this cap, or are held for it.'),
});

export const pilotRowSchema = z
  .strictObject({
    projectId: z.string(),
    reference: z.string(),
    title: z.string(),
    agencyId: z.string(),
    regimeId: z.string(),
    status: z.enum(['planned', 'running', 'held', 'stopped', 'scaled']),
    aiClass: z.string().nullable(),
    term: z.number().int(),
    begunAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
    heldFor: z.enum(CAPS).nullable(),
    neared: z.array(z.enum(CAPS)),
    caps: capsSchema,
    used: z.strictObject({
      money: moneySchema,
      committed: moneySchema.describe('Promised by contracts.'),
      people: z.number().int(),
      days: z.number().int().describe('Whole days since the term began, in UTC.'),
    }),
    lastDay: localDateSchema.nullable().describe('Of the term that runs.'),
    scaledTo: z.string().nullable(),
  })
  .meta({ id: 'PilotRow', description: 'A pilot with its caps and what of them is used up.' });

export const productTermsSchema = z
  .strictObject({
    stage: z.string().nullable().describe('Null where no phase runs under a committee.'),
    term: z.number().int(),
    committee: z.string().nullable().describe('Key of the body that says go on.'),
    stopped: z.enum(['no_decision', 'decided']).nullable().describe('Why no money is spent.'),
    impact: z.array(
      z.strictObject({
        ...{ impactId: z.string(), stage: z.string(), term: z.number().int(), metric: z.string(), unit: z.string() },
        ...{ value: z.number(), date: localDateSchema, seenAt: z.string(), recordedBy: z.string() },
        ...{ at: instantSchema, source: z.number().int() },
      }),
    ),
    decisions: z.array(
      z.strictObject({
        ...{ decisionId: z.string(), stage: z.string(), term: z.number().int(), value: z.enum(['continue', 'stop']) },
        ...{ reasons: z.string(), by: z.array(z.string()), at: instantSchema, source: z.number().int() },
      }),
    ),
  })
  .meta({ id: 'ProductTerms', description: 'The phase of a product, its impact, and what its committee said.' });
