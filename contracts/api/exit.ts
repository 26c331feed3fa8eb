import { z } from 'zod';
import type { ProposeExit } from '../../domain/project/commands';
import { documentsField } from './acts';
import { hint, idSchema, instantSchema, localDateSchema, moneyFromWire, moneySchema, text } from './common';
import { costClassSchema } from './cost';
import { documentRefSchema } from './submission';

const MATTERS = [
  'condition',
  'recommendation',
  'answer',
  'request',
  'crossing',
  'lock',
  'freeze',
  'payment',
  'release',
  'clawback',
  'invoice',
] as const;

const matter = { kind: z.enum(MATTERS), id: text(200).describe('Its name in the project, as `GET …/exit` lists it.') };

const matterSchema = z
  .strictObject(matter)
  .meta({ id: 'OpenMatter', description: 'Something that is open in the project.' });

const takenOverSchema = z
  .strictObject({
    ...matter,
    by: text(300).describe('The office that takes it over; no person.'),
    how: text(4_000),
  })
  .meta({ id: 'TakenOver', description: 'An open matter, and who takes it over when the project leaves.' });

const takenOverField = z.array(takenOverSchema).max(500).default([]);

export const proposeExitBody = z
  .strictObject({
    reasonCode: idSchema.describe('A reason that the regime knows.'),
    text: text(10_000),
    vat: z.enum(['included', 'excluded']),
    finalCost: z
      .array(z.strictObject({ class: costClassSchema, amount: moneySchema }))
      .min(1)
      .max(40)
      .describe('What was spent in the end, each class once.'),
    completedOn: localDateSchema.describe('The day on which the work ended.'),
    benefits: z.strictObject({
      state: z.enum(['realised', 'partly_realised', 'expected', 'given_up', 'none']),
      text: text(10_000),
    }),
    unpaid: z
      .array(z.strictObject({ reference: text(200), amount: moneySchema }))
      .max(200)
      .default([])
      .describe('Money that is owed still, by contract or invoice; each must be taken over.'),
    takenOver: takenOverField,
    documents: documentsField,
  })
  .superRefine(({ finalCost, unpaid }, context) => {
    const currency = finalCost[0]?.amount.currency;
    const lists = { finalCost, unpaid } as const;
    for (const [name, list] of Object.entries(lists)) {
      list.forEach(({ amount }, index) => {
        if (amount.currency === currency) return;
        context.addIssue({
          code: 'custom',
          path: [name, index, 'amount', 'currency'],
          message: `is ${amount.currency}, not ${currency ?? ''}`,
          ...hint('currency-mismatch', 'Give all amounts of one exit in one currency.'),
        });
      });
    }
  });

/** The command's parts that the body states. */
export function exitFromWire({
  finalCost,
  unpaid,
  ...rest
}: z.infer<typeof proposeExitBody>): Omit<ProposeExit, 'type' | 'exitId' | 'waitingInvoices'> {
  return {
    ...rest,
    currency: finalCost[0]?.amount.currency ?? '',
    finalCost: finalCost.map((each) => ({ class: each.class, amount: moneyFromWire(each.amount).minor })),
    unpaid: unpaid.map(({ reference, amount }) => ({ reference, amount: moneyFromWire(amount).minor })),
  };
}

export const decideExitBody = z.strictObject({
  value: z.enum(['approve', 'refuse']),
  reasons: text(20_000),
  takenOver: takenOverField.describe('What has become open since the proposal.'),
});

export const exitParams = z.strictObject({ projectId: idSchema, exitId: idSchema });

export const recordGoLiveBody = z.strictObject({ date: localDateSchema, text: text(4_000) });

export const implementationReviewBody = z.strictObject({
  objectives: z
    .array(
      z.strictObject({
        objective: text(200).describe('A benefit or a scope item of the baseline, or a name of its own.'),
        result: z.enum(['met', 'partly_met', 'not_met']),
        text: text(10_000),
      }),
    )
    .min(1)
    .max(200),
  summary: text(20_000),
  documents: documentsField,
});

const source = z.number().int().describe('The event on the record that says so.');

const planAgainst = <T extends z.ZodType, D extends z.ZodType>(value: T, difference: D) =>
  z.strictObject({
    actual: value,
    first: value.nullable(),
    latest: value.nullable(),
    againstFirst: difference.nullable().describe('Actual less planned.'),
    againstLatest: difference.nullable(),
  });

const moneyDifference = z.strictObject({ amount: z.string(), currency: z.string() });

export const filedReviewSchema = z
  .strictObject({
    reviewId: z.string(),
    objectives: implementationReviewBody.shape.objectives,
    summary: z.string(),
    documents: z.array(documentRefSchema),
    by: z.string().describe('`agency`, or the key of the body.'),
    filedBy: z.string().nullable().describe('Null for the public.'),
    at: instantSchema,
    cost: planAgainst(moneySchema, moneyDifference).describe('Computed: final cost against both baselines.'),
    end: planAgainst(localDateSchema, z.number().int()).describe('Computed: days; positive is later.'),
    sources: z.strictObject({ exit: source, first: source.nullable(), latest: source.nullable() }),
    source,
  })
  .meta({ id: 'ImplementationReview', description: 'The look back on a closed project.' });

export const exitSchema = z
  .strictObject({
    goLive: z
      .strictObject({ date: localDateSchema, text: z.string(), recordedBy: z.string(), at: instantSchema, source })
      .nullable(),
    open: z.array(matterSchema).describe('What is open now and has to be dealt with or taken over.'),
    missingEvidence: z.array(z.string()).describe('Types of documents that the exit requires.'),
    lessonsDue: z.array(z.string()),
    decidedBy: z.string().describe('`agency`, or the key of the body that decides.'),
    reasons: z.array(z.string()).describe('Codes that the regime knows.'),
    exits: z.array(
      z.strictObject({
        exitId: z.string(),
        status: z.enum(['proposed', 'refused', 'closed']),
        reasonCode: z.string(),
        text: z.string(),
        vat: z.enum(['included', 'excluded']),
        finalCost: z.array(z.strictObject({ class: costClassSchema, amount: moneySchema })),
        completedOn: localDateSchema,
        benefits: proposeExitBody.shape.benefits,
        unpaid: z.array(z.strictObject({ reference: z.string(), amount: moneySchema })),
        takenOver: z.array(takenOverSchema),
        documents: z.array(documentRefSchema),
        proposedBy: z.string(),
        at: instantSchema,
        source,
        decision: z.strictObject({ reasons: z.string(), decidedBy: z.string(), at: instantSchema, source }).nullable(),
      }),
    ),
    review: z.strictObject({
      status: z.enum(['not_due', 'due', 'overdue', 'filed']),
      filed: filedReviewSchema.nullable(),
    }),
  })
  .meta({ id: 'Exit', description: 'How a project leaves oversight: what is open, what was asked, what was decided.' });
