import { publicStatisticsSchema } from '../../contracts/api/statistics';
import { formatMoney } from '../../domain/money';
import type { PublicCost } from '../../register/queries/types';
import { ok } from '../answer';
import { defineRoute } from '../route';

const costToWire = ({ sums, ...counts }: PublicCost) => ({ ...counts, sums: sums.map(formatMoney) });

export const statisticsRoute = defineRoute({
  method: 'get',
  path: '/statistics',
  summary: 'What of the register is public, in sums by rules, stage and rating',
  description: 'The same for every reader. What the rules keep back is counted as such and is in no sum.',
  tag: 'Cases',
  action: 'statistics.read',
  responses: { 200: publicStatisticsSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  handler: async ({ services }) => {
    const { regimes, ...all } = await services.register.queries.publicStatistics();
    return ok({
      ...all,
      regimes: regimes.map(({ cost, stages, ...regime }) => ({
        ...regime,
        cost: costToWire(cost),
        stages: stages.map((stage) => ({ ...stage, cost: costToWire(stage.cost) })),
      })),
    });
  },
});
