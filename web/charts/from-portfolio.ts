import type { z } from 'zod';
import type { councilLoadSchema, portfolioByRatingSchema, submissionFunnelSchema } from '../../contracts/api/figures';
import { formatMoney, type WireMoney } from '../../domain/money';
import type { Language } from '../i18n';
import type { CouncilLoad } from './council-load';
import type { PortfolioByRating } from './portfolio-by-rating';
import type { SubmissionFunnel } from './submission-funnel';
import type { ThresholdSweep } from './threshold-sweep';

/** The chart's data from the answer of `GET /portfolio/ratings`. */
export const portfolioFrom = (
  { currency, projects, money, unknown, raters }: z.output<typeof portfolioByRatingSchema>,
  language: Language,
): PortfolioByRating => ({
  currency,
  projects,
  money: money.amount,
  unknown,
  raters: raters.map(({ rater, groups }) => ({
    rater,
    groups: groups.map(({ level, label, money: cost, ...group }) => ({
      light: group.light,
      projects: group.projects,
      unknown: group.unknown,
      label: level === null ? null : (label?.[language] ?? label?.['en'] ?? level),
      money: cost.amount,
    })),
  })),
});

/** The chart's data from the answer of `GET /portfolio/funnel`. */
export const funnelFrom = ({ steps }: z.output<typeof submissionFunnelSchema>): SubmissionFunnel => ({ steps });

/** The chart's data from the answer of `GET /councils/{bodyId}/load`. */
export const loadFrom = ({ assumptions, months }: z.output<typeof councilLoadSchema>): CouncilLoad => ({
  memberDays: assumptions.memberDays,
  months,
});

/** Rules as they were tried on a portfolio, as far as the chart reads it. */
interface Measured {
  readonly amounts: Readonly<Record<string, number>>;
  readonly projects: number;
  readonly scope: { readonly in: number };
  readonly money: { readonly covered: WireMoney };
}

/** What a simulation came to, as its route answers. */
export interface SimulationResult {
  readonly results: readonly { readonly measured: Measured }[];
  readonly sweep: { readonly lineId: string; readonly points: readonly Measured[] } | null;
}

/** The chart's data from the result of a simulation with a sweep over the regime of this index; null without a sweep. */
export function sweepFrom({ sweep, results }: SimulationResult, regime = 0): ThresholdSweep | null {
  const today = results[regime]?.measured;
  if (!sweep || !today) return null;
  const { currency } = today.money.covered;
  const point = ({ amounts, scope, money }: Measured) => {
    const minor = amounts[sweep.lineId];
    return minor === undefined
      ? []
      : [{ amount: formatMoney({ minor, currency }).amount, projects: scope.in, money: money.covered.amount }];
  };
  return {
    currency,
    all: today.projects,
    points: sweep.points.flatMap(point),
    today: point(today)[0] ?? null,
  };
}
