import { z } from 'zod';
import type { MeasureBenefits } from '../../domain/project/commands';
import { documentsField } from './acts';
import { idSchema, instantSchema, localDateSchema, moneyFromWire, moneySchema, text } from './common';
import { documentRefSchema } from './submission';

export const measurementParams = z.strictObject({
  projectId: idSchema,
  number: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .describe('Which of the regime’s dates of measuring: 1 for the first.'),
});

export const measureBenefitsBody = z.strictObject({
  values: z
    .array(
      z.strictObject({
        benefitId: idSchema,
        value: z.number().nullable().describe('In the unit of the benefit; null where it cannot be measured.'),
        amount: moneySchema.optional().describe('Gross benefit up to then; for an economic one.'),
        measuredOn: localDateSchema,
        evidence: text(10_000).describe('How it was measured and where that can be seen; or why it could not be.'),
      }),
    )
    .min(1)
    .max(120),
  documents: documentsField,
});

/** The command's parts that the body states. */
export const measuredFromWire = ({
  values,
  documents,
}: z.infer<typeof measureBenefitsBody>): Omit<MeasureBenefits, 'type' | 'number'> => ({
  values: values.map(({ amount, ...value }) => ({ ...value, ...(amount && { amount: moneyFromWire(amount).minor }) })),
  documents,
});

export const verifyBenefitsBody = z.strictObject({ verdict: z.enum(['verified', 'returned']), reason: text(10_000) });

const source = z.number().int().describe('The event on the record that says so.');
const promise = z.strictObject({
  baselineId: z.string(),
  start: z.number(),
  target: z.number(),
  amount: moneySchema.nullable(),
  measuredOn: localDateSchema,
  source,
});
const percent = z
  .number()
  .nullable()
  .describe('How far from start to target the last figure is, whole percent; null where that cannot be said.');

export const benefitsSchema = z
  .strictObject({
    frozen: z.strictObject({
      after: z.enum(['go_live', 'decision', 'never']),
      since: z.string().nullable().describe('Since when targets no longer change; null while they may.'),
    }),
    verifier: z.string().describe('`agency`, or the key of the body that verifies.'),
    measurements: z.array(
      z.strictObject({
        number: z.number().int(),
        on: localDateSchema,
        status: z.enum(['waiting', 'due', 'measured', 'returned', 'verified', 'dropped']),
        overdue: z.boolean(),
        measuredBy: z.array(z.string()),
        verifiedBy: z.string().nullable(),
        verifiedAt: instantSchema.nullable(),
        reason: z.string().nullable().describe('Of the verifier.'),
        documents: z.array(documentRefSchema),
      }),
    ),
    items: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['economic', 'quality', 'other']),
        unit: z.string(),
        owner: z.string(),
        first: promise.nullable().describe('As the first baseline promised it.'),
        latest: promise.nullable().describe('As the latest baseline does; null: dropped.'),
        measured: z.array(
          z.strictObject({
            number: z.number().int(),
            value: z.number().nullable(),
            amount: moneySchema.nullable(),
            measuredOn: localDateSchema,
            evidence: z.string(),
            verified: z.boolean(),
            source,
          }),
        ),
        realised: z.strictObject({ ofFirst: percent, ofLatest: percent }),
      }),
    ),
  })
  .meta({
    id: 'Benefits',
    description: 'What was promised, first and latest, and what came of it; each with its source.',
  });
