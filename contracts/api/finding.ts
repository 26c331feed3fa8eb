import { z } from 'zod';
import type { ScopeFinding } from '../../domain/regime/finding';
import type { BasisSum } from '../../domain/regime/cost-basis';
import { formatMoney } from '../../domain/money';
import { moneySchema } from './common';

const reasonSchema = z
  .strictObject({ code: z.string(), facts: z.record(z.string(), z.unknown()) })
  .meta({ id: 'Reason', description: 'Why something is so: a stable code with its numbers.' });

const caveatSchema = z
  .strictObject({ rule: z.string(), note: z.string().nullable() })
  .meta({ id: 'Caveat', description: 'A rule that was used although its value is not verified.' });

const sumSchema = z
  .strictObject({
    basisId: z.string(),
    total: moneySchema
      .nullable()
      .describe('Null while anything that the sum needs is missing; never zero for unknown.'),
    roundedTo: moneySchema
      .optional()
      .describe('The total was published in whole steps of so much; it may be half a step off.'),
    source: z.enum(['lines', 'stated', 'none']),
    parts: z.array(
      z.strictObject({
        line: z.number().int().nullable(),
        class: z.string().nullable().describe('Null: a stated total, not broken down.'),
        amount: moneySchema.nullable(),
        counted: moneySchema.nullable(),
        why: z.array(reasonSchema),
      }),
    ),
    years: z.array(z.strictObject({ year: z.number().int(), amount: moneySchema })),
    vat: z
      .strictObject({ percent: z.number(), from: z.string(), to: z.string(), before: moneySchema, after: moneySchema })
      .nullable(),
    missing: z.array(z.string()),
    faults: z.array(reasonSchema),
    caveats: z.array(caveatSchema),
    together: z
      .strictObject({ clusterId: z.string(), basisId: z.string(), amount: moneySchema, projects: z.array(z.string()) })
      .optional()
      .describe('What other projects come to in a joint scrutiny; the total holds it.'),
  })
  .meta({ id: 'BasisSum', description: 'The cost on one basis of the regime, with every number that led to it.' });

const thresholdSchema = z.strictObject({
  id: z.string(),
  applies: z.boolean().nullable(),
  appliesExplained: z.unknown(),
  fact: z.string(),
  operator: z.enum(['>=', '>']),
  amount: z.union([moneySchema, z.number()]),
  value: z.union([moneySchema, z.number()]).nullable(),
  within: z.union([moneySchema, z.number()]).optional().describe('So much the value may be off, either way.'),
  met: z.boolean().nullable(),
  approachWarning: z.boolean(),
  warningFrom: z.union([moneySchema, z.number()]).nullable(),
  legalRef: z.string().nullable(),
  verified: z.boolean(),
  leadsTo: z.enum(['scope', 'duty']),
  indexed: z
    .strictObject({ series: z.string(), stated: moneySchema, base: z.int(), year: z.int() })
    .optional()
    .describe('How the amount moved with an index; absent where it is as the rules state it.'),
  crossing: z.unknown(),
});

/** A scope finding with its amounts as money. */
export const findingSchema = z
  .strictObject({
    outcome: z.enum(['in', 'out', 'undetermined']),
    regime: z.strictObject({ id: z.string(), version: z.string() }),
    sums: z.array(sumSchema),
    reach: z.unknown(),
    exclusions: z.array(z.strictObject({ id: z.string(), explained: z.unknown(), legalRef: z.string().nullable() })),
    thresholds: z.array(thresholdSchema),
    thresholdsTogether: z.unknown(),
    tier: z.strictObject({ id: z.string(), explained: z.unknown() }).nullable(),
    obligations: z.array(z.string()),
    gates: z.array(z.string()),
    warnings: z.array(reasonSchema),
    caveats: z.array(caveatSchema),
    reasons: z.array(reasonSchema),
  })
  .meta({ id: 'ScopeFinding', description: 'In or out, by which threshold, with every number used.' });

export type FindingOnWire = z.infer<typeof findingSchema>;

/** A finding for an answer; `currency` is the regime's. Amounts inside reasons stay numbers in minor units. */
export function findingToWire(finding: ScopeFinding, currency: string): FindingOnWire {
  const money = (minor: number) => formatMoney({ minor, currency });
  const copy = <T>(value: T): T => structuredClone(value);
  return copy({
    ...finding,
    sums: finding.sums.map((sum) => sumToWire(sum, currency)),
    thresholds: finding.thresholds.map(({ indexed, ...threshold }) => {
      const wire = threshold.fact.startsWith('cost.') ? money : (value: number) => value;
      const { amount, value, within, warningFrom } = threshold;
      return {
        ...threshold,
        ...(indexed === undefined ? {} : { indexed: { ...indexed, stated: money(indexed.stated) } }),
        amount: wire(amount),
        value: value === null ? null : wire(value),
        ...(within === undefined ? {} : { within: wire(Math.ceil(within)) }),
        warningFrom: warningFrom === null ? null : wire(warningFrom),
      };
    }),
  }) as FindingOnWire;
}

function sumToWire({ together, roundedTo, ...sum }: BasisSum, currency: string) {
  const wire = (minor: number | null) => (minor === null ? null : formatMoney({ minor, currency }));
  return {
    ...sum,
    total: sum.total && formatMoney(sum.total),
    ...(roundedTo === undefined ? {} : { roundedTo: wire(roundedTo) }),
    parts: sum.parts.map((part) => ({ ...part, amount: wire(part.amount), counted: wire(part.counted) })),
    years: sum.years.map(({ year, amount }) => ({ year, amount: formatMoney({ minor: amount, currency }) })),
    ...(together && {
      together: { ...together, amount: formatMoney({ minor: together.amount, currency }) },
    }),
    vat: sum.vat && { ...sum.vat, before: wire(sum.vat.before), after: wire(sum.vat.after) },
  };
}
