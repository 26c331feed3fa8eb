import { z } from 'zod';
import type { PilotPlan } from '../../domain/pilot/plan';
import { formatMoney } from '../../domain/money';
import { idSchema, moneyFromWire, moneySchema, text } from './common';

/** A measured value: at most six decimals, so that it is compared exactly. */
export const measuredSchema = z.number().min(-1e9).max(1e9).multipleOf(0.000001);

const count = z.int().min(1).max(1_000_000_000);

const metricSchema = z
  .strictObject({
    id: idSchema,
    label: text(200),
    unit: text(50),
    target: z
      .strictObject({ direction: z.enum(['at_least', 'at_most']), value: measuredSchema })
      .nullable()
      .default(null),
    fairness: z
      .strictObject({
        groups: z.array(text(100)).min(2).max(50),
        maxRatio: measuredSchema.describe('Largest by smallest value of the groups, at most; 1 or more.'),
      })
      .nullable()
      .default(null)
      .describe('Evenness between groups.'),
  })
  .meta({ id: 'PilotMetric', description: 'A value to reach, an evenness between groups, or both.' });

export const capsSchema = z
  .strictObject({
    amount: moneySchema,
    people: count.describe('People reached, or cases.'),
    days: count.describe('Days of a term.'),
  })
  .meta({
    id: 'PilotCaps',
    description: 'What a pilot may use up: totals of the whole pilot, and the days of a term.',
  });

export const pilotPlanSchema = z
  .strictObject({
    hypothesis: text(4_000),
    metrics: z.array(metricSchema).max(50),
    sample: z.strictObject({ size: count, description: text(2_000) }),
    caps: capsSchema,
    aiClass: idSchema.nullable().default(null).describe('A class of the regime.'),
    aiRole: z.enum(['provider', 'deployer']).nullable().default(null),
    uses: z
      .array(text(200))
      .max(50)
      .default([])
      .describe('What AI is used for, by the regime’s list where it has one.'),
    humanOversight: text(4_000).nullable().default(null).describe('Who can stop or overrule it, and how.'),
  })
  .meta({ id: 'PilotPlan', description: 'What is tried, how it is told whether it works, and how far it may go.' });

type PlanOnWire = z.infer<typeof pilotPlanSchema>;

/** Caps in minor units; the schema has checked them. */
export const capsFromWire = ({ amount, people, days }: z.infer<typeof capsSchema>): PilotPlan['caps'] => {
  const { minor, currency } = moneyFromWire(amount);
  return { amount: minor, currency, people, days };
};

/** Caps for an answer. */
export const capsToWire = ({ amount, currency, people, days }: PilotPlan['caps']): z.infer<typeof capsSchema> => ({
  amount: formatMoney({ minor: amount, currency }),
  people,
  days,
});

export const planFromWire = ({ caps, ...rest }: PlanOnWire): PilotPlan => ({ ...rest, caps: capsFromWire(caps) });

/** The plan for an answer. */
export const planToWire = ({ caps, metrics, uses, sample, ...rest }: PilotPlan): PlanOnWire => ({
  ...rest,
  caps: capsToWire(caps),
  sample: { ...sample },
  uses: [...uses],
  metrics: metrics.map(({ target, fairness, ...metric }) => ({
    ...metric,
    target: target && { ...target },
    fairness: fairness && { groups: [...fairness.groups], maxRatio: fairness.maxRatio },
  })),
});
