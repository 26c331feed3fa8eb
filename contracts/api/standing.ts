import { z } from 'zod';
import { documentsField } from './acts';
import { idSchema, instantSchema, localDateSchema, text } from './common';

export const standingParams = z.strictObject({ agencyId: idSchema, regimeId: idSchema });
export const auditParams = z.strictObject({ projectId: idSchema, decisionId: idSchema });

const assessedIn = z.enum(['capacity', 'confidence']);

export const assessBody = z.strictObject({
  of: assessedIn.describe('How able the agency is, or how far it is trusted with investments.'),
  value: z.string().min(1).max(100).describe('A class of the regime’s scale.'),
  assessedOn: localDateSchema.describe('The day of the assessment; from then on it holds as long as the rule says.'),
  evidence: text(20_000).describe('What it rests on.'),
  documents: documentsField,
});

export const grantAutonomyBody = z.strictObject({
  levels: z.array(z.string().min(1).max(100)).min(1).max(20).describe('Tiers that the agency decides itself.'),
  reason: text(10_000),
});

export const auditBody = z.strictObject({
  outcome: z
    .enum(['fine', 'findings', 'suspend'])
    .describe('`suspend`: the agency decides nothing itself any more until the body that granted it says otherwise.'),
  findings: text(20_000),
});

const assessmentSchema = z
  .strictObject({
    assessmentId: z.string(),
    value: z.string(),
    assessedOn: localDateSchema,
    until: localDateSchema.describe('The last day on which it holds.'),
    body: z.string().describe('Key of the body that assessed.'),
  })
  .meta({ id: 'AgencyAssessment' });

export const standingSchema = z
  .strictObject({
    agencyId: z.string(),
    regimeId: z.string(),
    asOf: localDateSchema,
    capacity: assessmentSchema.nullable().describe('Null: never assessed, or lapsed; it is unknown then.'),
    confidence: assessmentSchema.nullable().describe('Null: never assessed, or lapsed; it is unknown then.'),
    lapsed: z.array(assessedIn).describe('What was assessed and has lapsed.'),
    autonomy: z
      .strictObject({
        grantId: z.string(),
        levels: z.array(z.string()),
        since: instantSchema,
        until: localDateSchema.describe('The last day of the grant.'),
        suspended: z
          .strictObject({ since: instantSchema, why: z.enum(['audit', 'decided']) })
          .nullable()
          .describe('While it is suspended the agency decides nothing itself.'),
      })
      .nullable(),
    history: z
      .array(
        z.strictObject({
          seq: z.number().int(),
          type: z.string(),
          at: instantSchema,
          content: z.record(z.string(), z.unknown()),
        }),
      )
      .describe('All that was said, the latest first.'),
    trackRecord: z
      .strictObject({
        closed: z.number().int(),
        needed: z.number().int().describe('So many projects a figure needs.'),
        figures: z.array(
          z.strictObject({
            measure: z.string(),
            value: z.number().nullable(),
            tooFew: z.boolean().describe('Too few of the agency’s closed projects to say anything.'),
            sources: z.array(z.strictObject({ projectId: z.string(), reference: z.string(), value: z.number() })),
          }),
        ),
      })
      .describe('What the agency’s own closed projects tell of it.'),
  })
  .meta({ id: 'AgencyStanding', description: 'How an agency stands under a regime.' });
