import { z } from 'zod';
import type { BaselineContent } from '../../domain/project/commands';
import type { BaselineComparison } from '../../domain/reporting/compare-baselines';
import { formatMoney } from '../../domain/money';
import { hint, idSchema, instantSchema, localDateSchema, moneyFromWire, moneySchema, text } from './common';
import { costClassSchema, costFromWire, costSchema, costToWire } from './cost';

const milestoneSchema = z
  .strictObject({ id: idSchema, name: text(120), date: localDateSchema })
  .meta({ id: 'BaselineMilestone', description: 'A point in time that the project promises to reach.' });

const scopeItemSchema = z
  .strictObject({ id: idSchema, text: text(2_000) })
  .meta({ id: 'ScopeItem', description: 'What the project delivers.' });

const benefitSchema = z
  .strictObject({
    id: idSchema,
    name: text(200),
    kind: z.enum(['economic', 'quality', 'other']),
    unit: text(60).describe('What it is counted in: `hours a year`, `percent`.'),
    start: z.number().describe('The value before the project.'),
    target: z.number().describe('The value that it promises.'),
    owner: text(200).describe('The office that answers for it; no person.'),
    measuredOn: localDateSchema,
    amount: moneySchema.optional().describe('Gross benefit over its life; for an economic one.'),
  })
  .refine(({ kind, amount }) => (kind === 'economic') === (amount !== undefined), {
    path: ['amount'],
    error: 'does not go with `kind`',
    ...hint('amount-with-economic', 'Give `amount` of an economic benefit, and of no other.'),
  })
  .meta({ id: 'BaselineBenefit', description: 'What the project is good for.' });

const content = {
  cost: costSchema,
  start: localDateSchema,
  end: localDateSchema,
  milestones: z.array(milestoneSchema).max(60).default([]),
  scopeItems: z.array(scopeItemSchema).max(200).default([]),
  benefits: z.array(benefitSchema).max(60).default([]),
};

export const setBaselineBody = z
  .strictObject({
    ...content,
    reason: text(10_000).optional().describe('Why the baseline changes; needed for every one but the first.'),
  })
  .refine(({ start, end }) => start <= end, {
    path: ['end'],
    error: 'is before the start',
    ...hint('end-after-start', 'Give a day on or after `start`.'),
  })
  .superRefine(({ cost, benefits }, context) => {
    benefits.forEach(({ amount }, index) => {
      if (amount === undefined || amount.currency === cost.currency) return;
      context.addIssue({
        code: 'custom',
        path: ['benefits', index, 'amount', 'currency'],
        message: `is ${amount.currency}, not ${cost.currency}`,
        ...hint('currency-mismatch', `Give all amounts of one baseline in ${cost.currency}.`),
      });
    });
  });

export const decideBaselineBody = z.strictObject({ value: z.enum(['approve', 'refuse']), reasons: text(20_000) });

export const baselineParams = z.strictObject({ projectId: idSchema, baselineId: idSchema });

type BaselineOnWire = z.infer<typeof setBaselineBody>;

/** The content of a baseline in minor units; the body's schema has checked it. */
export const baselineFromWire = ({ benefits, cost, ...rest }: Omit<BaselineOnWire, 'reason'>): BaselineContent => ({
  ...rest,
  cost: costFromWire(cost),
  benefits: benefits.map(({ amount, ...benefit }) => ({
    ...benefit,
    ...(amount && { amount: moneyFromWire(amount).minor }),
  })),
});

/** The content of a baseline for an answer. */
export const baselineToWire = ({ cost, benefits = [], ...rest }: BaselineContent) => ({
  ...rest,
  cost: costToWire(cost),
  benefits: benefits.map(({ amount, ...benefit }) => ({
    ...benefit,
    ...(amount !== undefined && { amount: formatMoney({ minor: amount, currency: cost.currency }) }),
  })),
});

const difference = z
  .strictObject({ amount: z.string(), currency: z.string() })
  .meta({ id: 'MoneyDifference', description: 'As `Money`, but it may be negative.' });
const moneyChange = z.strictObject({
  first: moneySchema.nullable(),
  latest: moneySchema.nullable(),
  difference: difference.nullable().describe('Positive: more than at first.'),
});
const dateChange = z.strictObject({
  first: localDateSchema.nullable(),
  latest: localDateSchema.nullable(),
  difference: z.number().nullable().describe('Days; positive: later than at first.'),
});
const numberChange = z.strictObject({
  first: z.number().nullable(),
  latest: z.number().nullable(),
  difference: z.number().nullable(),
});

export const comparisonSchema = z
  .strictObject({
    cost: moneyChange,
    byClass: z.array(z.strictObject({ class: costClassSchema, ...moneyChange.shape })),
    start: dateChange,
    end: dateChange,
    milestones: z.array(z.strictObject({ id: z.string(), name: z.string(), ...dateChange.shape })),
    benefits: z.array(
      z.strictObject({
        ...{ id: z.string(), name: z.string(), unit: z.string() },
        target: numberChange,
        amount: moneyChange,
      }),
    ),
    scope: z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) }),
  })
  .meta({ id: 'BaselineComparison', description: 'The first and the latest baseline side by side.' });

/** A baseline in the prices of today; the stated one stays as it is. */
export const indexedBaselineSchema = z
  .strictObject({
    baselineId: idSchema,
    series: z.string().describe('The index, and who publishes it.'),
    from: z.number().int().describe('The year in whose prices the baseline was stated.'),
    year: z.number().int().describe('The year whose point of the index was used.'),
    stated: moneySchema,
    cost: moneySchema.describe('The stated cost in the prices of that year.'),
  })
  .meta({ id: 'IndexedBaseline' });

/** A comparison for an answer. */
export function comparisonToWire(comparison: BaselineComparison, currency: string) {
  const wire = (minor: number | null) => (minor === null ? null : formatMoney({ minor, currency }));
  const change = ({ first, latest, difference }: BaselineComparison['cost']) => ({
    first: wire(first),
    latest: wire(latest),
    difference: wire(difference),
  });
  const { cost, byClass, benefits, ...rest } = comparison;
  return {
    ...rest,
    cost: change(cost),
    byClass: byClass.map(({ class: each, ...amounts }) => ({ class: each, ...change(amounts) })),
    benefits: benefits.map(({ amount, ...benefit }) => ({ ...benefit, amount: change(amount) })),
  };
}

export const baselineRowSchema = z
  .strictObject({
    baselineId: idSchema,
    number: z.number().int().nullable().describe('1 for the first; null while it is not decided, or was refused.'),
    status: z.enum(['proposed', 'stands', 'refused']),
    content: z.strictObject(content),
    reason: z.string().nullable(),
    setBy: z.string(),
    at: instantSchema,
    decidedBy: z.string().nullable(),
    decidedAt: instantSchema.nullable(),
    reasons: z.string().nullable(),
    seq: z.number().int().describe('The event on the record that has its content.'),
  })
  .meta({ id: 'Baseline' });
