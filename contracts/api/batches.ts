import { z } from 'zod';
import { idSchema, localDateSchema, moneySchema, pageQuery } from './common';
import { DECISION_VALUES, decideBody } from './project-acts';

const count = z.number().int().min(0);

export const batchParams = z.strictObject({ regime: idSchema, gate: idSchema, endsOn: localDateSchema });

export const batchSchema = z
  .strictObject({
    regime: z.string(),
    gate: z.string(),
    endsOn: localDateSchema.describe('The last day for all decisions of the batch.'),
    measures: count,
    open: count.describe('Not decided yet.'),
    approved: count,
    refused: count.describe('Rejected, returned or put off.'),
  })
  .meta({ id: 'Batch', description: 'Projects at one gate whose decisions are due on the same day.' });

export const batchMeasureSchema = z
  .strictObject({
    projectId: z.string(),
    reference: z.string(),
    title: z.string(),
    agency: z.strictObject({ id: z.string(), name: z.string().nullable() }),
    tier: z.string().nullable(),
    cost: moneySchema.nullable().describe('By the basis that its finding rests on.'),
    costBasis: z.string().nullable(),
    value: z.enum(DECISION_VALUES).nullable().describe('Null while it is open.'),
    decisionId: z.string().nullable(),
    urgent: z.boolean().describe('Decided in haste; the ordinary decision follows.'),
    decidedAt: z.iso.datetime().nullable(),
    conditions: z.array(z.strictObject({ id: z.string(), text: z.string(), met: z.boolean() })),
    duplicates: z
      .array(z.strictObject({ clusterId: z.string(), projectIds: z.array(z.string()) }))
      .describe('Open clusters that it belongs to, with the other projects in them.'),
  })
  .meta({ id: 'BatchMeasure' });

export const batchQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(['open', 'approved', 'refused']).optional(),
});

/** As many as one call decides; each is a decision of its own on its own record. */
const MOST_AT_ONCE = 100;

export const batchDecisionsBody = z.strictObject({
  decisions: z
    .array(z.strictObject({ projectId: idSchema, ...decideBody.shape }))
    .min(1)
    .max(MOST_AT_ONCE),
});

export const batchOutcomeSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        projectId: z.string(),
        outcome: z.enum(['accepted', 'refused', 'not_found']),
        decisionId: z.string().nullable(),
        version: z.number().int().nullable(),
        refusal: z
          .strictObject({
            code: z.string(),
            message: z.string(),
            field: z.string().nullable(),
            facts: z.record(z.string(), z.unknown()),
            remedy: z.string().nullable(),
          })
          .nullable(),
      }),
    ),
    accepted: count,
    refused: count,
  })
  .meta({ id: 'BatchOutcome', description: 'What became of each decision; one that is refused keeps back no other.' });
