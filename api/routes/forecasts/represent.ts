import type { z } from 'zod';
import type { referenceForecastSchema } from '../../../contracts/api/forecasts';
import type { similarProjectsSchema } from '../../../contracts/api/similar';
import type { AtQuantiles } from '../../../domain/forecast/types';
import { formatMoney } from '../../../domain/money';
import type { LessonRow, ReferenceForecast, SimilarProjects } from '../../../register/queries/types';

/** A lesson for an answer. */
export const lessonToWire = ({ tags, ...row }: LessonRow) => ({ ...row, tags: [...tags] });

const moneyAt = ({ p50, p80, p90 }: AtQuantiles, currency: string) => ({
  p50: formatMoney({ minor: p50, currency }),
  p80: formatMoney({ minor: p80, currency }),
  p90: formatMoney({ minor: p90, currency }),
});

/** A forecast for an answer, with the mark of what is not verified. */
export function forecastToWire(found: ReferenceForecast): z.infer<typeof referenceForecastSchema> {
  if (!found.computed) return { computed: false, missing: [...found.missing] };
  const { plan, forecast, end, caveats } = found;
  const { currency } = plan.cost;
  return {
    computed: true,
    plan: { cost: formatMoney(plan.cost), start: plan.start, end: plan.end },
    cost: moneyAt(forecast.cost, currency),
    end,
    days: forecast.days,
    basis: { ...forecast.basis, capped: [...forecast.basis.capped] },
    whatIf: forecast.whatIf.map(({ change, p80 }) => ({ change, p80: formatMoney({ minor: p80, currency }) })),
    verified: caveats.length === 0,
    caveats: [...caveats],
  };
}

/** Similar projects for an answer. */
export const similarToWire = ({ items, ...counts }: SimilarProjects): z.infer<typeof similarProjectsSchema> => ({
  items: items.map(({ project, agency, status, match, currency, outcome, origins, lessons }) => {
    const money = (minor: number | null) =>
      minor === null || currency === null ? null : formatMoney({ minor, currency });
    const { plannedCost, finalCost, ...rest } = outcome;
    return {
      project,
      agency,
      status,
      percent: match.percent,
      reasons: match.reasons.map((reason) => ({ ...reason, shared: [...reason.shared] })),
      outcome: {
        ...{ ...rest, plannedCost: money(plannedCost), finalCost: money(finalCost) },
        origins: origins && {
          plannedCost: (plannedCost !== null && origins.plannedCost) || null,
          plannedEnd: (rest.plannedEnd !== null && origins.plannedEnd) || null,
          finalCost: (finalCost !== null && origins.finalCost) || null,
          finalEnd: (rest.finalEnd !== null && origins.finalEnd) || null,
        },
      },
      lessons: lessons.map(lessonToWire),
    };
  }),
  ...counts,
});
