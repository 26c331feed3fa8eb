import { z } from 'zod';
import type { FileReport, ReportStatement, ReportWords } from '../../domain/project/commands';
import { formatMoney } from '../../domain/money';
import { idSchema, instantSchema, localDateSchema, moneyFromWire, moneySchema, pageQuery, text } from './common';
import { costClassSchema, costFromWire, costSchema, costToWire } from './cost';

/** The name of a period, as its cadence writes it. */
export const periodSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/, { error: 'is no period' })
  .meta({ id: 'Period', description: '`2025-03`, `2025-Q1`, `2025-H1` or `2025`, by the regime’s cadence.' });

const spentSchema = z.strictObject({ class: costClassSchema, amount: moneySchema });

const milestoneSchema = z
  .strictObject({
    id: idSchema,
    reached: localDateSchema.nullable().default(null),
    expected: localDateSchema.nullable().default(null),
  })
  .meta({ id: 'MilestoneStatement', description: 'The day on which it was reached, or is expected: one of the two.' });

const benefitSchema = z.strictObject({ id: idSchema, projected: z.number(), amount: moneySchema.optional() }).meta({
  id: 'BenefitStatement',
  description: 'A benefit of the latest baseline as it is projected now, in its unit.',
});

const statement = {
  spent: z
    .array(spentSchema)
    .max(40)
    .optional()
    .describe('Spent by class from the beginning to the period’s last day.'),
  forecast: z.strictObject({ cost: costSchema, end: localDateSchema.nullable() }).optional(),
  milestones: z.array(milestoneSchema).max(60).optional(),
  benefits: z.array(benefitSchema).max(60).optional(),
  rating: z
    .strictObject({ level: idSchema, reasons: text(2_000) })
    .optional()
    .describe('How the agency rates itself.'),
};

const words = {
  narrative: text(10_000).optional().describe('Why cost or end depart from the baseline.'),
  plan: text(10_000).optional().describe('What is done about a project that is red.'),
  texts: z
    .array(z.strictObject({ field: idSchema, text: text(10_000) }))
    .max(40)
    .optional()
    .describe('Every other field that the regime asks for, by its name.'),
};

export const fileReportBody = z
  .strictObject({
    period: periodSchema,
    ...statement,
    ...words,
    correction: text(4_000).optional().describe('Why a report that is in is corrected by this one.'),
  })
  .meta({
    id: 'NewReport',
    description: 'A report on one period; which of its parts are needed is the regime’s rule.',
  });

export const signReportBody = z.strictObject({
  value: z.enum(['sign', 'return']),
  reason: text(4_000).optional().describe('Why it is given back.'),
});

export const beginDataQualityBody = z.strictObject({ plan: text(10_000).describe('How the data are improved.') });
export const endDataQualityBody = z.strictObject({ reasons: text(10_000) });

export const reportParams = z.strictObject({ projectId: idSchema, reportId: idSchema });

/** The content of a report in minor units; the body's schema has checked it. */
export function reportFromWire(
  { spent, forecast, benefits, ...rest }: z.infer<typeof fileReportBody>,
  reportId: string,
): FileReport {
  return {
    type: 'FileReport',
    reportId,
    ...rest,
    ...(spent && { spent: spent.map(({ amount, ...each }) => ({ ...each, amount: moneyFromWire(amount).minor })) }),
    ...(forecast && { forecast: { ...forecast, cost: costFromWire(forecast.cost) } }),
    ...(benefits && {
      benefits: benefits.map(({ amount, ...each }) => ({
        ...each,
        ...(amount && { amount: moneyFromWire(amount).minor }),
      })),
    }),
  };
}

const signatureSchema = z.strictObject({ role: z.string(), by: z.array(z.string()), at: instantSchema });

export const reportSchema = z
  .strictObject({
    reportId: idSchema,
    period: periodSchema,
    status: z.enum(['pending', 'returned', 'in', 'corrected', 'lapsed']),
    submittedBy: z.string(),
    submittedAt: instantSchema,
    signatures: z.array(signatureSchema),
    returned: z.record(z.string(), z.unknown()).nullable().describe('Who gave it back, as what, and why.'),
    corrects: idSchema.nullable(),
    correction: z.string().nullable(),
    correctedBy: idSchema.nullable(),
    filedAt: instantSchema.nullable(),
    daysLate: z.number().int().nullable(),
    red: z.enum(['planned', 'surprise', 'continued']).nullable(),
    troubles: z.array(z.string()),
    ...statement,
    ...words,
    variances: z.array(
      z.strictObject({
        measure: z.enum(['cost', 'schedule']),
        reference: z.enum(['first', 'latest']),
        percent: z.number(),
      }),
    ),
    contradictions: z.array(z.strictObject({ kind: z.string(), subject: z.string().nullable() })),
    source: z.string().describe('The event that has its content.'),
  })
  .meta({ id: 'Report', description: 'A report as it was handed in, and what became of it.' });

export const reportPeriodSchema = z
  .strictObject({
    period: periodSchema,
    from: localDateSchema,
    to: localDateSchema,
    dueOn: localDateSchema.nullable(),
    status: z.enum(['due', 'overdue', 'in', 'lapsed']),
    effect: z.string().nullable().describe('What its being late has done.'),
    reportId: idSchema.nullable().describe('The report that stands.'),
    filedOn: localDateSchema.nullable().describe('When the first was in.'),
    daysLate: z.number().int().nullable(),
    corrections: z.number().int(),
    red: z.string().nullable(),
    source: z.string().describe('The event by which the period ended.'),
  })
  .meta({ id: 'ReportPeriod', description: 'A period that is over, and what became of its report.' });

const signedMoneySchema = z
  .strictObject({ amount: z.string(), currency: z.string() })
  .describe('A decimal string and an ISO 4217 currency; may be negative.');

const sourced = <T extends z.ZodType>(value: T) => z.strictObject({ value, source: z.string() });

export const reportFormSchema = z
  .strictObject({
    period: periodSchema,
    from: localDateSchema,
    to: localDateSchema,
    dueOn: localDateSchema.nullable(),
    corrects: idSchema.nullable().describe('The report that this one would correct.'),
    asks: z.strictObject({
      parts: z.array(z.string()),
      texts: z.array(z.string()),
      rating: z.boolean(),
      narrativeIfVariancePercent: z.number().nullable(),
    }),
    signOff: z.array(z.string()),
    spent: z.array(
      z.strictObject({
        class: costClassSchema,
        reported: sourced(moneySchema).nullable().describe('By the newest report.'),
        recorded: signedMoneySchema.describe('On record by hand until the period’s last day.'),
        invoiced: signedMoneySchema.describe('On record by e-invoices until the period’s last day.'),
        source: z.string(),
      }),
    ),
    forecast: z.strictObject({ cost: sourced(costSchema).nullable(), end: sourced(localDateSchema).nullable() }),
    milestones: z.array(
      z.strictObject({
        id: idSchema,
        name: z.string(),
        first: localDateSchema.nullable(),
        latest: localDateSchema.nullable(),
        reached: localDateSchema.nullable(),
        expected: localDateSchema.nullable(),
        source: z.string(),
      }),
    ),
    benefits: z.array(
      z.strictObject({
        id: idSchema,
        name: z.string(),
        unit: z.string(),
        target: z.number(),
        projected: z.number(),
        amount: moneySchema.nullable(),
        source: z.string(),
      }),
    ),
    rating: sourced(z.string()).nullable(),
  })
  .meta({ id: 'ReportForm', description: 'A report’s form, filled with what is known; each value says where from.' });

/** What a report says, for an answer. */
export function statementToWire({ spent, forecast, benefits, ...rest }: ReportStatement, currency: string) {
  const money = (minor: number) => formatMoney({ minor, currency });
  return {
    ...rest,
    ...(spent && { spent: spent.map(({ amount, ...each }) => ({ ...each, amount: money(amount) })) }),
    ...(forecast && { forecast: { ...forecast, cost: costToWire(forecast.cost) } }),
    ...(benefits && {
      benefits: benefits.map(({ amount, ...each }) => ({
        ...each,
        ...(amount !== undefined && { amount: money(amount) }),
      })),
    }),
  };
}

/** A report's words, for an answer. */
export const wordsToWire = ({ narrative, plan, texts }: ReportWords) => ({
  ...(narrative !== undefined && { narrative }),
  ...(plan !== undefined && { plan }),
  ...(texts && { texts }),
});

const counts = {
  due: z.number().int().describe('All that are asked for.'),
  in: z.number().int(),
  inTime: z.number().int(),
  late: z.number().int().describe('Came late, or are overdue.'),
  open: z.number().int().describe('Still awaited.'),
  overdue: z.number().int(),
  corrected: z.number().int(),
  lapsed: z.number().int().describe('Fell away with the end of their projects; not among `due`.'),
};

export const roundSchema = z
  .strictObject({ regime: idSchema, period: periodSchema, from: localDateSchema, to: localDateSchema, ...counts })
  .meta({ id: 'ReportRound', description: 'The reports of all projects of a regime on one period.' });

const agencySchema = z.strictObject({ id: z.string(), name: z.string().nullable() });

export const roundSummarySchema = roundSchema
  .extend({ agencies: z.array(z.strictObject({ agency: agencySchema, ...counts })) })
  .meta({ id: 'ReportRoundSummary', description: 'A round, and the part of each agency in it.' });

export const roundProjectSchema = reportPeriodSchema
  .extend({
    project: z.strictObject({ id: z.string(), reference: z.string(), title: z.string() }),
    agency: agencySchema,
  })
  .meta({ id: 'ReportRoundProject', description: 'The part of one project in a round.' });

export const roundParams = z.strictObject({ regime: idSchema, period: periodSchema });

export const roundQuery = z.strictObject({
  ...pageQuery,
  agency: idSchema.optional(),
  status: z.enum(['due', 'overdue', 'in', 'late', 'corrected', 'lapsed']).optional(),
});
