import type { z } from 'zod';
import type { publicStatisticsSchema } from '../../contracts/api/statistics';
import { formatMoney, parseMoney, sumMoney, type Money, type WireMoney } from '../../domain/money';

/** What is public of the register, in sums. */
export type Statistics = z.infer<typeof publicStatisticsSchema>;
export type OfRules = Statistics['regimes'][number];
export type Cost = OfRules['cost'];

/** Costs of several groups of projects as one: a sum for each currency, which are never mixed. */
export function together(costs: readonly Cost[]): Cost {
  const amounts = costs.flatMap(({ sums }) => sums.map(minorOf));
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].toSorted();
  const add = (pick: (cost: Cost) => number) => costs.reduce((sum, cost) => sum + pick(cost), 0);
  return {
    sums: currencies.map((currency) => sumIn(amounts, currency)),
    counted: add(({ counted }) => counted),
    unknown: add(({ unknown }) => unknown),
    withheld: add(({ withheld }) => withheld),
  };
}

function minorOf(amount: WireMoney): Money {
  const parsed = parseMoney(amount);
  if (!parsed.ok) throw new Error(`The register gave ${amount.amount} ${amount.currency}, which is no amount.`);
  return parsed.value;
}

function sumIn(amounts: readonly Money[], currency: string): WireMoney {
  const ofIt = amounts.filter((amount) => amount.currency === currency);
  const sum = sumMoney(ofIt, currency);
  if (!sum.ok) throw new Error(`The published costs in ${currency} have no sum: ${sum.fault.code}.`);
  return formatMoney(sum.value);
}
