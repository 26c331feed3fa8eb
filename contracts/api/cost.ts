import { z } from 'zod';
import { formatMoney, parseMoney, sumMoney, type Money } from '../../domain/money';
import { COST_CLASSES } from '../../domain/regime/common';
import type { CostEstimate, CostLine } from '../../domain/submission';
import { hint, idSchema, moneyFromWire, moneySchema, type MoneyOnWire } from './common';

export const costClassSchema = z.enum(COST_CLASSES).meta({ id: 'CostClass' });

const costLineSchema = z
  .strictObject({
    class: costClassSchema,
    point: moneySchema.describe('The expected amount; with `per: year` the amount of one year.'),
    p50: moneySchema.optional().describe('Not exceeded in half of all cases.'),
    p85: moneySchema.optional().describe('Not exceeded in 85 of 100 cases.'),
    per: z.enum(['total', 'year']).default('total'),
    years: z.number().int().min(1).max(50).optional().describe('For `per: year`: for how many years.'),
    year: z.number().int().min(1990).max(2100).optional().describe('The budget year it falls or begins in.'),
    ictSharePercent: z.number().int().min(0).max(100).optional().describe('The part that is ICT; 100 if not given.'),
  })
  .refine(({ per, years }) => (per === 'year') === (years !== undefined), {
    path: ['years'],
    error: 'does not go with `per`',
    ...hint('years-with-per-year', 'Give `years` with `per: year`, and leave it out with `per: total`.'),
  })
  .meta({ id: 'CostLine', description: 'One line of a cost estimate.' });

const statedTotalSchema = z
  .strictObject({
    regimeId: idSchema,
    basisId: idSchema,
    amount: moneySchema,
    roundedTo: moneySchema
      .optional()
      .describe('It was published in whole steps of so much, and may be half a step off; not given: it is exact.'),
  })
  .meta({ id: 'StatedTotal', description: 'A total published on a regime’s own basis, without a breakdown.' });

/** What a project costs, as far as is known; every amount is in `currency`. */
export const costSchema = z
  .strictObject({
    currency: z.string().min(3).max(3).describe('ISO 4217; that of the regime.'),
    vat: z.enum(['included', 'excluded']),
    lines: z.array(costLineSchema).max(500).default([]),
    stated: z.array(statedTotalSchema).max(20).optional(),
  })
  .superRefine((cost, context) => {
    for (const { path, money } of amountsOf(cost)) {
      if (money.currency === cost.currency) continue;
      context.addIssue({
        code: 'custom',
        path: [...path, 'currency'],
        message: `is ${money.currency}, not ${cost.currency}`,
        ...hint('currency-mismatch', `Give all amounts of one estimate in ${cost.currency}.`),
      });
    }
    if (overflows(cost)) {
      context.addIssue({
        code: 'custom',
        path: ['lines'],
        message: 'add up to more than can be counted',
        ...hint('overflow', 'The sum is beyond 9,007,199,254,740,991 minor units; it cannot be meant.'),
      });
    }
  })
  .meta({ id: 'Cost', description: 'A cost estimate by class.' });

export type CostOnWire = z.infer<typeof costSchema>;
type LineOnWire = CostOnWire['lines'][number];

function amountsOf(cost: CostOnWire): { path: (string | number)[]; money: MoneyOnWire }[] {
  const ofLines = cost.lines.flatMap((line, index) =>
    (['point', 'p50', 'p85'] as const).flatMap((statistic) => {
      const money = line[statistic];
      return money ? [{ path: ['lines', index, statistic], money }] : [];
    }),
  );
  const stated = (cost.stated ?? []).flatMap(({ amount, roundedTo }, index) => [
    { path: ['stated', index, 'amount'], money: amount },
    ...(roundedTo ? [{ path: ['stated', index, 'roundedTo'], money: roundedTo }] : []),
  ]);
  return [...ofLines, ...stated];
}

/** Each statistic's sum over the whole life must be countable, so that no rule stumbles over it later. */
function overflows(cost: CostOnWire): boolean {
  return (['point', 'p50', 'p85'] as const).some((statistic) => {
    const amounts: Money[] = [];
    for (const line of cost.lines) {
      const parsed = parseMoney(line[statistic] ?? line.point);
      if (!parsed.ok || parsed.value.currency !== cost.currency) return false;
      amounts.push(...Array.from({ length: line.years ?? 1 }, () => parsed.value));
    }
    return !sumMoney(amounts, cost.currency).ok;
  });
}

/** The estimate in minor units; the body's schema has checked it. */
export const costFromWire = ({ currency, vat, lines, stated }: CostOnWire): CostEstimate => ({
  currency,
  vat,
  lines: lines.map(lineFromWire),
  ...(stated && {
    stated: stated.map(({ amount, roundedTo, ...rest }) => ({
      ...{ ...rest, amount: moneyFromWire(amount).minor },
      ...(roundedTo && { roundedTo: moneyFromWire(roundedTo).minor }),
    })),
  }),
});

function lineFromWire({ point, p50, p85, ...rest }: LineOnWire): CostLine {
  return {
    ...rest,
    point: moneyFromWire(point).minor,
    ...(p50 && { p50: moneyFromWire(p50).minor }),
    ...(p85 && { p85: moneyFromWire(p85).minor }),
  };
}

/** The estimate for an answer. */
export function costToWire({ currency, vat, lines, stated }: CostEstimate): CostOnWire {
  const wire = (minor: number): MoneyOnWire => formatMoney({ minor, currency });
  return {
    currency,
    vat,
    lines: lines.map(({ point, p50, p85, ...rest }) => ({
      ...rest,
      point: wire(point),
      ...(p50 !== undefined && { p50: wire(p50) }),
      ...(p85 !== undefined && { p85: wire(p85) }),
    })),
    ...(stated && {
      stated: stated.map(({ amount, roundedTo, ...rest }) => ({
        ...{ ...rest, amount: wire(amount) },
        ...(roundedTo !== undefined && { roundedTo: wire(roundedTo) }),
      })),
    }),
  };
}
