import type { z } from 'zod';
import type { comparisonSchema } from '../../../contracts/api/comparison';
import { formatMoney } from '../../../domain/money';
import type { Amount } from '../../../domain/intervention/commands';
import type { Comparison } from '../../../register/queries/interventions';

const shown = (money: Amount | null | undefined) =>
  money ? formatMoney({ minor: money.amount, currency: money.currency }) : null;

/** The comparison on the wire: figures of what is still to come, and each with who stated it where. */
export const representComparison = ({
  alternatives,
  contracts,
  exposure,
  continuity,
  continuityPlan,
  sunkCostExcluded,
}: Comparison): z.infer<typeof comparisonSchema> => ({
  sunkCostExcluded,
  alternatives: alternatives.map(
    ({ id, by, kind = null, text, remainingCost, remainingBenefits, end = null, risks = null, source }) => ({
      ...{ id, by, kind, text, end, risks, source },
      remainingCost: shown(remainingCost),
      remainingBenefits: shown(remainingBenefits),
    }),
  ),
  contracts: contracts.map(({ amountMinor, remainingMinor, terminationMinor, currency, ...contract }) => ({
    ...contract,
    amount: formatMoney({ minor: amountMinor, currency }),
    remaining: formatMoney({ minor: remainingMinor, currency }),
    terminationCost: terminationMinor === null ? null : formatMoney({ minor: terminationMinor, currency }),
  })),
  exposure: shown(exposure),
  continuity,
  continuityPlan: continuityPlan ?? null,
});
