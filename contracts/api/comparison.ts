import { z } from 'zod';
import { instantSchema, localDateSchema, moneySchema } from './common';

/** What the alternatives are compared by. */
export const comparisonSchema = z
  .strictObject({
    sunkCostExcluded: z.boolean().describe('By the regime: what has been spent is not in any figure.'),
    alternatives: z.array(
      z.strictObject({
        id: z.string(),
        by: z.enum(['agency', 'body', 'order']).describe('Who stated it; `order`: as the decision weighed it.'),
        kind: z.string().nullable(),
        text: z.string(),
        remainingCost: moneySchema.nullable().describe('What is still to be paid; null: not stated.'),
        remainingBenefits: moneySchema.nullable().describe('What is still to be gained; null: not stated.'),
        end: localDateSchema.nullable(),
        risks: z.string().nullable(),
        source: z.number().int().describe('The event in which it was stated.'),
      }),
    ),
    contracts: z.array(
      z.strictObject({
        contractId: z.string(),
        reference: z.string(),
        supplier: z.string(),
        signedOn: localDateSchema.nullable(),
        amount: moneySchema,
        remaining: moneySchema.describe('What of it is not invoiced yet, without VAT.'),
        terminationCost: moneySchema.nullable().describe('As the agency states it; null: not stated.'),
        note: z.string().nullable(),
      }),
    ),
    exposure: moneySchema.nullable().describe('As the order states it.'),
    continuity: z.string().nullable(),
    continuityPlan: z
      .strictObject({
        service: z.string(),
        runsOn: z.string(),
        until: localDateSchema.nullable(),
        answers: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'Comparison' });

/** How a cancelled project is wound up. */
export const runDownSchema = z
  .strictObject({
    interventionId: z.string(),
    body: z.string(),
    status: z.enum(['open', 'completed']),
    cap: moneySchema,
    used: moneySchema,
    items: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.string(),
        text: z.string(),
        owner: z.string(),
        due: localDateSchema.nullable(),
        evidence: z.string().describe('What will prove that it is done.'),
        status: z.enum(['open', 'reported', 'verified']),
        overdue: z.boolean(),
        statement: z.string().nullable().describe('What the agency last said of it.'),
      }),
    ),
  })
  .meta({ id: 'RunDown' });

export const supplierClaimSchema = z
  .strictObject({
    claimId: z.string(),
    interventionId: z.string(),
    supplier: z.string(),
    contractId: z.string().nullable(),
    amount: moneySchema,
    text: z.string(),
    status: z.string(),
    paid: moneySchema.nullable(),
    recordedAt: instantSchema,
    source: z.number().int().describe('The event in which it was recorded.'),
  })
  .meta({ id: 'SupplierClaim' });
